import type { Actor } from '../../../platform/work/actor.ts'
import type { Look } from '../../../platform/work/work.ts'
import { principalsOf } from '../../accounts/index.ts'
import type { DayOf } from '../called.ts'
import { listMeetings } from './meetings.ts'

/** So many of each are shown at once. */
const most = 20

/** What waits for those whom the actor assists: their invitations, seen as the actor sees them when working for them. */
export async function listAssistedMeetings(look: Look, dayOf: DayOf) {
  const { reader, actor, today } = look
  if (actor.id === null || actor.onBehalfOf !== null || actor.pending) return { items: [] }
  const items = []
  for (const { accountId, personId, name } of await principalsOf(reader, actor.id, today)) {
    const assisting: Actor = { ...actor, onBehalfOf: accountId, personId, roles: ['member'] }
    const { items: meetings } = await listMeetings(
      { ...look, actor: assisting },
      { which: 'coming', take: most },
      dayOf,
    )
    const called = meetings.filter(({ state, mine }) => state === 'called' && mine !== null)
    items.push(...called.map(meeting => ({ principal: { id: accountId, name }, meeting })))
  }
  return { items }
}
