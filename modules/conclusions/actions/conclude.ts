import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type { concludeLine as concluding } from '../contract.ts'
import { insertWords, listWords } from '../store/conclusions.ts'
import { insertOutcome, insertWording, listOutcomes } from '../store/outcomes.ts'
import { kept, latest, refuseContradictions, refuseUnknown } from './decided.ts'
import { type HeldLine, lockLine, tellOfLine } from './held.ts'

type Concluding = CheckedInputOf<typeof concluding>

/**
 * Records what was concluded on a line. The row of the meeting is locked, so of two who record one thing the second is told; the words of
 * the chair are recorded once, and put right after that.
 */
export async function concludeLine(work: Work, { id, lineId, outcomes, words }: Concluding, dayOf: Clock['dayOf']) {
  const held = await lockLine(work, { id, lineId }, dayOf)
  if (outcomes.length === 0 && words === null) refuse({ code: 'conclusion.nothing_said', status: 422 })
  if (held.line.kind === 'break') refuse({ code: 'conclusion.on_break', status: 409 })
  refuseOtherDrafts(held, outcomes)
  await refuseUnknown(work, held, outcomes)
  await refuseBeside(work, held, outcomes)
  const outcomeIds: string[] = []
  for (const outcome of outcomes) outcomeIds.push(await record(work, held, outcome))
  if (words !== null) await say(work, held, words)
  return { id: lineId, outcomeIds }
}

function refuseOtherDrafts({ line }: HeldLine, outcomes: Concluding['outcomes']): void {
  const isHere = ({ paperId, number }: { paperId: string; number: number }) =>
    line.papers.some(paper => paper.paperId === paperId && paper.number === number)
  if (outcomes.some(({ draft }) => draft && !isHere(draft))) refuse({ code: 'conclusion.draft_not_here', status: 409 })
}

/** What is recorded now has to agree with what was recorded before. */
async function refuseBeside({ tx }: Work, { meeting, line }: HeldLine, outcomes: Concluding['outcomes']) {
  const before = (await listOutcomes(tx, meeting.id)).filter(({ lineId }) => lineId === line.id)
  refuseContradictions([
    ...before.map(one => ({ ...one, kind: latest(one).kind })),
    ...outcomes.map(({ draft, decided }) => ({
      paperId: draft?.paperId ?? null,
      paperNumber: draft?.number ?? null,
      kind: decided.kind,
    })),
  ])
}

async function record(
  work: Work,
  held: HeldLine,
  { draft, decided, voteId }: Concluding['outcomes'][number],
): Promise<string> {
  const { meeting, line, at: saidAt } = held
  const paperId = draft?.paperId ?? null
  const about = { meetingId: meeting.id, lineId: line.id, paperId, paperNumber: draft?.number ?? null }
  const { id: outcomeId } = await insertOutcome(work.tx, about)
  const said = { because: null, saidAt, saidBy: accountOf(work) }
  await insertWording(work.tx, { outcomeId, number: 1, ...kept(decided, voteId), ...said })
  await tellOfLine(work, held, { name: 'outcome.recorded', subjectId: outcomeId, facts: { paperId, version: 1 } })
  return outcomeId
}

async function say(work: Work, held: HeldLine, words: string): Promise<void> {
  const { meeting, line, at: saidAt } = held
  const known = await listWords(work.tx, meeting.id)
  if (known.some(({ lineId }) => lineId === line.id)) refuse({ code: 'conclusion.said_already', status: 409 })
  const said = { because: null, saidAt, saidBy: accountOf(work) }
  await insertWords(work.tx, { meetingId: meeting.id, lineId: line.id, number: 1, words, ...said })
  await tellOfLine(work, held, { name: 'conclusion.recorded', subjectId: line.id, facts: { version: 1 } })
}
