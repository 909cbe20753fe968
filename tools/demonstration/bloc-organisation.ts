import { bloc, blocBodies, blocTerms } from './bloc-bodies.ts'
import { castBloc } from './bloc-people.ts'
import type { Organisation } from './organisation.ts'
import type { Random } from './random.ts'

/**
 * An organisation shaped like the source case, for the profile `vn-party`: a bloc committee in its 13th term with its
 * standing committee, inspection committee, office and three commissions, 61 committees below it (34 above grass roots and
 * 27 grass-roots), some cells, and 400 people. All of it is made up.
 */
export function blocOrganisation(random: Random): Organisation {
  const bodies = blocBodies(random)
  const terms = blocTerms(random, bodies)
  const { people, mandates } = castBloc(random, bodies, terms, 400)
  const name = bodies.find(({ code }) => code === bloc)?.name ?? bloc
  return { name, profile: 'vn-party', bodies, terms, people, mandates }
}
