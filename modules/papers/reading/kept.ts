import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { wordsOf, type Reading, type TextDocument } from '../../../packages/text/model.ts'
import { type FileStore, shownName } from '../../../platform/files/index.ts'
import { obstacleToTaking } from '../../organisation/rules.ts'
import type { Attached, PageRead } from '../../../platform/reading/reading.ts'
import { savable } from '../../../platform/reading/savable.ts'
import type { Kept } from '../actions/bring.ts'
import type { NewPage } from '../store/pages.ts'
import type { KeptPicture, KeptReading } from '../store/texts.ts'
import type { ReadingRoom } from './room.ts'

/** Keeps a file of the scratch folder; answers its hash. */
export async function keepFile(files: FileStore, path: string): Promise<string> {
  return (await files.put(createReadStream(path))).sha256
}

/** Keeps files that came within another one, under names that can be shown. */
export async function keepAttached(files: FileStore, attached: readonly Attached[]): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const { path, fileName: given } of attached) {
    const fileName = shownName(given)
    kept.push({ fileName, ...(await files.put(createReadStream(path), { declaredName: fileName })) })
  }
  return kept
}

/** Keeps the pictures that pages are, each under a key of its own. */
export async function keepPages(files: FileStore, pages: readonly PageRead[]) {
  const pictures: KeptPicture[] = []
  const rows: NewPage[] = []
  for (const { picture, ...page } of pages) {
    const key = picture && `page-${page.number}`
    if (picture && key)
      pictures.push({ key, mediaType: picture.mediaType, sha256: await keepFile(files, picture.path) })
    rows.push({
      ...page,
      words: savable(page.words),
      boxes: page.boxes.map(box => ({ ...box, t: savable(box.t) })),
      picture: key,
    })
  }
  return { rows, pictures }
}

/** Parts a reading from the bytes of its pictures, which are kept as files. */
export async function keepReading(files: FileStore, reading: Reading) {
  const pictures: KeptPicture[] = []
  for (const [key, { mediaType, bytes }] of Object.entries(reading.document.pictures)) {
    if (bytes.byteLength === 0) continue
    const { sha256 } = await files.put(Readable.from([bytes]))
    pictures.push({ key, mediaType, sha256 })
  }
  const named = Object.fromEntries(pictures.map(({ key, mediaType }) => [key, { mediaType }]))
  const kept: KeptReading = { ...reading, document: { ...reading.document, pictures: named } }
  return { kept, pictures }
}

/** What stands in the way of keeping something with these words at its head: a mark there, and only there, is a mark. */
export function obstacleToHead({ deployed }: Pick<ReadingRoom, 'deployed'>, words: string) {
  return obstacleToTaking(words.split('\n').slice(0, linesOfHead).join('\n'), deployed)
}

/** The lines of a text from its head on, cells of tables each on their own. */
export function linesOf({ provisions, running }: Pick<TextDocument, 'provisions' | 'running'>, most: number): string {
  const lines = provisions.slice(0, most).map(one => [one.label, wordsOf(one)].filter(Boolean).join(' '))
  return [...running.headers, ...lines].join('\n').replace(/[\t\v]/g, '\n')
}

const linesOfHead = 80
