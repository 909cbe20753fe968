import type { Origin, TextDocument } from '../../packages/text/model.ts'
import { openAside } from '../aside/aside.ts'
import type { FileAnswer } from '../http/contract.ts'
import { typeset } from '../typeset/typeset.ts'
import type { Language } from '../work/actor.ts'

const ask = openAside<typeof import('./deeds.ts')>(new URL('./deeds.ts', import.meta.url), {
  atOnce: 2,
  longestQueue: 16,
  milliseconds: 60_000,
  heapMegabytes: 512,
  busy: { code: 'text.busy', status: 503 },
  tooHard: { code: 'text.too_hard', status: 422 },
})

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/**
 * A document that was composed here as a file to keep, written in a thread of its own. Refuses with `text.busy`, `text.too_hard`,
 * `print.busy` and `print.too_large`.
 */
export async function composedFile(
  document: TextDocument,
  {
    title,
    language,
    format,
    origin,
  }: { title: string; language: Language; format: keyof typeof types; origin?: Origin },
): Promise<FileAnswer> {
  const titled = { title, language, origin }
  const bytes =
    format === 'docx' ? await ask('inWord', document, titled) : await typeset(await ask('toPrint', document, titled))
  return { name: `${title}.${format}`, mediaType: types[format], bytes: Buffer.from(bytes) }
}
