import type { Archive } from '../docx/package/archive.ts'
import type { Picture } from '../model.ts'

export interface Pictures {
  /** Those that were asked for, by key. */
  used: Record<string, Picture>
  /** The key of a picture in the archive; undefined for one that browsers do not show. */
  keyOf: (path: string) => string | undefined
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

export function picturesOf(archive: Archive): Pictures {
  const used: Record<string, Picture> = {}
  return {
    used,
    keyOf(path) {
      const mediaType = mediaTypes[path.split('.').at(-1)?.toLowerCase() ?? '']
      const bytes = mediaType === undefined ? undefined : archive.bytesOf(path.replace(/^\.\//, ''))
      if (!bytes || mediaType === undefined) return undefined
      const key = path.replace(/[^\w.-]/g, '-').slice(-120)
      used[key] = { mediaType, bytes }
      return key
    },
  }
}
