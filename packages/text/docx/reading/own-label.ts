import { cutFront } from '../../structure/runs.ts'
import { labelStyle } from '../house-styles.ts'
import { valueOf } from '../package/measures.ts'
import type { Element } from '../package/xml.ts'
import type { Draft } from './draft.ts'
import type { Cursor } from './reader.ts'

/** Whether a run is in the style with which `writeDocx` marks the number in front of a paragraph. */
export function isLabel(properties: Element | undefined, { reader }: Cursor): boolean {
  const style = reader.styles.character(valueOf(properties, 'w:rStyle') ?? '')
  return style?.ours === true && style.name === labelStyle
}

/** No label is longer; words that somebody typed into it are words. */
const longest = 60

/** Takes the number that we wrote out of the words again, with the one space, tab or line break behind it. */
export function cutLabel(draft: Draft) {
  const { labelled = 0 } = draft
  const words = draft.runs.map(run => run.text).join('')
  const label = words.slice(0, labelled).trim()
  if (label === '' || label.length > longest || draft.label !== undefined) return
  const cut = labelled + (/^\s/.test(words.slice(labelled)) ? 1 : 0)
  draft.label = label
  draft.cut = cut
  draft.runs = cutFront(draft.runs, cut)
}
