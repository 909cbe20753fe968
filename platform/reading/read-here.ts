import { readFile, stat } from 'node:fs/promises'
import type { Loss, MakeId, Reading } from '../../packages/text/model.ts'
import { Unreadable } from '../../packages/text/unreadable.ts'
import type { Job, ThreadRead } from './in-thread.ts'
import type { Way } from './kinds.ts'
import { limits } from './limits.ts'
import { sayableLosses } from './losses.ts'
import { settleOldLetters } from './own/old-letters.ts'
import type { Attached, OldEncoding, PageRead } from './reading.ts'
import { savableReading } from './savable.ts'
import { wayInside } from './way-inside.ts'

interface Parts {
  /** Takes pages and is done when they were taken. */
  hand: (pages: PageRead[]) => Promise<void>
  makeId: MakeId
}

interface OwnView {
  text: Reading
  encoding: OldEncoding | null
  title?: string | null
  attached?: Attached[]
}

/** Reads a file in the present thread; takes as long and as much memory as it needs. Refuses by `Unreadable`. */
export async function readHere(job: Job, parts: Parts): Promise<ThreadRead> {
  if (job.way === 'pdf') {
    // Each reader is loaded only where it is needed, so that the thread is there at once.
    const { readPdf } = await import('./pdf/read-pdf.ts')
    return { ...nothing, way: 'pdf', ...(await readPdf(job.path, { ...parts, withText: job.withText })) }
  }
  if (job.way === 'picture') {
    const { readPicture } = await import('./pictures/read-picture.ts')
    await parts.hand([await readPicture(job.path, job.mediaType)])
    return { ...nothing, way: 'picture', pageCount: 1 }
  }
  if (job.way === 'tiff') {
    const { readTiff } = await import('./pictures/read-tiff.ts')
    return { ...nothing, way: 'tiff', pageCount: await readTiff(job.path, job.scratch, parts.hand) }
  }
  const bytes = await contentOf(job.path)
  const way = job.way === 'unclear' ? wayInside(bytes, job.fileName) : job.way
  return { ...nothing, way, ...(await ownView({ ...job, way }, bytes, parts.makeId)) }
}

const nothing = { pageCount: 0, text: null, encoding: null, title: null, losses: [], attached: [] }

async function contentOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size === 0) throw new Unreadable('file.empty')
  if (size > limits.bytes) throw new Unreadable('file.too_large')
  return new Uint8Array(await readFile(path))
}

async function ownView({ way, scratch }: Pick<Job, 'way' | 'scratch'>, bytes: Uint8Array, makeId: MakeId) {
  const reader = readers[way]
  if (!reader) throw new Unreadable('file.unsupported')
  const view = await reader(bytes, makeId, scratch)
  const { text, encoding, title = null, attached = [] }: OwnView = 'document' in view ? settleOldLetters(view) : view
  refuseEndless(text)
  const losses: Loss[] = sayableLosses(text.losses)
  return { text: savableReading(text), encoding, title, attached, losses }
}

/** Whoever opens a text gets all of it at once, so there is an end to it; its pages may be printed all the same. */
function refuseEndless({ document }: Reading): void {
  let pieces = 0
  for (const { runs, table } of document.provisions) {
    pieces += 1 + runs.length
    for (const { cells } of table?.rows ?? [])
      for (const { paragraphs } of cells) pieces += 1 + paragraphs.reduce((sum, each) => sum + each.runs.length, 0)
    if (pieces > limits.pieces) throw new Unreadable('file.too_hard')
  }
}

type Reader = (bytes: Uint8Array, makeId: MakeId, scratch: string) => Promise<Reading | OwnView>

const readers: Partial<Record<Way, Reader>> = {
  docx: async (bytes, makeId) => (await import('./own/word.ts')).readWord(bytes, makeId),
  opendocument: async (bytes, makeId) =>
    (await import('../../packages/text/opendocument/index.ts')).readOpenDocument(bytes, { makeId }),
  slides: async (bytes, makeId) => (await import('../../packages/text/slides/index.ts')).readSlides(bytes, { makeId }),
  rtf: async (bytes, makeId) => (await import('../../packages/text/rtf/index.ts')).readRtf(bytes, { makeId }),
  mail: async (bytes, makeId, scratch) => (await import('./mail/read-mail.ts')).readMail(bytes, scratch, makeId),
  doc: async (bytes, makeId) => (await import('./own/old-word.ts')).readOldWord(bytes, makeId),
  workbook: async (bytes, makeId) => (await import('./own/sheets.ts')).readSheets(bytes, makeId),
  separated: async (bytes, makeId) => (await import('./own/sheets.ts')).readSeparatedText(bytes, makeId),
  html: async (bytes, makeId) => (await import('./own/texts.ts')).readText(bytes, 'html', makeId),
  markdown: async (bytes, makeId) => (await import('./own/texts.ts')).readText(bytes, 'markdown', makeId),
  plain: async (bytes, makeId) => (await import('./own/texts.ts')).readText(bytes, 'plain', makeId),
}
