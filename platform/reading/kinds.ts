import { extname } from 'node:path'
import type { Obstacle } from '../refused.ts'

/** How a file is read. */
export type Way =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'rtf'
  | 'opendocument'
  | 'workbook'
  | 'slides'
  | 'separated'
  | 'html'
  | 'markdown'
  | 'plain'
  | 'picture'
  | 'tiff'
  | 'mail'
  /** Bytes that say nothing clear: an archive, an old container, a text in an old code page. */
  | 'unclear'

/** How a file of this MIME type is read, or why it is not. The name only tells letters from other plain texts. */
export function wayOf(type: string, fileName: string): Way | Obstacle {
  if (/macroenabled/i.test(type)) return refused('file.macros')
  const named = type.startsWith('text/') ? wayNamed(fileName) : undefined
  if (named === 'mail') return named
  const way = ways.get(type)
  if (way) return way
  if (type.startsWith('text/')) return named ?? 'plain'
  if (programs.has(type)) return refused('file.program')
  if (archives.has(type)) return refused('file.archive')
  if (mails.has(type)) return refused('file.mail')
  if (/^image\/hei[cf]/.test(type)) return refused('file.heic')
  return refused(/^(audio|video)\//.test(type) ? 'file.recording' : 'file.unsupported')
}

/** How a text of this name is read: letters look like any other text, and so does a table in an old code page. */
export function wayNamed(fileName: string): Way | undefined {
  return textNames.get(extname(fileName).toLowerCase())
}

/** What LibreOffice prints as its makers meant it; for the rest our own view is as good. */
export function isPrinted(way: Way): boolean {
  return ['docx', 'doc', 'rtf', 'opendocument', 'workbook', 'slides', 'xls', 'ppt'].includes(way)
}

function refused(code: string): Obstacle {
  return { code, status: 422 }
}

const microsoft = 'application/vnd.openxmlformats-officedocument'
const oasis = 'application/vnd.oasis.opendocument'

const ways: ReadonlyMap<string, Way> = new Map([
  ['application/pdf', 'pdf'],
  [`${microsoft}.wordprocessingml.document`, 'docx'],
  [`${microsoft}.wordprocessingml.template`, 'docx'],
  [`${microsoft}.spreadsheetml.sheet`, 'workbook'],
  [`${microsoft}.spreadsheetml.template`, 'workbook'],
  [`${microsoft}.presentationml.presentation`, 'slides'],
  [`${microsoft}.presentationml.slideshow`, 'slides'],
  [`${microsoft}.presentationml.template`, 'slides'],
  ...['text', 'spreadsheet', 'presentation'].flatMap((kind): [string, Way][] => [
    [`${oasis}.${kind}`, 'opendocument'],
    [`${oasis}.${kind}-template`, 'opendocument'],
  ]),
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['text/csv', 'separated'],
  ['text/tab-separated-values', 'separated'],
  ['text/html', 'html'],
  ['text/markdown', 'markdown'],
  ['application/json', 'plain'],
  ['application/xml', 'plain'],
  ['image/png', 'picture'],
  ['image/jpeg', 'picture'],
  ['image/webp', 'picture'],
  ['image/gif', 'picture'],
  ['image/bmp', 'picture'],
  ['image/tiff', 'tiff'],
  ['message/rfc822', 'mail'],
  ['application/zip', 'unclear'],
  ['application/x-cfb', 'unclear'],
  ['application/octet-stream', 'unclear'],
])

const textNames: ReadonlyMap<string, Way> = new Map([
  ['.eml', 'mail'],
  ['.mht', 'mail'],
  ['.mhtml', 'mail'],
  ['.csv', 'separated'],
  ['.tsv', 'separated'],
  ['.md', 'markdown'],
  ['.htm', 'html'],
  ['.html', 'html'],
])

const mails: ReadonlySet<string> = new Set(['application/vnd.ms-outlook', 'application/mbox'])

const programs: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/wasm',
  'application/vnd.android.package-archive',
  'application/x-ms-shortcut',
])

const archives: ReadonlySet<string> = new Set([
  'application/gzip',
  'application/x-7z-compressed',
  'application/x-rar-compressed',
  'application/vnd.rar',
  'application/x-tar',
  'application/x-xz',
  'application/x-bzip2',
  'application/zstd',
  'application/vnd.ms-cab-compressed',
])
