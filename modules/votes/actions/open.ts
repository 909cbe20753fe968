import { outcomeOf, reaches } from '../../../packages/rules/index.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { lockBody } from '../../bodies/index.ts'
import { listLines } from '../../meetings/index.ts'
import { obstacleToChanging } from '../../meetings/rules.ts'
import { profileOf } from '../../organisation/index.ts'
import { accountOf } from '../../papers/index.ts'
import { seatsOn } from '../../people/index.ts'
import { ruleNear } from '../../rulebook/index.ts'
import { attendanceNow, lockSitting, type Sitting } from '../../sittings/index.ts'
import { whoHears } from '../audiences.ts'
import type { circulateVote as circulating, openVote as opening, Rule } from '../contract.ts'
import { ruleFor } from '../majorities.ts'
import { obstacleToLeading, stateOf } from '../rules.ts'
import { actsFor } from '../standing.ts'
import { insertEntitled } from '../store/entitled.ts'
import { insertVote, votesOfMeeting } from '../store/votes.ts'

/**
 * Puts a line to the vote. Whoever is there and counts at this moment is entitled: who comes later is not, and who leaves keeps their vote. The
 * rule of the day is kept with it. An agreement is over at once, and refused where even all who are there would be too few.
 */
export async function openVote(work: Work, { id, lineId, words, rule: code, manner }: CheckedInputOf<typeof opening>) {
  const { tx, today } = work
  const sitting = await lockSitting(work, id)
  refuseIf(obstacleToLeading(sitting))
  refuseIf(obstacleToChanging(sitting.meeting))
  await refuseUnlessTime(work, sitting, lineId)
  const { bodyId } = sitting.meeting
  const rule = await ruleFor(tx, bodyId, { code, day: today })
  await refuseWithoutQuorum(work, sitting)
  const { roll, voters } = await attendanceNow(work, id, lineId)
  if (manner === 'agreement') refuseTooFew(rule, { roll: roll.length, present: voters.length })
  const over = manner === 'agreement'
  const at = sitting.at
  return record(work, {
    vote: { bodyId, meetingId: id, lineId, words, rule, manner, openedAt: at, dueAt: null, closedAt: over ? at : null },
    roll: roll.length,
    voters,
  })
}

/** Asks the members of a body to vote between meetings, each by their own device, until a deadline or until all have voted. */
export async function circulateVote(
  work: Work,
  { id: bodyId, words, rule: code, byName, dueAt }: CheckedInputOf<typeof circulating>,
) {
  const { tx, actor, today, now } = work
  if (!(await lockBody(tx, bodyId))) refuse({ code: 'body.not_found', status: 404 })
  refuseIf(obstacleToLeading({ leads: await actsFor({ reader: tx, actor, today }, bodyId) }))
  if (Date.parse(dueAt) <= now.getTime()) refuse({ code: 'vote.due_past', status: 422 })
  const rule = await ruleFor(tx, bodyId, { code, day: today })
  const members = await membersOf(tx, work, bodyId)
  const manner = byName ? ('byName' as const) : ('device' as const)
  const times = { openedAt: now, dueAt: new Date(dueAt), closedAt: null }
  return record(work, {
    vote: { bodyId, meetingId: null, lineId: null, words, rule, manner, ...times },
    roll: members.length,
    voters: members.map(seat => ({ seat, by: seat })),
  })
}

/** More members than any body has. */
const mostMembers = 10_000

/** The members of a body today in order of precedence, each once. */
export async function membersOf(reader: Reader, { actor, today }: Pick<Work, 'actor' | 'today'>, bodyId: string) {
  const seats = (await seatsOn({ reader, actor }, { bodyId, day: today, most: mostMembers })) ?? []
  return [...new Set(seats.map(({ person }) => person.id))]
}

interface Opened {
  vote: Omit<Parameters<typeof insertVote>[1], 'roll' | 'present' | 'openedBy' | 'closedBy'>
  roll: number
  voters: readonly { seat: string; by: string }[]
}

async function record(work: Work, { vote, roll, voters }: Opened) {
  const { tx, today } = work
  if (voters.length === 0) refuse({ code: 'vote.nobody_entitled', status: 409 })
  const openedBy = accountOf(work)
  const closedBy = vote.closedAt === null ? null : openedBy
  const id = await insertVote(tx, { ...vote, roll, present: voters.length, openedBy, closedBy })
  await insertEntitled(tx, id, voters)
  const { bodyId, meetingId, lineId, manner, rule } = vote
  const audiences = await whoHears(tx, { id, bodyId, meetingId, lineId, openedBy }, today)
  const facts = { bodyId, meetingId, lineId, manner, rule: rule.code, roll, present: voters.length }
  await work.tell({ name: manner === 'agreement' ? 'vote.agreed' : 'vote.opened', subjectId: id, facts, audiences })
  return { id }
}

async function refuseUnlessTime({ tx }: Work, { meeting, state, lines }: Sitting, lineId: string): Promise<void> {
  if (state !== 'open') refuse({ code: 'vote.meeting_not_open', status: 409 })
  if (!(await listLines(tx, meeting.id)).some(({ id }) => id === lineId))
    refuse({ code: 'agenda.line_not_found', status: 404 })
  const line = lines.get(lineId)
  if (line === 'closed' || line === 'postponed') refuse({ code: 'vote.line_over', status: 409 })
  if ((await votesOfMeeting(tx, meeting.id)).some(vote => stateOf(vote) === 'open'))
    refuse({ code: 'vote.another_open', status: 409 })
}

/** Enough members have to be in the meeting, also where only some of them take part in the line. */
async function refuseWithoutQuorum(work: Work, { meeting }: Sitting): Promise<void> {
  const quorum = ruleNear((await profileOf(work.tx)).meetings, meeting.kind, work.today)?.says.quorum
  if (!quorum) return
  const { roll, voters } = await attendanceNow(work, meeting.id)
  const facts = { present: voters.length, of: roll.length }
  if (!reaches(quorum, voters.length, roll.length)) refuse({ code: 'vote.no_quorum', status: 409, facts })
}

function refuseTooFew(
  { says: { share, base, tie } }: Rule,
  { roll, present }: { roll: number; present: number },
): void {
  const { needed } = outcomeOf({ share, base, tie }, { roll, present, yes: present, no: 0, abstained: 0 })
  if (present < needed) refuse({ code: 'vote.too_few', status: 409, facts: { present, needed } })
}
