import type { Picture, Run } from '../model.ts'
import { call, literal, points } from './literal.ts'

export type ShowPicture = (picture: NonNullable<Run['picture']>) => string

/** Typst reads these; any other is shown by its description. */
const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** Writes pictures as code and remembers which files that code asks for, by path. */
export function showingPictures(from: Record<string, Picture>, files: Record<string, Uint8Array>): ShowPicture {
  const paths = new Map<string, string>()
  return ({ key, widthPt, heightPt, alt }) => {
    const picture = Object.hasOwn(from, key) ? from[key] : undefined
    const ending = picture && endings[picture.mediaType]
    if (!picture || !ending) return call('unseen', { width: points(widthPt), height: points(heightPt) }, literal(alt))
    const path = paths.get(key) ?? `/picture-${Object.keys(files).length + 1}.${ending}`
    paths.set(key, path)
    files[path] = picture.bytes
    return call('seen', { width: points(widthPt), height: points(heightPt), alt: literal(alt) }, literal(path))
  }
}
