import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import type { printTrace as printing, Traced } from '../contract.ts'
import { passagesIn } from '../tracing/passages.ts'
import { tracesToTypst } from '../tracing/print.ts'
import { words } from '../words.ts'
import { trace } from './trace.ts'

type Asked = CheckedInputOf<typeof printing>

/** Where a sentence, or several passages, came from, on pages to print, in the language of whoever asks. */
export async function printTrace(look: Look, asked: Asked, dayOf: (moment: Date) => string): Promise<FileAnswer> {
  const passages = await tracedPassages(look, asked, dayOf)
  const { language } = look.actor
  const say = sayIn(words, language)
  const dayShown = (at: string) => dayOf(new Date(at)).split('-').toReversed().join('/')
  const typst = tracesToTypst(passages, { language, say, dayShown })
  const bytes = Buffer.from(await typeset(typst))
  const title = passages[0]?.traced.paper.title ?? ''
  return { name: `${say('trace.title')} ${title}.pdf`, mediaType: 'application/pdf', bytes }
}

/** What stands nowhere as a whole is looked for line by line, as on the screen. */
async function tracedPassages(look: Look, { at, ...asked }: Asked, dayOf: (moment: Date) => string) {
  const { named, lines } = passagesIn(asked.words, at)
  const traceAll = async (passages: typeof lines) => {
    const found: { sentence: string; traced: Traced }[] = []
    for (const passage of passages)
      found.push({ sentence: passage.words, traced: await trace(look, { ...asked, ...passage }, dayOf) })
    return found
  }
  if (named) return traceAll(named)
  const whole = await traceAll([{ words: asked.words }])
  return whole[0]?.traced.found === 'nowhere' && lines.length > 1 ? traceAll(lines) : whole
}
