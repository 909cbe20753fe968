import { isShown, mediaTypeOf } from '../../picture-kind.ts'
import type { Reader } from './reader.ts'

/**
 * Keeps the bytes of a picture once, under the name of its part; undefined when the file does not have it. One that no
 * browser shows, such as a drawing of Windows, is kept all the same, and that is said.
 */
export function keyOfPicture(name: string, { file, pictures, losses }: Reader): string | undefined {
  const key = name.slice(name.lastIndexOf('/') + 1)
  const known = pictures.has(key) ? key : undefined
  if (known !== undefined) return known
  const bytes = file.bytes(name)
  if (!bytes) return undefined
  const mediaType = mediaTypeOf(bytes)
  if (!isShown(mediaType)) losses.tell('text.picture_unshown')
  pictures.set(key, { mediaType, bytes })
  return key
}
