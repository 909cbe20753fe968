import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { lockLed } from '../../sittings/index.ts'
import type { correctConclusion as correctingWords, correctOutcome as correcting } from '../contract.ts'
import { insertWords, listWords } from '../store/conclusions.ts'
import { insertWording, listOutcomes, type WordedOutcome } from '../store/outcomes.ts'
import { kept, latest, refuseContradictions, refuseUnknown } from './decided.ts'
import { type HeldLine, lineOf, lockLine, tellOfLine } from './held.ts'

type Correcting = CheckedInputOf<typeof correcting> & { ifMatch: number }
type CorrectingWords = CheckedInputOf<typeof correctingWords> & { ifMatch: number }

const stale = 'conclusion.changed_meanwhile'

/** Puts an outcome right, or takes it back. What was recorded first stays, and so does every correction. */
export async function correctOutcome(work: Work, input: Correcting, dayOf: Clock['dayOf']) {
  const { id, outcomeId, decided, voteId, reason, ifMatch } = input
  const { held, outcome, others } = await lockOutcome(work, { id, outcomeId }, dayOf)
  const before = latest(outcome)
  const current = { ...before, version: before.number }
  await refuseStale(work, { subjectId: outcomeId, code: stale, ifMatch, current })
  const wanted = kept(decided, voteId)
  const fields = changedFields(before, wanted)
  if (fields.length === 0) return { id: outcomeId, version: before.number }
  if (decided !== null) await refuseUnknown(work, held, [{ decided, voteId }])
  refuseContradictions([...others.map(one => ({ ...one, kind: latest(one).kind })), { ...outcome, kind: wanted.kind }])
  const number = before.number + 1
  const said = { because: reason, saidAt: held.at, saidBy: accountOf(work) }
  await insertWording(work.tx, { outcomeId, number, ...wanted, ...said })
  const facts = { paperId: outcome.paperId, version: number, fields }
  await tellOfLine(work, held, { name: 'outcome.corrected', subjectId: outcomeId, facts })
  return { id: outcomeId, version: number }
}

/** Puts the words of a conclusion right. */
export async function correctConclusion(work: Work, input: CorrectingWords, dayOf: Clock['dayOf']) {
  const { id, lineId, words, reason, ifMatch } = input
  const held = await lockLine(work, { id, lineId }, dayOf)
  const before = (await listWords(work.tx, id)).findLast(one => one.lineId === lineId)
  if (!before) return refuse({ code: 'conclusion.not_said', status: 404 })
  const current = { words: before.words, version: before.number }
  await refuseStale(work, { subjectId: lineId, code: stale, ifMatch, current })
  if (before.words === words) return { id: lineId, version: before.number }
  const number = before.number + 1
  const said = { because: reason, saidAt: held.at, saidBy: accountOf(work) }
  await insertWords(work.tx, { meetingId: id, lineId, number, words, ...said })
  const facts = { version: number, fields: ['words'] }
  await tellOfLine(work, held, { name: 'conclusion.corrected', subjectId: lineId, facts })
  return { id: lineId, version: number }
}

/** An outcome of a line that its leaders may read, and the other outcomes of that line. */
async function lockOutcome(
  work: Work,
  { id, outcomeId }: { id: string; outcomeId: string },
  dayOf: Clock['dayOf'],
): Promise<{ held: HeldLine; outcome: WordedOutcome; others: WordedOutcome[] }> {
  const meeting = await lockLed(work, id)
  const all = await listOutcomes(work.tx, id)
  const outcome = all.find(one => one.id === outcomeId)
  if (!outcome) return refuse({ code: 'conclusion.outcome_not_found', status: 404 })
  const { lineId } = outcome
  const held = await lineOf(work, { held: meeting, lineId }, dayOf)
  return { held, outcome, others: all.filter(one => one.lineId === lineId && one.id !== outcomeId) }
}
