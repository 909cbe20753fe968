import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type {
  closeVote as closing,
  correctVote as correcting,
  Counted,
  decideTie as deciding,
  withdrawVote as withdrawing,
} from '../contract.ts'
import { obstacleToClosing, obstacleToCounts, obstacleToTotals, resultOf, stateOf } from '../rules.ts'
import { clearNamed, clearTally, countBallots } from '../store/ballots.ts'
import { lapseEntitled } from '../store/entitled.ts'
import { insertCorrection, listCorrections, lockVote, updateVote, type Vote } from '../store/votes.ts'
import { lockLed, tellVote } from './held.ts'

/** Closes a vote: counts what was cast, or takes what was counted, and keeps the totals. A ballot is before this or refused. */
export async function closeVote(work: Work, { id, counts }: CheckedInputOf<typeof closing>) {
  const { vote, at } = await lockLed(work, id)
  refuseUnlessOpen(vote)
  refuseIf(obstacleToClosing(vote, work.now))
  refuseIf(obstacleToCounts(vote.manner, counts))
  if (counts) refuseIf(obstacleToTotals(counts, vote))
  return close(work, { vote, at, by: accountOf(work), counts })
}

/** Closes a circulated vote by itself, once its deadline has passed or everybody has voted; otherwise does nothing. */
export async function closeByItself(work: Work, id: string): Promise<void> {
  const vote = await lockVote(work.tx, id)
  if (vote?.dueAt === undefined || vote.dueAt === null || stateOf(vote) !== 'open') return
  const due = Date.parse(vote.dueAt) <= work.now.getTime()
  if (due || vote.voted === vote.present) await close(work, { vote, at: work.now, by: null, counts: null })
}

/** Calls off an open vote; what was cast in it is cleared away and not counted. */
export async function withdrawVote(work: Work, { id, reason }: CheckedInputOf<typeof withdrawing>) {
  const { vote, at } = await lockLed(work, id)
  refuseUnlessOpen(vote)
  await lapseEntitled(work.tx, id)
  await clearTally(work.tx, id)
  await clearNamed(work.tx, id)
  await updateVote(work.tx, id, { withdrawnAt: at, withdrawnBecause: reason })
  await tellVote(work, vote, { name: 'vote.called_off', facts: { meetingId: vote.meetingId } })
  return { id }
}

/** Records what the chair decided of a tie. It may be recorded anew; the log has both. */
export async function decideTie(work: Work, { id, result }: CheckedInputOf<typeof deciding>) {
  const { vote } = await lockLed(work, id)
  const counts = await countsOf(work, vote)
  if (resultOf({ ...vote, chairDecided: null }, counts).result !== 'tied')
    refuse({ code: 'vote.not_tied', status: 409 })
  await updateVote(work.tx, id, { chairDecided: result, chairDecidedBy: accountOf(work) })
  await tellVote(work, vote, { name: 'vote.tie_decided', facts: { meetingId: vote.meetingId, result } })
  return { id }
}

/** Puts totals right, with the reason; what was counted before stays on record. */
export async function correctVote(work: Work, { id, reason, yes, no, other }: CheckedInputOf<typeof correcting>) {
  const counts = { yes, no, other }
  const { vote, at } = await lockLed(work, id)
  if ((await countsOf(work, vote)) === null) refuse({ code: 'vote.not_counted', status: 409 })
  refuseIf(obstacleToTotals(counts, vote))
  const number = (await listCorrections(work.tx, [id])).length + 1
  const who = { because: reason, correctedBy: accountOf(work), correctedAt: at }
  await insertCorrection(work.tx, { voteId: id, number, ...counts, ...who })
  await tellVote(work, vote, { name: 'vote.corrected', facts: { meetingId: vote.meetingId, number, ...counts } })
  return { id }
}

async function close(
  work: Work,
  { vote, at, by, counts: told }: { vote: Vote; at: Date; by: string | null; counts: Counted | null },
): Promise<{ id: string }> {
  const counts = told ?? (await countCast(work.tx, vote.id))
  await clearTally(work.tx, vote.id)
  await updateVote(work.tx, vote.id, { closedAt: at, closedBy: by, ...counts })
  const { result } = resultOf(vote, counts)
  await tellVote(work, vote, { name: 'vote.closed', facts: { meetingId: vote.meetingId, ...counts, result } })
  return { id: vote.id }
}

/** Ends the casting and counts. A result that is not as many ballots as people who have voted is nobody's, and is never announced. */
async function countCast(tx: Work['tx'], voteId: string): Promise<Counted> {
  await lapseEntitled(tx, voteId)
  const { voted, ...counts } = await countBallots(tx, voteId)
  if (counts.yes + counts.no + counts.other !== voted) throw new Error(`vote ${voteId} has other ballots than voters`)
  return counts
}

/** What was counted last; null where nobody counted. Refuses while nobody may know. */
async function countsOf({ tx }: Work, vote: Vote): Promise<Counted | null> {
  if (stateOf(vote) !== 'closed') refuse({ code: 'vote.still_open', status: 409 })
  const { yes, no, other } = (await listCorrections(tx, [vote.id])).at(-1) ?? vote
  return yes === null || no === null || other === null ? null : { yes, no, other }
}

function refuseUnlessOpen(vote: Vote): void {
  const state = stateOf(vote)
  if (state !== 'open') refuse({ code: state === 'closed' ? 'vote.closed' : 'vote.withdrawn', status: 409 })
}
