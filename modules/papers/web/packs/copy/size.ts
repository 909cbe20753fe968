import type { Say } from '../../../../../ui/words/words.tsx'

/** Bytes as people say them: 640 kB, 12.4 MB. */
export function sizeInWords(say: Say, bytes: number): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return say('copy.kilobytes', { size: Math.ceil(kilobytes) })
  return say('copy.megabytes', { size: Math.round(kilobytes / 100) / 10 })
}
