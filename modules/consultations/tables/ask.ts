import { openAside } from '../../../platform/aside/aside.ts'

/** Asks for Word files to be read and written in threads of their own. Refuses with `text.busy` and `text.too_hard`. */
export const ask = openAside<typeof import('./deeds.ts')>(new URL('./deeds.ts', import.meta.url), {
  atOnce: 2,
  longestQueue: 16,
  milliseconds: 60_000,
  heapMegabytes: 512,
  busy: { code: 'text.busy', status: 503 },
  tooHard: { code: 'text.too_hard', status: 422 },
})
