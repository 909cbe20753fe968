import { readFile } from 'node:fs/promises'
import { loadImage } from '@napi-rs/canvas'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import { limits } from '../limits.ts'
import type { PageRead } from '../reading.ts'
import { pageOf } from './page-of.ts'
import { type PictureSize, sizeOf } from './size-of.ts'

/** A picture that browsers can show, as one page. Refuses with `file.damaged` or `file.picture_too_large`. */
export async function readPicture(path: string, mediaType: string): Promise<PageRead> {
  const bytes = await readFile(path)
  const size = sizeOf(bytes)
  if (!size) throw new Unreadable('file.damaged')
  refuseHuge(size)
  try {
    await loadImage(bytes)
  } catch {
    throw new Unreadable('file.damaged')
  }
  return pageOf(1, { path, mediaType, ...size })
}

/** Refuses a picture that would fill the memory, going by what its header says. */
export function refuseHuge({ width, height }: PictureSize): void {
  if (width * height > limits.pixels) throw new Unreadable('file.picture_too_large', { width, height })
}
