import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import { holds } from '../../../platform/work/actor.ts'
import { pageOfBodies } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { meetingsOf, rulesOn } from '../../rulebook/rules.ts'
import type { findBodiesToConvene as finding } from '../contract.ts'
import { bodiesOf } from '../standing.ts'

/** Bodies for which the actor may convene a meeting today, with the kinds of meetings that each holds. */
export async function findBodiesToConvene(look: Look, { search, take }: CheckedInputOf<typeof finding>) {
  const { reader, actor, today } = look
  const profile = await profileOf(reader)
  const kinds = rulesOn(profile.meetings, today).flatMap(({ says }) => says.bodies)
  const ids = holds(actor, 'clerk') ? undefined : await bodiesOf(look)
  const bodies = await pageOfBodies(reader, { on: today, search, ids, kinds, take })
  return {
    items: bodies.map(({ id, name, kind }) => ({
      id,
      name,
      kinds: meetingsOf(profile, kind, today).map(({ code, says }) => ({ code, words: says.words })),
    })),
  }
}
