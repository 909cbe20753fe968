/** Pixels as a browser shows them. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * Width and height of a PNG, JPEG, GIF, WebP or BMP as its header says them, so that a picture which would fill the
 * memory is known before it is unpacked. Undefined when the header makes no sense.
 */
export function sizeOf(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = read(view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function read(view: DataView): PictureSize | undefined {
  const start = view.getUint32(0)
  if (start === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (start === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (start === 0x52494646) return sizeOfWebp(view)
  if (start >>> 16 === 0x424d) return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
  return start >>> 16 === 0xffd8 ? sizeOfJpeg(view) : undefined
}

/** Source: RFC 9649, the three kinds of bitstream. */
function sizeOfWebp(view: DataView): PictureSize | undefined {
  const kind = view.getUint32(12)
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return kind === 0x56503858 ? { width: three(24), height: three(27) } : undefined
}

/** Walks the segments to the first frame header (ITU T.81, B.2.2); a turned photograph says so in its Exif segment. */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  let isTurned = false
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xe1) isTurned ||= orientationAt(view, at + 4) > 4
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isTurned ? { width: height, height: width } : { width, height }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Tag 0x0112 of the first directory; 1 where there is none. */
function orientationAt(view: DataView, start: number): number {
  if (view.getUint32(start) !== 0x45786966) return 1
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < Math.min(count, 100); index += 1) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little)
  }
  return 1
}
