import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readHtml } from '../../../packages/text/html/index.ts'
import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import { limits } from '../limits.ts'
import { encodingOf } from '../own/texts.ts'
import type { Attached, OldEncoding } from '../reading.ts'
import { savable } from '../savable.ts'
import { textIn, wordsIn } from './headers.ts'
import { isMail, type Part, partsOf } from './parts.ts'

interface MailRead {
  text: Reading
  encoding: OldEncoding | null
  /** Its subject. */
  title: string | null
  /** Files of their own, which lie in the scratch folder. */
  attached: Attached[]
}

/**
 * A mail: who wrote what to whom and when, with the mails that it forwards, as one text; what is attached goes into `scratch`.
 * Nothing that it points at is fetched. Refuses with `file.too_deep`, `file.too_large` or, where there are no headers, `file.unsupported`.
 */
export async function readMail(bytes: Uint8Array, scratch: string, makeId: MakeId): Promise<MailRead> {
  const mail = partsOf(Buffer.from(bytes).toString('latin1'))
  if (!shownHeaders.some(name => mail.headers.has(name))) throw new Unreadable('file.unsupported')
  const found: Found = { html: [headOf(mail)], files: [], pictures: 0, encoding: null }
  collect(mail, found)
  const html = found.html.join('\n')
  if (html.length > limits.textBytes) throw new Unreadable('file.too_large')
  const files = found.files.filter(file => file.bytes !== '')
  const attached: Attached[] = []
  for (const { name = '', bytes: content } of files.slice(0, limits.attached)) {
    const path = join(scratch, `attached-${attached.length + 1}`)
    await writeFile(path, content, 'latin1')
    attached.push({ path, fileName: name })
  }
  const text = readHtml(html, { makeId })
  const losses = [...text.losses, ...lossesOf(found, files.length - attached.length)]
  const title = savable(wordsIn(mail.headers.get('subject') ?? '')).trim() || null
  return { text: { ...text, losses }, encoding: found.encoding, title, attached }
}

interface Found {
  html: string[]
  files: Part[]
  /** Pictures among the words, mostly of a signature. */
  pictures: number
  encoding: OldEncoding | null
}

function collect(part: Part, found: Found): void {
  const { type, parts } = part
  if (isMail(part)) {
    for (const inner of parts) {
      found.html.push('<hr>', headOf(inner))
      collect(inner, found)
    }
  } else if (type.value === 'multipart/alternative') {
    // The same words in several ways, the richest last.
    const best = parts.findLast(each => isWords(each) || each.parts.length > 0) ?? parts[0]
    if (best) collect(best, found)
  } else if (parts.length > 0) for (const each of parts) collect(each, found)
  else if (isWords(part)) found.html.push(wordsOf(part, found))
  else if (isPicture(part)) found.pictures += 1
  else found.files.push(part)
}

function isWords({ type, disposition, name }: Part): boolean {
  return /^text\/(plain|html)$/.test(type.value) && disposition !== 'attachment' && name === undefined
}

function isPicture({ type, disposition, headers }: Part): boolean {
  const isNamed = headers.has('content-id') || headers.has('content-location')
  return type.value.startsWith('image/') && disposition !== 'attachment' && isNamed
}

function wordsOf({ type, bytes }: Part, found: Found): string {
  const decoded = textIn(bytes, type.parameters.get('charset'))
  found.encoding ??= encodingOf(decoded)
  return type.value === 'text/html' ? decoded.text : paragraphs(decoded.text.split(/\r?\n/))
}

const shownHeaders = ['from', 'to', 'cc', 'date', 'subject']

/** The subject as a heading, and below it who, to whom and when, as the mail says it. */
function headOf({ headers }: Part): string {
  const said = (name: string) => wordsIn(headers.get(name) ?? '')
  const lines = ['From', 'To', 'Cc', 'Date'].flatMap(name => {
    const value = said(name.toLowerCase())
    return value === '' ? [] : [`${name}: ${value}`]
  })
  const subject = said('subject')
  return (subject === '' ? '' : `<h1>${escaped(subject)}</h1>`) + paragraphs(lines)
}

function paragraphs(lines: readonly string[]): string {
  return lines.map(line => (line.trim() === '' ? '' : `<p>${escaped(line)}</p>`)).join('\n')
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function lossesOf({ pictures }: Found, leftOut: number) {
  return [
    ...(leftOut > 0 ? [{ code: 'text.attached_left_out', facts: { count: leftOut } }] : []),
    ...(pictures > 0 ? [{ code: 'text.picture_missing' }] : []),
  ]
}
