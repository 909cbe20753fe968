import { Unreadable } from '../../unreadable.ts'

/** Refuses by the first bytes: nothing at all, an Office file behind a password, an old binary file, no archive. */
export function refuseByFirstBytes(bytes: Uint8Array) {
  if (bytes.length === 0) throw new Unreadable('file.empty')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    throw new Unreadable(holds(bytes, 'EncryptedPackage') ? 'file.password' : 'file.not_docx')
  if (!startsWith(bytes, [0x50, 0x4b])) throw new Unreadable('file.not_docx')
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte)
}

/** Names in a compound file are UTF-16, and its directory begins on a multiple of 128 bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  const expected = Array.from(name).flatMap(letter => [letter.charCodeAt(0), 0])
  for (let at = 512; at + expected.length <= bytes.length; at += 128)
    if (expected.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
