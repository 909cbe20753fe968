import { refuse } from '../refused.ts'

/**
 * The text in these bytes: UTF-8, UTF-16 (with its mark, or when every other byte is zero), or Windows-1258, the old code
 * page for Vietnamese. Anything else, such as the fonts of TCVN3 and VNI, is refused rather than read as nonsense.
 */
export function textOf(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return decoded(bytes, utf16) ?? refuseEncoding()
  return decoded(bytes, 'utf-8') ?? vietnameseIn(bytes) ?? refuseEncoding()
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = [...bytes.subarray(0, 64)]
  const zeros = (odd: number) => start.filter((byte, place) => place % 2 === odd && byte === 0).length
  const most = start.length / 4
  if (start.length < 4 || zeros(0) + zeros(1) <= most) return undefined
  return zeros(1) > zeros(0) ? 'utf-16le' : 'utf-16be'
}

/** Undefined when the bytes are not of this encoding; a byte order mark is left out. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

// Every byte means something in a code page, so what comes out must be Vietnamese: its letters, and the usual signs.
const vietnamese =
  /^[\p{ASCII}àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ«»‘’“”–—…•°§€₫\u00A0]*$/iu

function vietnameseIn(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes, 'windows-1258')?.normalize('NFC')
  return text !== undefined && vietnamese.test(text) ? text : undefined
}

function refuseEncoding(): never {
  return refuse({ code: 'table.unknown_encoding', status: 422 })
}
