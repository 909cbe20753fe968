import { type Conflict, type Choices, mergeTexts } from '../../../../packages/text/merge.ts'
import type { WrittenText } from '../../contract.ts'

interface Sides {
  /** What both began from. */
  ancestor: WrittenText
  mine: WrittenText
  theirs: WrittenText
}

/** What two tabs or devices made of one text: what only one of them changed is taken, and what both changed is chosen. */
export function meet(
  { ancestor, mine, theirs }: Sides,
  choices: Choices = new Map(),
): { document: WrittenText; open: Conflict[] } {
  const sides = { base: bare(ancestor), mine: bare(mine), theirs: bare(theirs) }
  const { document, conflicts } = mergeTexts(sides, choices)
  const pictures = { ...mine.pictures, ...theirs.pictures }
  return { document: { ...document, pictures }, open: conflicts.filter(({ provisionId }) => !choices.has(provisionId)) }
}

function bare(text: WrittenText) {
  return { ...text, pictures: {} }
}
