import { openAside } from '../../../platform/aside/aside.ts'

/**
 * Asks for what may take long for long texts: two of 5,000 paragraphs in which nothing is alike take seconds, and whoever opens
 * such a pair must be the only one who waits. Refuses with `text.busy` and `text.too_hard`.
 */
export const ask = openAside<typeof import('./deeds.ts')>(new URL('./deeds.ts', import.meta.url), {
  atOnce: 2,
  longestQueue: 32,
  milliseconds: 60_000,
  heapMegabytes: 1_024,
  busy: { code: 'text.busy', status: 503 },
  tooHard: { code: 'text.too_hard', status: 422 },
})
