import { literal, sequence } from '../../../packages/text/typst/literal.ts'
import { type Language, pageSetup, type Typst } from '../../../packages/text/typst/page.ts'
import type { Say } from '../../../platform/words.ts'
import type { JournalPlace, Traced, TracedRow, TraceStep } from '../contract.ts'

interface Print {
  language: Language
  say: Say
  /** A moment as people read it: day, month, year. */
  dayShown: (at: string) => string
}

/** A passage as it was asked for, and where it came from. */
interface Passage {
  sentence: string
  traced: Traced
}

/** Where passages came from, as pages for the Typst compiler; every word of them comes out literally. */
export function tracesToTypst(passages: readonly Passage[], print: Print): Typst {
  const { language, say } = print
  const title = say('trace.title')
  const lines = [
    `#heading(level: 1, strong(${literal(title)}))`,
    paragraph(strong(passages[0]?.traced.paper.title ?? '')),
    ...passages.flatMap((passage, place) => [...(place > 0 ? [line] : []), ...passageLines(passage, print)]),
  ]
  const header = `align(right, text(size: 9pt, ${literal(title)}))`
  return { source: [pageSetup({ title, language, header, isWide: false }), ...lines].join('\n'), pictures: {} }
}

const line = '#line(length: 100%, stroke: 0.5pt)'

function passageLines({ sentence, traced }: Passage, print: Print): string[] {
  const { found, places, steps } = traced
  return [
    quoted(sentence),
    paragraph(literal(print.say(`trace.${found}`, { number: places[0]?.number ?? 0 }))),
    ...(found === 'several' || found === 'like' ? places.map(({ words }) => quoted(words)) : []),
    ...steps.flatMap(step => linesOf(step, print)),
  ]
}

function linesOf(step: TraceStep, print: Print): string[] {
  const { say, dayShown } = print
  const who = step.broughtBy ? signed(step.broughtBy) : ''
  const came = [dayShown(step.at), say(`trace.way_${step.way}`), who, step.note ?? ''].filter(part => part !== '')
  return [
    `#heading(level: 2, strong(${literal(say(`trace.${step.did}`, { number: step.number }))}))`,
    paragraph(literal(came.join(' · '))),
    compared(step),
    ...step.asked.flatMap(row => rowLines(row, print)),
    ...(step.own ? [paragraph(literal(`${say('trace.own')} ${step.own.reason}${by(step.own.by)}`))] : []),
    ...(step.unasked ? [paragraph(strong(say(step.entry ? 'trace.unasked' : 'trace.original')))] : []),
    ...(step.proof.length > 0
      ? [small(`${say('trace.proof')} ${step.proof.map(one => proofShown(one, print)).join('; ')}`)]
      : []),
  ]
}

function rowLines({ row, withheld, senders, answer, state }: TracedRow, { say, dayShown }: Print): string[] {
  const asked = senders.map(sender => {
    const name = [sender.party, sender.words].filter(part => part !== null && part !== '').join(', ')
    return `${name}${by(sender.sentBy)} (${dayShown(sender.at)})`
  })
  const guess = state === 'proposed' ? ` ${say('trace.proposed')}` : ''
  const answered =
    answer && `${say(`trace.answer_${answer.kind}`)} ${answer.words}${by(answer.by)} (${dayShown(answer.at)})`
  const released =
    answer?.released && `${say('trace.released')} ${signed(answer.released.by)} (${dayShown(answer.released.at)})`
  return [
    ...(row ? [paragraph(literal(`${say('trace.asked', { number: row.number })}${guess} ${row.words}`))] : []),
    ...(asked.length > 0 ? [indented(`${say('trace.senders')} ${asked.join('; ')}`)] : []),
    ...(withheld ? [indented(`${say('trace.withheld')}${row ? '' : guess}`)] : []),
    ...(answered ? [indented(answered)] : []),
    ...(released ? [indented(released)] : []),
  ]
}

function compared({ entry, words, label }: TraceStep): string {
  if (!entry?.changed) return quoted(words)
  const number = label === '' ? [] : [literal(`${label} `)]
  const runs = entry.runs.map(({ kind, text }) => (kind === 'same' ? literal(text) : `${kind}(${literal(text)})`))
  return block('6mm', sequence([...number, ...runs]))
}

function signed({ name, offices }: { name: string; offices: readonly string[] }): string {
  return offices.length === 0 ? name : `${name} (${offices.join('; ')})`
}

function by(who: { name: string; offices: readonly string[] } | null): string {
  return who === null ? '' : ` – ${signed(who)}`
}

function proofShown({ position, name, at, state }: JournalPlace, { say, dayShown }: Print): string {
  const what = position === null ? (name ?? dayShown(at)) : `${position} (${name ?? ''})`
  return `${what}: ${say(`trace.proof_${state}`)}`
}

function quoted(words: string): string {
  return block('6mm', `emph(${literal(words)})`)
}

function indented(words: string): string {
  return block('6mm', literal(words))
}

function strong(words: string): string {
  return `strong(${literal(words)})`
}

function small(words: string): string {
  return `#text(size: 9pt, par(${literal(words)}))`
}

function paragraph(code: string): string {
  return `#par(${code})`
}

function block(left: string, code: string): string {
  return `#block(width: 100%, inset: (left: ${left}), par(${code}))`
}
