import { type Choices, mergeTexts } from '../../packages/text/merge.ts'
import type { TextDocument } from '../../packages/text/model.ts'
import type { WrittenText } from './contract.ts'

/** What two people made of one text; see `mergeTexts`. Pictures are told apart by their keys, since their bytes stay where they are. */
export function merged(
  { base, mine, theirs }: { base: WrittenText; mine: WrittenText; theirs: WrittenText },
  choices: Choices = new Map(),
) {
  const { document, conflicts } = mergeTexts(
    { base: withoutBytes(base), mine: withoutBytes(mine), theirs: withoutBytes(theirs) },
    choices,
  )
  const pictures = { ...mine.pictures, ...theirs.pictures }
  return { document: { ...document, pictures } satisfies WrittenText, conflicts }
}

function withoutBytes(text: WrittenText): TextDocument {
  return { ...text, pictures: {} }
}
