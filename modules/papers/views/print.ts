import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import { ask } from '../aside/ask.ts'
import type { printComparison as printing } from '../contract.ts'
import { wholeDocument } from '../whole-document.ts'
import { words } from '../words.ts'
import { seenWords } from './texts.ts'

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
  const { language } = look.actor
  const titles = { before: before.title, after: after.title }
  const typst = await ask('comparisonToPrint', before.document, after.document, { layout, titles, language, foldFrom })
  const bytes = Buffer.from(await typeset(typst))
  const name = `${sayIn(words, language)('printed.file')} ${after.title}.pdf`
  return { name, mediaType: 'application/pdf', bytes }
}

async function printed(look: Look, which: { id: string; number: number }, files: Pick<FileStore, 'open'>) {
  const { paper, version, reading } = await seenWords(look, which)
  const document = await wholeDocument(look.reader, files, { versionId: version.id, reading })
  return { document, title: `${paper.title} (${version.number})` }
}
