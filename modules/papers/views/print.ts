import { compare } from '../../../packages/text/compare.ts'
import { comparisonToTypst } from '../../../packages/text/typst/comparison-to-typst.ts'
import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import type { printComparison as printing } from '../contract.ts'
import { wholeDocument } from '../whole-document.ts'
import { words } from '../words.ts'
import { seenText } from './texts.ts'

/** Longer stretches in which nothing differs are printed as their number. */
const foldFrom = 3

/** What differs between two versions that the actor may read, to print. */
export async function printComparison(
  look: Look,
  { a, aNumber, b, bNumber, layout }: CheckedInputOf<typeof printing>,
  files: Pick<FileStore, 'open'>,
): Promise<FileAnswer> {
  const before = await printed(look, { id: a, number: aNumber }, files)
  const after = await printed(look, { id: b, number: bNumber }, files)
  const say = sayIn(words, look.actor.language)
  const typst = comparisonToTypst(before.document, after.document, compare(before.document, after.document), {
    layout,
    titles: { before: before.title, after: after.title },
    language: look.actor.language,
    words: wordsOfPrint(say),
    foldFrom,
  })
  const bytes = Buffer.from(await typeset(typst))
  return { name: `${say('printed.file')} ${after.title}.pdf`, mediaType: 'application/pdf', bytes }
}

async function printed(look: Look, which: { id: string; number: number }, files: Pick<FileStore, 'open'>) {
  const { paper, version, reading } = await seenText(look, which)
  const document = await wholeDocument(look.reader, files, { versionId: version.id, reading })
  return { document, title: `${paper.title} (${version.number})` }
}

function wordsOfPrint(say: Say) {
  return {
    before: say('printed.before'),
    after: say('printed.after'),
    removed: say('printed.removed'),
    added: say('printed.added'),
    moved: say('printed.moved'),
    renumbered: say('printed.renumbered'),
    restyled: say('printed.restyled'),
    unchanged: (count: number) => say('printed.unchanged', { count }),
  }
}
