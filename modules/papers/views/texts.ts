import type { Entry } from '../../../packages/text/comparison.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { ask } from '../aside/ask.ts'
import type { compareVersions as comparing } from '../contract.ts'
import { textOfPages } from '../page-text.ts'
import { readPageWords } from '../store/pages.ts'
import { findText, type KeptReading, listPictures } from '../store/texts.ts'
import { seenVersion } from './seen.ts'

interface Which {
  id: string
  number: number
}

/** A version as provisions, with what came along in the file and was not accepted. */
export async function readText(look: Look, which: Which) {
  const { reading } = await seenText(look, which)
  const { document, proposals, balloons } = reading
  return { document, proposals, balloons }
}

/** What differs between two versions that the actor may read. */
export async function compareVersions(look: Look, { a, aNumber, b, bNumber }: CheckedInputOf<typeof comparing>) {
  const [one, other] = [
    await seenWords(look, { id: a, number: aNumber }),
    await seenWords(look, { id: b, number: bNumber }),
  ]
  const entries = await compareKept(look, one, other)
  return { a: one.reading.document, b: other.reading.document, comparison: { entries } }
}

interface Kept {
  version: { id: string }
  reading: KeptReading
}

/** What differs between two texts as they are kept, whoever asks; in a thread of its own. */
export async function compareKept(look: Pick<Look, 'reader'>, one: Kept, other: Kept): Promise<Entry[]> {
  return (await ask('compare', await comparable(look, one), await comparable(look, other))).entries
}

/** The text of a version that the actor may read; refused when it has none. */
export async function seenText(look: Look, which: Which) {
  const { paper, version } = await seenVersion(look, which)
  const reading = await findText(look.reader, version.id)
  return reading ? { paper, version, reading } : refuse({ code: 'paper.no_text', status: 404 })
}

/** The same, and of a version without a text the words of its pages, so that any two files can be compared. */
export async function seenWords(look: Look, which: Which) {
  const { paper, version } = await seenVersion(look, which)
  const reading = (await findText(look.reader, version.id)) ?? textOfPages(await readPageWords(look.reader, version.id))
  return reading ? { paper, version, reading } : refuse({ code: 'paper.no_text', status: 404 })
}

/** With the hash of each picture in place of its bytes: that is enough to say whether two are the same. */
export async function comparable({ reader }: Pick<Look, 'reader'>, { version, reading }: Kept): Promise<TextDocument> {
  const pictures = await listPictures(reader, version.id)
  const hashed = pictures.map(({ key, mediaType, sha256 }) => [key, { mediaType, bytes: Buffer.from(sha256, 'hex') }])
  return { ...reading.document, pictures: Object.fromEntries(hashed) }
}
