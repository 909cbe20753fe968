import { randomUUID } from 'node:crypto'
import { compare } from '../../../packages/text/compare.ts'
import type { Reading, TextDocument } from '../../../packages/text/model.ts'
import { matchReturned } from '../../../packages/text/returned.ts'
import { comparisonToTypst, type ComparisonPrint } from '../../../packages/text/typst/comparison-to-typst.ts'
import { sayIn } from '../../../platform/words.ts'
import { words } from '../words.ts'

// Whatever is exported here is called in a thread of its own, with copies; `ask.ts` is how.
export { compare } from '../../../packages/text/compare.ts'
export { writeDocx } from '../../../packages/text/docx/write-docx.ts'
export { reanchorAll } from '../../../packages/text/reanchor.ts'
export { pagesAlike } from '../page-likeness.ts'

/** A text that came back, matched with what it was made of. */
export function match(before: TextDocument, reading: Reading) {
  return matchReturned(before, reading, randomUUID)
}

/** Two texts and what differs between them, for the compiler that prints it. */
export function comparisonToPrint(a: TextDocument, b: TextDocument, print: Omit<ComparisonPrint, 'words'>) {
  const say = sayIn(words, print.language)
  return comparisonToTypst(a, b, compare(a, b), {
    ...print,
    words: {
      before: say('printed.before'),
      after: say('printed.after'),
      removed: say('printed.removed'),
      added: say('printed.added'),
      moved: say('printed.moved'),
      renumbered: say('printed.renumbered'),
      restyled: say('printed.restyled'),
      unchanged: (count: number) => say('printed.unchanged', { count }),
    },
  })
}
