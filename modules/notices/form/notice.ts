import { type Columns, documentOf, type Line, type Ruled } from '../../../packages/text/composed.ts'
import type { Provision, TextDocument } from '../../../packages/text/model.ts'
import { headOfLetter, type Letterhead } from '../../../platform/letters/letterhead.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { sayIn } from '../../../platform/words.ts'
import type { NoticeForm } from '../../rulebook/index.ts'
import { words } from './words.ts'

/** What was concluded on a line, in words; prose keeps its paragraphs. */
export interface NoticeItem {
  title: string
  said: readonly string[]
}

export interface NoticeText {
  language: Language
  letterhead: Letterhead
  form: NoticeForm
  /** The letters of its kind in its number; null where the profile has no such kind. */
  code: string | null
  meeting: string
  day: string
  items: readonly NoticeItem[]
  authority: string | null
  recipients: readonly string[]
}

/** A notice in the form of the profile; number, place and day stay blank until it is issued. */
export function noticeDocument(text: NoticeText): TextDocument {
  const { language, letterhead, form, code, meeting, day, items } = text
  const filled = (words: string) => words.replaceAll('{meeting}', meeting).replaceAll('{day}', day)
  const rule: Line[] = letterhead.profile === 'vn-party' ? [{ words: '-----', align: 'centre' }] : []
  const head: Part[] = [
    ...headOfLetter({ language, letterhead, code, about: null, day: null }),
    { words: form.heading[language].toLocaleUpperCase(language), bold: true, align: 'centre' },
    { words: filled(form.about[language]), bold: true, align: 'centre' },
    ...rule,
    paragraph(filled(form.opening[language])),
  ]
  const closing = form.closing === null ? [] : [paragraph(filled(form.closing[language]))]
  const provisions = [
    ...provisionsOf('head', head),
    ...items.flatMap((item, place) => itemOf(item, items.length > 1 ? place + 1 : null, place)),
    ...provisionsOf('closing', closing),
    ...endOfNotice(text),
  ]
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

/** Who gets it and who signs: the part of a notice that can be set anew without touching what was written by hand. */
export function endOfNotice({ language, letterhead, authority, recipients }: EndOfNotice): Provision[] {
  const say = sayIn(words, language)
  const { profile, organ, signatory } = letterhead
  const isState = profile === 'vn-party' || profile === 'vn-state'
  const upper = (said: string) => (isState ? said.toLocaleUpperCase(language) : said)
  const align = isState ? 'centre' : 'left'
  const lines = (authority ?? '').split('\n').filter(line => line !== '')
  const signed: Line[] = [
    ...lines.map((line): Line => ({ words: upper(line), bold: true, align })),
    ...(signatory.office === null ? [] : [officeOf(upper(signatory.office), { profile, align })]),
    ...[1, 2, 3].map((): Line => ({ words: ' ', align })),
    { words: signatory.name, bold: true, align },
  ]
  const receivers: Line[] = [
    { words: say('notice_form.recipients'), underline: true },
    ...recipients.map(name => ({ words: say('notice_form.recipient', { name }) })),
    { words: say('notice_form.kept', { organ }) },
  ]
  const parts: Part[] = isState
    ? [{ words: ' ' }, { columns: [receivers, signed], widths: [214, 253] }]
    : [{ words: ' ' }, ...signed, { words: ' ' }, ...(recipients.length === 0 ? [] : receivers.slice(0, -1))]
  return provisionsOf('end', parts)
}

/** Whether a provision belongs to the end of a notice. */
export function isEnd({ id }: Provision): boolean {
  return /^end\d+$/.test(id)
}

export type EndOfNotice = Pick<NoticeText, 'language' | 'letterhead' | 'authority' | 'recipients'>

type Part = Line | Columns | Ruled

/** Party papers set the office in plain capitals, state papers in bold ones. */
function officeOf(office: string, { profile, align }: { profile: string; align: 'centre' | 'left' }): Line {
  return { words: office, align, ...(profile === 'vn-state' && { bold: true }) }
}

function itemOf({ title, said }: NoticeItem, number: number | null, place: number): Provision[] {
  const label = number === null ? '' : `${number}.`
  const heading: Provision = {
    id: `item${place + 1}`,
    kind: number === null ? 'paragraph' : 'clause',
    depth: 0,
    label,
    runs: [{ text: title, bold: true }],
  }
  const paragraphs = said.flatMap(words => words.split('\n').filter(line => line.trim() !== ''))
  const below = provisionsOf(`item${place + 1}.`, paragraphs.map(paragraph))
  return [heading, ...below.map(one => ({ ...one, depth: number === null ? 0 : 1 }))]
}

/** As provisions whose ids say where they stand, so that a part can be found again. */
function provisionsOf(prefix: string, parts: readonly Part[]): Provision[] {
  return documentOf(parts).provisions.map((provision, place) => ({ ...provision, id: `${prefix}${place + 1}` }))
}

function paragraph(words: string): Line {
  return { words, align: 'justified' }
}
