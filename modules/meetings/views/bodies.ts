import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import { holds } from '../../../platform/work/actor.ts'
import { findBodies, pageOfBodies, pathUp } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { meetingsOf, rulesOn } from '../../rulebook/rules.ts'
import type { findBodiesToConvene as finding } from '../contract.ts'
import { bodiesOf } from '../standing.ts'

/**
 * Bodies for which the actor may convene a meeting today, with the kinds of meetings that each holds: first those for which they act
 * themselves and, for the office, those above these. Each names what is above it, because many are called the same.
 */
export async function findBodiesToConvene(look: Look, { search, take }: CheckedInputOf<typeof finding>) {
  const { reader, actor, today } = look
  const profile = await profileOf(reader)
  const kinds = rulesOn(profile.meetings, today).flatMap(({ says }) => says.bodies)
  const wanted = { on: today, search, kinds, take }
  const own = await bodiesOf(look)
  const all = holds(actor, 'clerk')
  const above = all ? (await Promise.all(own.map(id => pathUp(reader, id)))).flat().map(({ id }) => id) : []
  const near = await pageOfBodies(reader, { ...wanted, ids: [...own, ...above] })
  const others = all ? await pageOfBodies(reader, wanted) : []
  const bodies = [...new Map([...near, ...others].map(body => [body.id, body])).values()].slice(0, take)
  const parents = await findBodies(
    reader,
    bodies.flatMap(({ parentId }) => parentId ?? []),
  )
  return {
    items: bodies.map(({ id, name, kind, parentId }) => ({
      id,
      name,
      parent: parents.find(parent => parent.id === parentId)?.name ?? null,
      kinds: meetingsOf(profile, kind, today).map(({ code, says }) => ({ code, words: says.words })),
    })),
  }
}
