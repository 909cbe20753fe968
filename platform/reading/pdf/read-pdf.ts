import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Loss, MakeId, Reading } from '../../../packages/text/model.ts'
import { limits } from '../limits.ts'
import type { OldEncoding, PageRead } from '../reading.ts'
import { savableReading } from '../savable.ts'
import { lettersOf } from './letters.ts'
import { linesOf, type PrintedLine, type PrintedPage } from './lines.ts'
import { openPdf } from './open-pdf.ts'
import { textOfPages } from './text-of-pages.ts'

interface PdfRead {
  pageCount: number
  /** Null for a scan, and for a PDF with more words than anybody compares. */
  text: Reading | null
  /** Set where fonts of an old code page were used, whose words are in Unicode now. */
  encoding: OldEncoding | null
  losses: Loss[]
}

/**
 * Reads the text layer of a PDF, page by page, and hands the pages on in batches. Refuses with `file.password`
 * and `file.damaged`; pages beyond the limit are named as lost.
 */
export async function readPdf(
  path: string,
  { hand, makeId, withText }: { hand: (pages: PageRead[]) => Promise<void>; makeId: MakeId; withText: boolean },
): Promise<PdfRead> {
  // No picture is looked at here: a scan of 900 pages would take minutes to unpack.
  const pdf = await openPdf(path, 1)
  const printed: PrintedPage[] = []
  let batch: PageRead[] = []
  let lineCount = 0
  let encoding: OldEncoding | null = null
  for (let number = 1; number <= Math.min(pdf.numPages, limits.pages); number += 1) {
    const page = await pdf.getPage(number)
    const { read, lines } = await readPage(page)
    page.cleanup()
    batch.push(read)
    lineCount += lines.length
    encoding ??= oldEncodingIn(lines)
    if (withText && lineCount <= limits.lines) printed.push({ lines, width: read.width, height: read.height })
    if (batch.length < limits.pagesAtOnce) continue
    await hand(batch)
    batch = []
    await pdf.cleanup()
  }
  if (batch.length > 0) await hand(batch)
  const allPages = pdf.numPages
  const pageCount = Math.min(allPages, limits.pages)
  await pdf.loadingTask.destroy()
  const hasText = withText && lineCount <= limits.lines && printed.some(({ lines }) => lines.length > 0)
  const text = hasText ? savableReading(textOfPages(printed, makeId)) : null
  const leftOut = { code: 'text.pages_left_out', facts: { shown: pageCount, pages: allPages } }
  return { pageCount, encoding, text, losses: [...(text?.losses ?? []), ...(allPages > pageCount ? [leftOut] : [])] }
}

function oldEncodingIn(lines: readonly PrintedLine[]): OldEncoding | null {
  const from = lines.flatMap(({ words }) => words).find(word => word.from !== null)?.from
  return from ? { from, sure: true } : null
}

async function readPage(page: PDFPageProxy): Promise<{ read: PageRead; lines: PrintedLine[] }> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { letters, more, pictured } = await lettersOf(page)
  const lines = linesOf(letters)
  const boxes = lines.flatMap(line => line.words.map(({ t, x, y, w, h }) => ({ t, x, y, w, h })))
  const isPicture = pictured > 0.6 * width * height
  const read: PageRead = {
    number: page.pageNumber,
    width,
    height,
    words: lines.map(line => line.words.map(({ t }) => t).join(' ')).join('\n'),
    boxes,
    byMachine: false,
    confidence: null,
    // A scan often carries a printed stamp, such as that of a signature: some words that are not those of the page.
    needsMachine: boxes.length === 0 ? more || pictured > 0 : isPicture && boxes.length < 60,
    picture: null,
  }
  return { read, lines }
}
