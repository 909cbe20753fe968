import type { Log } from '../log/log.ts'
import type { Obstacle } from '../refused.ts'
import { turnstile } from '../turnstile.ts'
import { inThread, type Job, type ThreadRead } from './in-thread.ts'
import { isPrinted, type Way, wayOf } from './kinds.ts'
import { limits } from './limits.ts'
import type { FileRead, FileReader, FileToRead, WhileReading } from './reading.ts'

/** LibreOffice, where it is installed. `convert` gives the path of the PDF that it left in the scratch folder. */
export interface Printer {
  available: boolean
  convert: (path: string, to: 'pdf', scratch: string, signal: AbortSignal) => Promise<string>
}

interface Parts extends Outside {
  /** Reads in a thread of its own, once it is this file's turn. */
  inTurn: (job: Job, during: WhileReading) => Promise<ThreadRead | Obstacle>
}

interface Outside {
  office: Printer
  log: Log
}

/**
 * Opens what reads files of every kind. A file that cannot be read is no fault: it comes back with an obstacle that says
 * what it is and what to do. At most two files are read at the same time; others wait.
 */
export function openReader({ office, log }: Outside): FileReader {
  const turn = turnstile({ atOnce: limits.atOnce, longestQueue: 10_000, full: tooHard })
  // Whoever waits for LibreOffice keeps nobody else from being read.
  const inTurn: Parts['inTurn'] = (job, during) => turn(() => inThread(job, during, log))
  return { read: (file, during) => read(file, during, { office, log, inTurn }) }
}

const tooHard: Obstacle = { code: 'file.too_hard', status: 422 }

async function read(file: FileToRead, during: WhileReading, parts: Parts): Promise<FileRead> {
  const way = wayOf(file.type, file.fileName)
  if (typeof way === 'object') return unread(way)
  if (isPrinted(way)) return readOffice(file, way, during, parts)
  const read = await parts.inTurn(jobOf(file, way), during)
  if (isObstacle(read)) return unread(read)
  // What looked like nothing in particular may have turned out to be an office file.
  if (way === 'unclear' && isPrinted(read.way)) return readOffice(file, read.way, during, parts)
  const shownAs = way === 'pdf' ? 'pdf' : way === 'picture' || way === 'tiff' ? 'picture' : 'own'
  return { ...shown(read), shownAs, pdfPath: way === 'pdf' ? file.path : null, obstacle: null }
}

/** An office file has its words from us, with all that is tracked in them, and its pages from LibreOffice. */
async function readOffice(file: FileToRead, way: Way, during: WhileReading, parts: Parts): Promise<FileRead> {
  const own = way === 'office' ? needsOffice : await parts.inTurn(jobOf(file, way), during)
  const mayPrint = !isObstacle(own) || own === needsOffice || own.code === 'file.too_hard'
  const printed = mayPrint ? await printedBy(file, isObstacle(own), during, parts) : undefined
  if (printed) {
    const text = isObstacle(own) ? printed.read.text : own.text
    const encoding = isObstacle(own) ? null : own.encoding
    return {
      shownAs: 'office',
      pdfPath: printed.path,
      pageCount: printed.read.pageCount,
      text,
      encoding,
      obstacle: null,
    }
  }
  if (isObstacle(own)) return unread(own === needsOffice && parts.office.available ? unopened : own)
  const text = own.text && parts.office.available ? { ...own.text, losses: [...own.text.losses, notPrinted] } : own.text
  return { ...shown(own), text, shownAs: 'own', pdfPath: null, obstacle: null }
}

const needsOffice: Obstacle = { code: 'file.needs_office', status: 422 }
const unopened: Obstacle = { code: 'file.unopened', status: 422 }
const notPrinted = { code: 'text.not_printed' }

async function printedBy(file: FileToRead, withText: boolean, during: WhileReading, { office, log, inTurn }: Parts) {
  if (!office.available) return undefined
  const path = await converted(file, during.signal, office, log)
  if (path === undefined) return undefined
  const read = await inTurn({ ...jobOf({ ...file, path }, 'pdf'), withText }, during)
  return isObstacle(read) ? undefined : { path, read }
}

/** A file that LibreOffice stumbles over still has its words. */
async function converted(file: FileToRead, signal: AbortSignal, office: Printer, log: Log) {
  try {
    return await office.convert(file.path, 'pdf', file.scratch, signal)
  } catch (error) {
    signal.throwIfAborted()
    log.fault('file.unprinted', error)
    return undefined
  }
}

function jobOf({ path, type, scratch }: FileToRead, way: Way): Job {
  return { way, path, mediaType: type, scratch, withText: true }
}

function shown({ pageCount, text, encoding }: ThreadRead): Pick<FileRead, 'pageCount' | 'text' | 'encoding'> {
  return { pageCount, text, encoding }
}

function unread(obstacle: Obstacle): FileRead {
  return { shownAs: 'own', pdfPath: null, pageCount: 0, text: null, encoding: null, obstacle }
}

function isObstacle(read: ThreadRead | Obstacle): read is Obstacle {
  return 'code' in read
}
