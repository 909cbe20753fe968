import type { AnswerOf } from '../../../../platform/http/contract.ts'
import type { readScript } from '../../../meetings/contract.ts'
import type { Live } from '../../contract.ts'

type Part = AnswerOf<typeof readScript>['parts'][number]
export type Said = Part['steps'][number]

/** How far the vote on the open item is; undefined where none was taken. */
export type VoteStage = 'open' | 'over' | undefined

/** What the script has to say at this moment, and what it says of the same item later. */
export function saidNow(
  parts: readonly Part[],
  {
    live,
    isLastOver,
    vote,
  }: { live: Pick<Live, 'state' | 'openLineId' | 'lines'>; isLastOver: boolean; vote: VoteStage },
): { now: Said[]; later: Said[] } {
  const steps = partNow(parts, live, isLastOver)?.steps ?? []
  const stages = [
    steps.filter(({ moment }) => !voting.has(moment) && !after.has(moment)),
    steps.filter(({ moment }) => voting.has(moment)),
    steps.filter(({ moment }) => after.has(moment)),
  ]
  const stage = vote === undefined ? 0 : { open: 1, over: 2 }[vote]
  return { now: stages[stage] ?? [], later: stages.slice(stage + 1).flat() }
}

/** What is put to the vote, in the words in which it is said: up to the title of the item, as the rest counts hands. */
export function wordsOfVote(parts: readonly Part[], lineId: string | null): string | undefined {
  const part = lineId === null ? undefined : parts.find(({ lineIds }) => lineIds.includes(lineId))
  const title = part?.title ?? ''
  const words = part?.steps.find(step => step.moment === 'voting' && title !== '' && step.words.includes(title))?.words
  return words?.slice(0, words.indexOf(title) + title.length)
}

/** Between two items nothing is said that belongs to one; before the first it is the opening, after the last the closing. */
function partNow(
  parts: readonly Part[],
  { state, openLineId, lines }: Pick<Live, 'state' | 'openLineId' | 'lines'>,
  isLastOver: boolean,
): Part | undefined {
  if (openLineId !== null) return parts.find(({ lineIds }) => lineIds.includes(openLineId))
  if (state === 'before' || (state === 'open' && lines.length === 0)) return parts.find(one => one.part === 'opening')
  return state === 'open' && isLastOver ? parts.find(one => one.part === 'closing') : undefined
}

const voting: ReadonlySet<Said['moment']> = new Set(['voting'])
const after: ReadonlySet<Said['moment']> = new Set(['counting', 'concluding'])
