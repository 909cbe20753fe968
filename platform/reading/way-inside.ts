import { defaultLimits, openArchive } from '../../packages/text/docx/package/archive.ts'
import { Unreadable } from '../../packages/text/unreadable.ts'
import { type Way, wayNamed } from './kinds.ts'

/**
 * How a file is read whose first bytes say little: an archive that may be an office file, an old container, or what may
 * be a text in an old code page. Refuses with what it is.
 */
export function wayInside(bytes: Uint8Array, fileName: string): Way {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable(insideContainer(Buffer.from(bytes)))
  if (startsWith(bytes, [0x50, 0x4b])) return insideArchive(bytes)
  if (Buffer.from(bytes.subarray(0, 65_536)).includes(0) && !isUtf16(bytes)) throw new Unreadable('file.unsupported')
  return wayNamed(fileName) ?? 'plain'
}

/** Names in a compound file are UTF-16. Source: [MS-OFFCRYPTO] 2.3 for the encrypted package. */
function insideContainer(bytes: Buffer): string {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'file.password'
  return has('__properties_version1.0') ? 'file.mail' : 'file.unsupported'
}

function insideArchive(bytes: Uint8Array): Way {
  const { names } = openArchive(bytes, defaultLimits)
  const has = (name: string) => names.some(found => found.toLowerCase() === name)
  if (names.some(name => name.toLowerCase().endsWith('vbaproject.bin'))) throw new Unreadable('file.macros')
  if (has('word/document.xml')) return 'docx'
  if (has('xl/workbook.xml')) return 'workbook'
  if (has('ppt/presentation.xml')) return 'slides'
  if (has('content.xml') && has('meta-inf/manifest.xml')) return 'opendocument'
  throw new Unreadable('file.archive')
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte)
}
