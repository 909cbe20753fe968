import { type Columns, documentOf, type Line } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { headOfLetter, type Letterhead } from '../../../platform/letters/letterhead.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { hourShown, whenShown } from '../../meetings/index.ts'
import type { Minutes } from '../contract.ts'
import { signersOf } from '../rules.ts'
import { attendanceOf } from './attendance.ts'
import { itemOf, notesOf } from './item.ts'
import { type Mark, recorded, type Sentence, sentence } from './sentence.ts'
import { words } from './words.ts'

export interface Around {
  letterhead: Letterhead
  timeZone: string
  /** The day from which they are dated. */
  day: string
}

/** A sentence as it stands in a text. */
export interface Placed {
  key: string
  provisionId: string
  words: string
  marks: Mark[]
}

/** Minutes as a document to be written as Word or printed, in the form of the profile; numbers and places stay blank. */
export function minutesDocument(minutes: Minutes, around: Around): TextDocument {
  return recordedText(minutes, around).document
}

/** What the paper is called that they are kept as. */
export function titleOf({ language, title }: Minutes): string {
  return `${sayIn(words, language)('minutes_form.file')} - ${title}`
}

/** The same, and which of its provisions says what was recorded. */
export function recordedText(minutes: Minutes, around: Around): { document: TextDocument; sentences: Placed[] } {
  const paragraphs = partsOf(minutes, around)
  const document = documentOf(paragraphs)
  const sentences = paragraphs.flatMap((part, place): Placed[] => {
    const provisionId = document.provisions[place]?.id
    if (!('key' in part) || provisionId === undefined) return []
    return [{ key: part.key, provisionId, words: part.words, marks: part.marks }]
  })
  return { document, sentences }
}

function partsOf(minutes: Minutes, { letterhead, timeZone, day }: Around): (Sentence | Line | Columns)[] {
  const { language, title, closedAt } = minutes
  const say = sayIn(words, language)
  const hour = (at: string) => hourShown(at, timeZone)
  const when = (at: string) => whenShown(at, timeZone, language)
  const rule: Line[] = letterhead.profile === 'vn-party' ? [{ words: '-----', align: 'centre' }] : []
  const closed =
    closedAt === null ? undefined : say('minutes_form.closed', { when: recorded('closed', when(closedAt)) })
  return [
    ...headOfLetter({ language, letterhead, code: 'BB', about: null, day }),
    { words: say('minutes_form.title'), bold: true, align: 'centre' },
    { words: title, bold: true, align: 'centre' },
    ...rule,
    ...factsOf(minutes, say, when),
    heading(say('minutes_form.who')),
    ...attendanceOf(minutes, say, hour),
    heading(say('minutes_form.what')),
    ...notesOf('note:', minutes.notes, say),
    ...minutes.items.flatMap(item => itemOf(item, say, hour)),
    heading(say('minutes_form.end')),
    sentence('closed', closed ?? say('minutes_form.not_closed')),
    ...endOf(minutes, letterhead, say),
  ]
}

function factsOf(
  { openedAt, startsAt, place, chair, recorders }: Minutes,
  say: Say,
  when: (at: string) => string,
): Sentence[] {
  const opened = recorded('opened', when(openedAt ?? startsAt))
  const names = recorded('recorders', recorders.join(', '))
  return [
    sentence('opened', say('minutes_form.when', { when: opened })),
    ...(place === null ? [] : [sentence('place', say('minutes_form.place', { place }))]),
    ...(chair === null ? [] : [sentence('chair', say('minutes_form.chair', { name: recorded('chair', chair) }))]),
    ...(recorders.length === 0 ? [] : [sentence('recorders', say('minutes_form.recorders', { names }))]),
  ]
}

/** Where they are signed and, in party and state papers, who gets them. */
function endOf({ recorders, chair }: Minutes, { profile, organ }: Letterhead, say: Say): (Line | Columns)[] {
  const place = (office: string, name: string): Line[] => [
    { words: office, bold: true, align: 'centre' },
    ...[1, 2, 3].map((): Line => ({ words: ' ', align: 'centre' })),
    { words: name, bold: true, align: 'centre' },
  ]
  const names = { recorder: recorders[0] ?? '', chair: chair ?? '' }
  const columns = signersOf(profile).map(office => place(say(`minutes_form.signs_${office}`), names[office]))
  const signed: Columns = { columns, widths: columns.length === 1 ? [467] : [233, 234] }
  if (profile !== 'vn-party' && profile !== 'vn-state') return [{ words: ' ' }, signed]
  const isParty = profile === 'vn-party'
  return [
    { words: ' ' },
    signed,
    { words: ' ' },
    { words: say('minutes_form.receivers'), ...(isParty ? { underline: true } : { bold: true, italic: true }) },
    { words: say('minutes_form.receives', { organ }) },
    { words: say(isParty ? 'minutes_form.filed' : 'minutes_form.filed_by_clerks') },
  ]
}

function heading(said: string): Line {
  return { words: said, bold: true }
}
