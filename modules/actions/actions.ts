import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import type { Work } from '../../platform/work/work.ts'
import { existsOn, findBodies } from '../bodies/index.ts'
import { lineRead } from '../conclusions/index.ts'
import { accountOf, holdVisible } from '../papers/index.ts'
import { findPeople } from '../people/index.ts'
import { type Held, listJottings, lockLed } from '../sittings/index.ts'
import type {
  correctAction as correcting,
  recordAction as recording,
  reportAction as reporting,
  WantedWho,
} from './contract.ts'
import { obstacleToReport } from './rules.ts'
import { insertAction, insertSaying, lockAction, type Saying } from './store.ts'
import { tellOfAction } from './telling.ts'
import { latest, type SeenAction, seenAmong } from './visible.ts'

type Recording = CheckedInputOf<typeof recording>
type Correcting = CheckedInputOf<typeof correcting> & { ifMatch: number }

/** Records what somebody is to do. The row of the meeting is locked, so that its line is still on the agenda when this is written. */
export async function recordAction(work: Work, { id, who, what, by, ...origin }: Recording) {
  const { tx } = work
  const held = await lockLed(work, id)
  const from = await originOf(work, held, origin)
  await refuseUnknown(work, who)
  const about = { meetingId: id, bodyId: held.meeting.bodyId, ...from }
  const actionId = await insertAction(tx, about)
  if (actionId === undefined) return refuse({ code: 'action.recorded_already', status: 409 })
  const saying = { number: 1, ...kept(who), what, dueOn: by, state: 'open', note: null } as const
  await insertSaying(tx, { actionId, ...saying, saidAt: held.at, saidBy: accountOf(work) })
  await tellOfAction(work, { id: actionId, ...about }, { name: 'action.recorded', to: [saying], facts: { version: 1 } })
  return { id: actionId, version: 1 }
}

/** Puts an action right. What was said first stays, and so does every correction. */
export async function correctAction(work: Work, { id, who, what, by, reason, ifMatch }: Correcting) {
  const { action } = await lockSeen(work, id, { toLead: true })
  const before = latest(action)
  const current = { ...before, version: before.number }
  await refuseStale(work, { subjectId: id, code: 'action.changed_meanwhile', ifMatch, current })
  const wanted = { ...kept(who), what, dueOn: by }
  const fields = changedFields<Partial<Saying>>(before, wanted)
  if (fields.length === 0) return { id, version: before.number }
  await refuseUnknown(work, who)
  return say(work, action, { change: { ...wanted, note: reason }, name: 'action.corrected', fields })
}

/** Whoever sees an action may say that it is done, or that it is not after all; only whoever leads the meeting lets it fall away. */
export async function reportAction(work: Work, { id, state, note }: CheckedInputOf<typeof reporting>) {
  const { action } = await lockSeen(work, id, { toLead: state === 'withdrawn' })
  refuseIf(obstacleToReport(latest(action), { state, note }))
  return say(work, action, { change: { state, note }, name: 'action.reported', fields: ['state'] })
}

async function say(
  work: Work,
  action: SeenAction['action'],
  { change, name, fields }: { change: Partial<Saying>; name: `action.${string}`; fields: readonly string[] },
) {
  const before = latest(action)
  const after = { ...before, ...change, number: before.number + 1 }
  await insertSaying(work.tx, { ...after, saidAt: work.now, saidBy: accountOf(work) })
  const facts = { version: after.number, fields, state: after.state }
  await tellOfAction(work, action, { name, to: [before, after], facts })
  return { id: action.id, version: after.number }
}

/** An action that the actor may see, locked. To whoever may not see it there is none. */
async function lockSeen(work: Work, id: string, { toLead }: { toLead: boolean }): Promise<SeenAction> {
  const { tx: reader, actor, today } = work
  const found = await lockAction(reader, id)
  const [seen] = await seenAmong({ reader, actor, today }, found ? [found] : [])
  if (!seen) return refuse({ code: 'action.not_found', status: 404 })
  if (toLead && !seen.sight?.leads) refuse({ code: 'sitting.leaders_only', status: 403 })
  return seen
}

/** The line, the jotting and the place in the minutes that an action comes from; each one that the actor may read. */
async function originOf(
  work: Work,
  { meeting: { id }, standing }: Held,
  { lineId, jottingId, place }: Pick<Recording, 'lineId' | 'jottingId' | 'place'>,
) {
  const jotting = jottingId === null ? undefined : (await listJottings(work.tx, id)).find(one => one.id === jottingId)
  if (jottingId !== null && (!jotting || jotting.struckAt !== null)) refuse({ code: 'jotting.not_found', status: 404 })
  const from = jotting ? jotting.lineId : lineId
  if (from !== null) await lineRead(work.tx, { id, lineId: from }, standing)
  if (place) await holdVisible(work, place.paperId)
  return { lineId: from, jottingId, paperId: place?.paperId ?? null, provisionId: place?.provisionId ?? null }
}

async function refuseUnknown({ tx, today }: Work, who: WantedWho): Promise<void> {
  if (who.kind === 'body' && !(await findBodies(tx, [who.id])).some(body => existsOn(body, today)))
    refuse({ code: 'body.not_found', status: 422 })
  if (who.kind === 'person' && (await findPeople(tx, [who.id])).length === 0)
    refuse({ code: 'person.not_found', status: 422 })
}

function kept(who: WantedWho): Pick<Saying, 'toBody' | 'toPerson' | 'toName'> {
  return {
    toBody: who.kind === 'body' ? who.id : null,
    toPerson: who.kind === 'person' ? who.id : null,
    toName: who.kind === 'name' ? who.name : null,
  }
}
