import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { accountOf } from '../../papers/index.ts'
import { countWorkingDays } from '../../rulebook/index.ts'
import type {
  changeDeadline as changing,
  Due,
  removeDeadline as removing,
  setDeadline as setting,
} from '../contract.ts'
import { obstacleToMoving } from '../rules.ts'
import { type Deadline, insertDeadline, listDeadlines, lockDeadline, updateDeadline } from '../store/deadlines.ts'
import { type Matter, touchMatter } from '../store/matters.ts'
import { lockOpen, tellMatter } from './held.ts'

const mostDeadlines = 100
/** Together with those that were taken away, all of which stay on record. */
const mostEver = 500
const mostMoves = 100

/** Sets a deadline on a day, or so many working days before or after one; how it was counted is kept with it. */
export async function setDeadline(work: Work, { id, words, due }: CheckedInputOf<typeof setting>) {
  const matter = await lockOpen(work, id)
  const ever = await listDeadlines(work.tx, [id])
  const standing = ever.filter(({ removedAt }) => removedAt === null)
  if (ever.length >= mostEver) refuse({ code: 'deadline.too_many_ever', status: 409, facts: { most: mostEver } })
  if (standing.length >= mostDeadlines)
    refuse({ code: 'deadline.too_many', status: 409, facts: { most: mostDeadlines } })
  const { dueOn, counted } = await dayOf(work, due)
  const made = await insertDeadline(work.tx, { matterId: id, words, dueOn, counted })
  await touchMatter(work.tx, id, work.now)
  const facts = { matterId: id, version: made.version, dueOn }
  await tellMatter(work, { name: 'deadline.set', subjectId: made.id, facts }, matter)
  return made
}

/** Rewords a deadline, says whether it was met, or moves it: with a reason, and its earlier days are kept. */
export async function changeDeadline(
  work: Work,
  { id, deadlineId, ifMatch, words, due, reason, met }: CheckedInputOf<typeof changing> & { ifMatch: number },
) {
  const { matter, before } = await lockStanding(work, { id, deadlineId, ifMatch })
  const current = shown(before)
  const to = due && (await dayOf(work, due))
  refuseIf(obstacleToMoving(before, { to: to?.dueOn, reason }))
  const wanted = { words, dueOn: to?.dueOn, met }
  const fields = changedFields(current, wanted)
  if (fields.length === 0) return { id: deadlineId, version: before.version }
  if (to && to.dueOn !== before.dueOn && before.moved.length >= mostMoves)
    refuse({ code: 'deadline.moved_too_often', status: 409, facts: { most: mostMoves } })
  const moved =
    to && to.dueOn !== before.dueOn && reason !== undefined
      ? [...before.moved, { from: before.dueOn, reason, by: accountOf(work), at: work.now.toISOString() }]
      : before.moved
  const after = await updateDeadline(work.tx, before, {
    ...(words !== undefined && { words }),
    ...(to && { ...to, moved }),
    ...(fields.includes('met') && { metAt: met ? work.now : null }),
  })
  await touchMatter(work.tx, id, work.now)
  const facts = { matterId: id, version: after.version, fields, dueOn: to?.dueOn ?? before.dueOn }
  await tellMatter(work, { name: 'deadline.changed', subjectId: deadlineId, facts }, matter)
  return after
}

/** Takes a deadline away; that it was set, and why it went, stays on record. */
export async function removeDeadline(
  work: Work,
  { id, deadlineId, ifMatch, reason }: CheckedInputOf<typeof removing> & { ifMatch: number },
) {
  const { matter, before } = await lockStanding(work, { id, deadlineId, ifMatch })
  const how = { removedBy: accountOf(work), removedAt: work.now, removedBecause: reason }
  const after = await updateDeadline(work.tx, before, how)
  await touchMatter(work.tx, id, work.now)
  const facts = { matterId: id, version: after.version, dueOn: before.dueOn }
  await tellMatter(work, { name: 'deadline.removed', subjectId: deadlineId, facts }, matter)
  return after
}

/** A deadline that stands, locked after its matter, as whoever edits it last saw it. */
async function lockStanding(
  work: Work,
  { id, deadlineId, ifMatch }: { id: string; deadlineId: string; ifMatch: number },
): Promise<{ matter: Matter; before: Deadline }> {
  const matter = await lockOpen(work, id)
  const before = await lockDeadline(work.tx, deadlineId)
  if (before?.matterId !== id || before.removedAt !== null) return refuse({ code: 'deadline.not_found', status: 404 })
  const current = shown(before)
  await refuseStale(work, { subjectId: deadlineId, code: 'deadline.changed_meanwhile', ifMatch, current })
  return { matter, before }
}

/** The day that is meant, and how it was counted. */
async function dayOf({ tx }: Work, due: Due): Promise<Pick<Deadline, 'dueOn' | 'counted'>> {
  if (due.how === 'day') return { dueOn: due.on, counted: null }
  const { workingDays, from } = due
  const { day, leftOut } = countWorkingDays(await profileOf(tx), { from, workingDays })
  return { dueOn: day, counted: { workingDays, from, leftOut } }
}

function shown({ id, words, dueOn, metAt, version }: Deadline) {
  return { id, words, dueOn, met: metAt !== null, version }
}
