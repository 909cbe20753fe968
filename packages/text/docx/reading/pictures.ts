import { isShown, mediaTypeOf } from '../../picture-kind.ts'
import type { Reader } from './reader.ts'

/**
 * Keeps the bytes of a picture once, under a key that can stand in an address; undefined when the file does not have it.
 * One that no browser shows, such as a drawing of Windows, is kept all the same, and that is said.
 */
export function keyOfPicture(name: string, { file, pictures, pictureKeys, losses }: Reader): string | undefined {
  const known = pictureKeys.get(name)
  if (known !== undefined) return known
  const bytes = file.bytes(name)
  if (!bytes) return undefined
  const mediaType = mediaTypeOf(bytes)
  if (!isShown(mediaType)) losses.tell('text.picture_unshown')
  const plain = name
    .slice(name.lastIndexOf('/') + 1)
    .replaceAll(/[^\w.-]/g, '-')
    .slice(-100)
  const key = freeKey(plain, pictures)
  pictureKeys.set(name, key)
  pictures.set(key, { mediaType, bytes })
  return key
}

/** Keeps a drawing of ours; gives its key. */
export function keepDrawing(what: 'chart' | 'diagram', svg: string, { pictures }: Reader): string {
  const key = freeKey(`${what}-${pictures.size + 1}`, pictures)
  pictures.set(key, { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) })
  return key
}

function freeKey(wished: string, pictures: Reader['pictures']): string {
  let key = wished
  for (let number = pictures.size + 1; pictures.has(key); number++) key = `${number}-${wished}`
  return key
}
