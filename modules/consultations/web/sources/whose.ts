import { fold } from '../../../../platform/text/fold.ts'
import type { RoundView } from '../../contract.ts'
import type { Item } from './items.ts'

type Asked = Pick<RoundView['asked'][number], 'id' | 'party'>

/** Those who say something in a source by their own words, in the order in which they come; '' where it names nobody. */
export function sendersOf(items: readonly Pick<Item, 'senderWords'>[]): string[] {
  return [...new Set(items.map(({ senderWords }) => senderWords.trim()))]
}

/** Whose comments these most likely are: whoever was asked under the same name, or the only one whose name is in it. */
export function likelyAsked<One extends Asked>(sender: string | null, asked: readonly One[]): One | undefined {
  const wanted = fold(sender ?? '')
  if (wanted === '') return undefined
  const same = asked.find(({ party }) => fold(party.name) === wanted)
  if (same) return same
  const near = asked.filter(({ party }) => wanted.includes(fold(party.name)) || fold(party.name).includes(wanted))
  return near.length === 1 ? near[0] : undefined
}
