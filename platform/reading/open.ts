import type { Log } from '../log/log.ts'
import type { Obstacle } from '../refused.ts'
import { turnstile } from '../turnstile.ts'
import { inThread, type Job, type ThreadRead } from './in-thread.ts'
import { isPrinted, type Way, wayOf } from './kinds.ts'
import { limits } from './limits.ts'
import type { FileRead, FileReader, FileToRead, WhileReading } from './reading.ts'

type Printed = 'pdf' | 'docx' | 'xlsx' | 'pptx'

/** LibreOffice, where it is installed. `convert` gives the path of what it left in the scratch folder. */
export interface Printer {
  available: boolean
  convert: (path: string, to: Printed, scratch: string, signal: AbortSignal) => Promise<string>
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
  const own = await ownWords(file, way, during, parts)
  const mayPrint = !isObstacle(own) || own === needsOffice || own.code === 'file.too_hard'
  const printed = mayPrint ? await printedBy(file, isObstacle(own), during, parts) : undefined
  if (printed) {
    const { pageCount } = printed.read
    const words = isObstacle(own) ? printed.read : own
    return { ...shown(words), shownAs: 'office', pdfPath: printed.path, pageCount, obstacle: null }
  }
  if (isObstacle(own)) return unread(own === needsOffice && parts.office.available ? unopened : own)
  const losses = parts.office.available ? [...own.losses, notPrinted] : own.losses
  return { ...shown(own), losses, shownAs: 'own', pdfPath: null, obstacle: null }
}

const needsOffice: Obstacle = { code: 'file.needs_office', status: 422 }
const unopened: Obstacle = { code: 'file.unopened', status: 422 }
const notPrinted = { code: 'text.not_printed' }

/** Of the formats before 2007 we know little or nothing; what LibreOffice makes of them has tables and tracked changes. */
async function ownWords(
  file: FileToRead,
  way: Way,
  during: WhileReading,
  parts: Parts,
): Promise<ThreadRead | Obstacle> {
  const renewal = renewals.get(way)
  const own = way === 'xls' || way === 'ppt' ? needsOffice : await parts.inTurn(jobOf(file, way), during)
  if (!renewal || (isObstacle(own) && own.code === 'file.password')) return own
  const path = await converted(file, renewal.to, during.signal, parts)
  if (path === undefined) return own
  const renewed = await parts.inTurn(jobOf({ ...file, path }, renewal.way), during)
  return isObstacle(renewed) ? own : renewed
}

const renewals: ReadonlyMap<Way, { to: Printed; way: Way }> = new Map([
  ['doc', { to: 'docx', way: 'docx' }],
  ['xls', { to: 'xlsx', way: 'workbook' }],
  ['ppt', { to: 'pptx', way: 'slides' }],
])

async function printedBy(file: FileToRead, withText: boolean, during: WhileReading, parts: Parts) {
  const path = await converted(file, 'pdf', during.signal, parts)
  if (path === undefined) return undefined
  const read = await parts.inTurn({ ...jobOf({ ...file, path }, 'pdf'), withText }, during)
  return isObstacle(read) ? undefined : { path, read }
}

/** A file that LibreOffice stumbles over still has its words. */
async function converted({ path, scratch }: FileToRead, to: Printed, signal: AbortSignal, { office, log }: Parts) {
  if (!office.available) return undefined
  try {
    return await office.convert(path, to, scratch, signal)
  } catch (error) {
    signal.throwIfAborted()
    log.fault('file.unprinted', error)
    return undefined
  }
}

function jobOf({ path, type, fileName, scratch }: FileToRead, way: Way): Job {
  return { way, path, mediaType: type, fileName, scratch, withText: true }
}

function shown(read: ThreadRead): Omit<ThreadRead, 'way'> {
  const { way: _, ...rest } = read
  return rest
}

function unread(obstacle: Obstacle): FileRead {
  return { ...nothing, shownAs: 'own', obstacle }
}

const nothing = { pdfPath: null, pageCount: 0, text: null, encoding: null, title: null, losses: [], attached: [] }

function isObstacle(read: ThreadRead | Obstacle): read is Obstacle {
  return 'code' in read
}
