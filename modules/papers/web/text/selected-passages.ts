import type { ComponentType } from 'react'
import type { PaperVersion } from '../pages/use-layers.ts'

/** Words that are selected, and the provision in which they stand; on a page nobody knows that. */
export interface SelectedPassage {
  provisionId?: string
  words: string
}

/** What others than this module can do with words that are selected; some of it also while none are. */
export type SelectedActs = ComponentType<{ paper: PaperVersion; passages: readonly SelectedPassage[] }>

/** What is selected in each provision that the selection reaches into, in reading order; numbers in front are no part of it. */
export function selectedPassages(selection: Selection | null, within: Element): SelectedPassage[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const pieces = [...within.querySelectorAll<HTMLElement>('[data-at]')].filter(piece => range.intersectsNode(piece))
  const passages = new Map<string, string>()
  for (const piece of pieces) {
    const provisionId = piece.closest<HTMLElement>('[data-provision]')?.dataset['provision']
    if (provisionId !== undefined) passages.set(provisionId, (passages.get(provisionId) ?? '') + wordsIn(piece, range))
  }
  return [...passages]
    .map(([provisionId, words]) => ({ provisionId, words: words.trim() }))
    .filter(({ words }) => words !== '')
}

/** What is selected on pages, as one passage. */
export function selectedOnPages(selection: Selection | null, within: Element): SelectedPassage[] {
  if (!selection || selection.isCollapsed || !selection.containsNode(within, true)) return []
  const words = selection.toString().replaceAll(/\s+/g, ' ').trim()
  return words === '' ? [] : [{ words }]
}

/** The part of a piece that lies within the range. */
function wordsIn(piece: HTMLElement, range: Range): string {
  const own = document.createRange()
  own.selectNodeContents(piece)
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset)
  return own.toString()
}
