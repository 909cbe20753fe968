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
  const key = pictures.has(plain) ? `${pictures.size + 1}-${plain}` : plain
  pictureKeys.set(name, key)
  pictures.set(key, { mediaType, bytes })
  return key
}
