import { fromUtf8, unlessMalformed } from './bytes.ts'

/** No line of an export comes near this; a file without line ends must not fill the memory. */
const longestLine = 4_000_000

const lineFeed = 0x0a
const notUtf8 = Uint8Array.of(0xff)

/**
 * The lines of a stream of bytes, without their line feeds. A line that is not UTF-8 or much too long is handed on in a
 * form that no reader accepts, so that the damage is reported where it is.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let open = new Uint8Array()
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed)
    if (end >= 0) yield* decoded(joined(open, chunk.subarray(0, end))).split('\n')
    open = end >= 0 ? chunk.slice(end + 1) : joined(open, chunk)
    if (open.length > longestLine) open = notUtf8
  }
  if (open.length > 0) yield decoded(open)
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function decoded(bytes: Uint8Array): string {
  const text = unlessMalformed(() => fromUtf8(bytes))
  if (text !== undefined) return text
  const start = bytes.lastIndexOf(lineFeed)
  return start < 0 ? '\ufffd' : `${decoded(bytes.subarray(0, start))}\n${decoded(bytes.subarray(start + 1))}`
}
