import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import type { printTrace as printing } from '../contract.ts'
import { traceToTypst } from '../tracing/print.ts'
import { words } from '../words.ts'
import { trace } from './trace.ts'

/** Where a sentence came from, on a page to print, in the language of whoever asks. */
export async function printTrace(
  look: Look,
  asked: CheckedInputOf<typeof printing>,
  dayOf: (moment: Date) => string,
): Promise<FileAnswer> {
  const traced = await trace(look, asked, dayOf)
  const { language } = look.actor
  const say = sayIn(words, language)
  const dayShown = (at: string) => dayOf(new Date(at)).split('-').toReversed().join('/')
  const typst = traceToTypst(traced, { sentence: asked.words, language, say, dayShown })
  const bytes = Buffer.from(await typeset(typst))
  return { name: `${say('trace.title')} ${traced.paper.title}.pdf`, mediaType: 'application/pdf', bytes }
}
