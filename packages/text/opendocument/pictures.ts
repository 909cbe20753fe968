import type { Archive } from '../docx/package/archive.ts'
import type { Picture } from '../model.ts'
import { isShown, mediaTypeOf } from '../picture-kind.ts'

export interface Pictures {
  /** Those that were asked for, by key. */
  used: Record<string, Picture>
  /** The key of a picture in the archive; undefined for one that browsers do not show. */
  keyOf: (path: string) => string | undefined
}

export function picturesOf(archive: Archive): Pictures {
  const used: Record<string, Picture> = {}
  return {
    used,
    keyOf(path) {
      const bytes = archive.bytesOf(path.replace(/^\.\//, ''))
      const mediaType = bytes && mediaTypeOf(bytes)
      if (!mediaType || !isShown(mediaType)) return undefined
      const key = path.replace(/[^\w.-]/g, '-').slice(-120)
      used[key] = { mediaType, bytes }
      return key
    },
  }
}
