import type { LineConclusion } from '../conclusions/contract.ts'
import { sentencesOf } from '../conclusions/index.ts'
import type { Profile } from '../rulebook/index.ts'

/** Whether anything of what was concluded on a line still holds. */
export function isConcluded({ outcomes, conclusion }: LineConclusion): boolean {
  return conclusion !== null || outcomes.some(({ decided }) => decided !== null)
}

/** What was concluded on a line as it is made known: the words of the chair, and the outcomes that they do not say already. */
export function saidOf(
  concluded: LineConclusion,
  { title, profile, on }: { title: string; profile: Profile; on: string },
): string[] {
  const words = concluded.conclusion?.words
  const sentences = sentencesOf(concluded, { title, profile, on })
  return [...(words === undefined ? [] : [words]), ...sentences.filter(sentence => !words?.includes(sentence))]
}
