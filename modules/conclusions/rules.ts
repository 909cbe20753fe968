import type { Obstacle } from '../../platform/refused.ts'
import type { OutcomeKind, Sentence } from '../rulebook/contract.ts'
import type { SittingState } from '../sittings/contract.ts'

/**
 * What stands in the way of recording anything: a meeting that was not opened concluded nothing, unless its day is over and it is entered
 * afterwards. `on` is the day on which it begins.
 */
export function obstacleToConcluding(
  { state, on }: { state: SittingState; on: string },
  today: string,
): Obstacle | undefined {
  return state === 'before' && on >= today ? { code: 'conclusion.meeting_not_opened', status: 409 } : undefined
}

/** What stands in the way of these outcomes of one draft, or of a line as a whole: one verdict, and nothing is issued of what was put off. */
export function obstacleToOutcomes(kinds: readonly OutcomeKind[]): Obstacle | undefined {
  const verdicts = kinds.filter(kind => kind !== 'agreedToIssue' && kind !== 'delegated')
  const issues = kinds.filter(kind => kind === 'agreedToIssue').length
  const isPutOff = verdicts.some(kind => kind === 'returned' || kind === 'deferred')
  const contradicts = verdicts.length > 1 || issues > 1 || (issues > 0 && isPutOff)
  return contradicts ? { code: 'conclusion.contradicts', status: 409 } : undefined
}

/** What stands in the way of naming a vote as the one that carried this. Returning and putting off may follow a vote that was lost. */
export function obstacleToVote(
  kind: OutcomeKind,
  { result }: { result: 'carried' | 'lost' | 'tied' },
): Obstacle | undefined {
  const needsVotes = !['returned', 'deferred', 'noted'].includes(kind)
  return needsVotes && result !== 'carried' ? { code: 'conclusion.not_carried', status: 409 } : undefined
}

interface Known {
  language: 'vi' | 'en'
  known: Record<string, string | undefined>
}

/** The first sentence of this kind whose braces can all be filled, with what is known; undefined where there is none. */
export function sentenceFor(
  sentences: readonly Pick<Sentence, 'of' | 'words'>[],
  of: Sentence['of'],
  { language, known }: Known,
): string | undefined {
  const fitting = fittingSentence(sentences, of, { language, known })
  const sentence = fitting?.words[language].replace(braces, (_, name: string) => known[name] ?? '')
  return sentence && sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
}

/** The same before its braces are filled, with whatever else is known of it, such as its source. */
export function fittingSentence<One extends Pick<Sentence, 'of' | 'words'>>(
  sentences: readonly One[],
  of: Sentence['of'],
  { language, known }: Known,
): One | undefined {
  const fits = (words: string) => [...words.matchAll(braces)].every(([, name = '']) => known[name] !== undefined)
  return sentences.find(one => one.of === of && fits(one.words[language]))
}

const braces = /\{(\w+)\}/g
