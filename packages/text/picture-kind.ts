/** What a picture is by its first bytes, and never by what a file says of it; `application/octet-stream` where unclear. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const found = kinds.find(({ at, starts }) => starts.every((byte, index) => bytes[at + index] === byte))
  return found?.mediaType ?? 'application/octet-stream'
}

/** Whether browsers show pictures of this kind. One that could run programs, such as SVG, is not among them. */
export function isShown(mediaType: string): boolean {
  return shown.has(mediaType)
}

const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])

const ascii = (letters: string) => Array.from(letters, letter => letter.charCodeAt(0))

const kinds: readonly { mediaType: string; at: number; starts: readonly number[] }[] = [
  { mediaType: 'image/png', at: 0, starts: [0x89, ...ascii('PNG')] },
  { mediaType: 'image/jpeg', at: 0, starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', at: 0, starts: ascii('GIF8') },
  { mediaType: 'image/webp', at: 8, starts: ascii('WEBP') },
  { mediaType: 'image/bmp', at: 0, starts: ascii('BM') },
  { mediaType: 'image/tiff', at: 0, starts: [0x49, 0x49, 0x2a, 0x00] },
  { mediaType: 'image/tiff', at: 0, starts: [0x4d, 0x4d, 0x00, 0x2a] },
  // [MS-EMF] 2.3.4.2, [MS-WMF] 2.3.2.2 and 2.3.2.3.
  { mediaType: 'image/x-emf', at: 40, starts: ascii(' EMF') },
  { mediaType: 'image/x-wmf', at: 0, starts: [0xd7, 0xcd, 0xc6, 0x9a] },
  { mediaType: 'image/x-wmf', at: 0, starts: [0x01, 0x00, 0x09, 0x00] },
]
