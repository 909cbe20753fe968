import { Unreadable } from '../../unreadable.ts'

/** A part as the archive's own list of contents names it. */
export interface Entry {
  name: string
  method: number
  packedSize: number
  /** Where its local header begins. */
  offset: number
  encrypted: boolean
}

/** The list of contents at the end of a zip archive (APPNOTE 4.3.12), not the headers in between, which may differ. */
export function listEntries(bytes: Uint8Array, most: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) throw new Unreadable('file.damaged')
  const entries: Entry[] = []
  let at = end.start
  for (let index = 0; index < end.count; index++) {
    if (index >= most) throw new Unreadable('file.too_large', { parts: end.count })
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable('file.damaged')
    const nameSize = view.getUint16(at + 28, true)
    const extraSize = view.getUint16(at + 30, true)
    const next = at + 46 + nameSize + extraSize + view.getUint16(at + 32, true)
    if (next > bytes.length) throw new Unreadable('file.damaged')
    entries.push(entryAt(bytes, view, at, nameSize, extraSize))
    at = next
  }
  return entries
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameSize: number, extraSize: number): Entry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/')
  const flags = view.getUint16(at + 8, true)
  const large = largeSizes(view, at + 46 + nameSize, extraSize, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  return {
    name,
    method: view.getUint16(at + 10, true),
    packedSize: large[1] ?? 0,
    offset: large[2] ?? 0,
    encrypted: (flags & 1) === 1,
  }
}

/**
 * Sizes that do not fit into 32 bits stand in an extra field, in this order, each only where its short form is full.
 */
function largeSizes(view: DataView, start: number, size: number, short: number[]): number[] {
  if (!short.includes(0xffffffff)) return short
  for (let at = start; at + 4 <= start + size; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    return short.map(value => {
      if (value !== 0xffffffff || field + 8 > start + size) return value
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    })
  }
  return short
}

/** The end record is followed by at most 65,535 bytes of comment. */
function endOfDirectory(view: DataView): { count: number; start: number } | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
  }
  return undefined
}
