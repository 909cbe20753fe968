import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import tiff, { type IFD } from 'utif2'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import { limits } from '../limits.ts'
import type { PageRead } from '../reading.ts'
import { pageOf } from './page-of.ts'
import { refuseHuge } from './read-picture.ts'

/**
 * The pictures of a TIFF, which no browser shows, written into `scratch` one by one. Refuses with `file.damaged`,
 * `file.picture_too_large` or `file.too_many_pages`.
 */
export async function readTiff(
  path: string,
  scratch: string,
  hand: (pages: PageRead[]) => Promise<void>,
): Promise<number> {
  const bytes = await readFile(path)
  const pictures = directoriesOf(bytes).filter(isPage)
  if (pictures.length === 0) throw new Unreadable('file.damaged')
  if (pictures.length > limits.pictures) throw new Unreadable('file.too_many_pages', { most: limits.pictures })
  for (const [index, directory] of pictures.entries()) {
    const picture = await unpack(bytes, directory, join(scratch, `page-${index + 1}`))
    await hand([pageOf(index + 1, picture)])
  }
  return pictures.length
}

function directoriesOf(bytes: Buffer): IFD[] {
  try {
    return tiff.decode(bytes)
  } catch {
    throw new Unreadable('file.damaged')
  }
}

/** Bit 0 of NewSubfileType says that it is a thumbnail (TIFF 6.0, section 8). */
function isPage(directory: IFD): boolean {
  return numberIn(directory, 256) > 0 && numberIn(directory, 257) > 0 && (numberIn(directory, 254) & 1) === 0
}

function numberIn(directory: IFD, tag: number): number {
  const value = directory[`t${tag}`]
  return Array.isArray(value) ? Number(value[0] ?? 0) : 0
}

async function unpack(bytes: Buffer, directory: IFD, place: string) {
  refuseHuge({ width: numberIn(directory, 256), height: numberIn(directory, 257) })
  const { width, height, pixels } = pixelsOf(bytes, directory)
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
  // Black and white stays sharp and small as PNG; a photograph would not.
  const isDrawing = numberIn(directory, 258) <= 1
  const path = `${place}.${isDrawing ? 'png' : 'jpg'}`
  await writeFile(path, isDrawing ? await canvas.encode('png') : await canvas.encode('jpeg', 85))
  return { path, mediaType: isDrawing ? 'image/png' : 'image/jpeg', width, height }
}

function pixelsOf(bytes: Buffer, directory: IFD) {
  try {
    tiff.decodeImage(bytes, directory)
    const pixels = tiff.toRGBA8(directory)
    const { width, height } = directory
    // Not only the header may lie: what was unpacked is let go before the next picture.
    directory.data = new Uint8Array(0)
    return { width, height, pixels: new Uint8ClampedArray(pixels) }
  } catch {
    throw new Unreadable('file.damaged')
  }
}
