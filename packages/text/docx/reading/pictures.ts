import type { Reader } from './reader.ts'

/** Keeps the bytes of a picture once, under the name of its part; undefined when the file does not have it. */
export function keyOfPicture(name: string, { file, pictures }: Reader): string | undefined {
  const key = name.slice(name.lastIndexOf('/') + 1)
  const known = pictures.has(key) ? key : undefined
  if (known !== undefined) return known
  const bytes = file.bytes(name)
  if (!bytes) return undefined
  pictures.set(key, { mediaType: file.typeOf(name) || 'application/octet-stream', bytes })
  return key
}
