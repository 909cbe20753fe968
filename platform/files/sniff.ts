import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromFile } from 'file-type'

/**
 * The MIME type of a file, told from its content: a program named report.pdf stays a program. Reads a few pieces of
 * it, however long it is. What nothing recognises is application/octet-stream.
 */
export async function sniff(path: string, declaredName = ''): Promise<string> {
  const found = await fileTypeFromFile(path)
  if (found && !unspecific.has(found.mime)) return found.mime
  if (found?.mime === 'application/x-cfb') return oldOfficeType(await readAt(path, 0, 512), path)
  const start = await readAt(path, 0, 65_536)
  if (found?.mime === 'application/xml') return /<svg[\s>]/i.test(start.toString('latin1')) ? svg : found.mime
  return textType(start, declaredName) ?? 'application/octet-stream'
}

const svg = 'image/svg+xml'
const unspecific = new Set(['application/x-cfb', 'application/xml'])

/**
 * Word, Excel and PowerPoint before 2007 share one container; its directory, found through the header, names the part
 * that tells them apart. Source: [MS-CFB] 2.2, the sector shift at 30 and the first directory sector at 48.
 */
async function oldOfficeType(header: Buffer, path: string): Promise<string> {
  const sector = 2 ** Math.min(header.readUInt16LE(30), 12)
  const directory = await readAt(path, (header.readUInt32LE(48) + 1) * sector, 4096)
  const has = (part: string) => directory.includes(Buffer.from(part, 'utf16le'))
  if (has('WordDocument')) return 'application/msword'
  if (has('Workbook') || has('Book\0')) return 'application/vnd.ms-excel'
  if (has('PowerPoint Document')) return 'application/vnd.ms-powerpoint'
  return 'application/x-cfb'
}

/** Undefined when it is not text in UTF-8. What a browser would run is named as such, whatever its name says. */
function textType(start: Buffer, declaredName: string): string | undefined {
  const text = decoded(start)
  if (text === undefined) return undefined
  const head = text.replace(/^(\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/, '').slice(0, 100)
  if (/^<svg[\s>]/i.test(head)) return svg
  if (/^<(!doctype html|html|head|body|script|style|title|iframe|img|a|p|div|table|br|h1)\b/i.test(head))
    return 'text/html'
  return typesByName.get(extname(declaredName).toLowerCase()) ?? 'text/plain'
}

const typesByName: ReadonlyMap<string, string> = new Map([
  ['.csv', 'text/csv'],
  ['.md', 'text/markdown'],
  ['.json', 'application/json'],
])

/** The last letter may be cut in two, so the decoder is told that more follows. */
function decoded(start: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    // Control characters other than tab, line feed, form feed and carriage return belong to no text.
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
