import { type Columns, documentOf, type Line } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { headOfLetter, type Letterhead } from '../../../platform/letters/letterhead.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { hourShown, whenShown } from '../../meetings/index.ts'
import type { Attendee, Minutes, MinutesItem, Note } from '../contract.ts'
import { words } from './words.ts'

interface Around {
  letterhead: Letterhead
  timeZone: string
  /** The day from which they are dated. */
  day: string
}

/** Minutes as a document to be written as Word or printed, in the form of the profile; numbers and places stay blank. */
export function minutesDocument(minutes: Minutes, { letterhead, timeZone, day }: Around): TextDocument {
  const { language, title } = minutes
  const say = sayIn(words, language)
  const hour = (at: string) => hourShown(at, timeZone)
  const when = (at: string) => whenShown(at, timeZone, language)
  const rule: Line[] = letterhead.profile === 'vn-party' ? [{ words: '-----', align: 'centre' }] : []
  const { closedAt } = minutes
  return documentOf([
    ...headOfLetter({ language, letterhead, code: 'BB', about: null, day }),
    { words: say('minutes_form.title'), bold: true, align: 'centre' },
    { words: title, bold: true, align: 'centre' },
    ...rule,
    ...factsOf(minutes, say, when),
    heading(say('minutes_form.who')),
    ...attendanceOf(minutes, say, hour),
    heading(say('minutes_form.what')),
    ...notesOf(minutes.notes, say),
    ...minutes.items.flatMap(item => itemOf(item, say, hour)),
    heading(say('minutes_form.end')),
    paragraph(
      closedAt === null ? say('minutes_form.not_closed') : say('minutes_form.closed', { when: when(closedAt) }),
    ),
    ...signatures(minutes, say),
  ])
}

type Shown = (at: string) => string

function factsOf({ openedAt, startsAt, place, chair, recorders }: Minutes, say: Say, when: Shown): Line[] {
  return [
    paragraph(say('minutes_form.when', { when: when(openedAt ?? startsAt) })),
    ...(place === null ? [] : [paragraph(say('minutes_form.place', { place }))]),
    ...(chair === null ? [] : [paragraph(say('minutes_form.chair', { name: chair }))]),
    ...(recorders.length === 0 ? [] : [paragraph(say('minutes_form.recorders', { names: recorders.join(', ') }))]),
  ]
}

function attendanceOf({ members, invited, quorum }: Minutes, say: Say, hour: Shown): Line[] {
  const came = members.filter(one => one.came)
  const named = (key: string, who: readonly Attendee[]) =>
    who.length === 0 ? [] : [paragraph(say(key, { names: who.map(one => nameOf(one, say, hour)).join('; ') }))]
  const counts = { count: came.length, of: members.length }
  const away = members.filter(one => !one.came)
  return [
    paragraph(
      came.length === 0
        ? say('minutes_form.nobody', { of: members.length })
        : say('minutes_form.present', { ...counts, names: came.map(one => nameOf(one, say, hour)).join('; ') }),
    ),
    ...named(
      'minutes_form.excused',
      away.filter(one => one.excused),
    ),
    ...named(
      'minutes_form.absent',
      away.filter(one => !one.excused),
    ),
    ...named(
      'minutes_form.invited',
      invited.filter(one => one.came),
    ),
    ...(quorum === null ? [] : [paragraph(quorumSaid(quorum, say))]),
  ]
}

function quorumSaid({ present, roll, needed }: NonNullable<Minutes['quorum']>, say: Say): string {
  if (needed === null) return say('minutes_form.at_opening', { present, roll })
  return say(present >= needed ? 'minutes_form.quorum' : 'minutes_form.no_quorum', { present, roll, needed })
}

function nameOf({ name: own, office, by, cameLate, leftEarly }: Attendee, say: Say, hour: Shown): string {
  const titled = office === null ? own : `${own}, ${office}`
  const name = by === null ? titled : say('minutes_form.by', { name: by, of: own })
  if (cameLate !== null && leftEarly !== null)
    return say('minutes_form.from_until', { name, from: hour(cameLate), until: hour(leftEarly) })
  if (cameLate !== null) return say('minutes_form.from', { name, time: hour(cameLate) })
  return leftEarly === null ? name : say('minutes_form.until', { name, time: hour(leftEarly) })
}

function itemOf({ number, kind, content }: MinutesItem, say: Say, hour: Shown): Line[] {
  if (kind === 'break') return []
  const counted = number === null ? '' : `${number}. `
  if (content === null) return [{ ...paragraph(`${counted}${say('minutes_form.for_others')}`), italic: true }]
  const { title, closed, presenter, course, recused, speakers, notes, votes, outcomes, conclusion } = content
  const head: Line = { words: [`${counted}${title}`, ...stretchOf(course, say, hour)].join(' '), bold: true }
  if (closed) return [head, { ...paragraph(say('minutes_form.stays_away')), italic: true }]
  const names = (who: readonly string[]) => ({ names: who.join(', ') })
  return [
    head,
    ...(presenter === null ? [] : [paragraph(say('minutes_form.presented', { name: presenter }))]),
    ...(recused.length === 0 ? [] : [paragraph(say('minutes_form.recused', names(recused)))]),
    ...(speakers.length === 0 ? [] : [paragraph(say('minutes_form.speakers', names(speakers)))]),
    ...notesOf(notes, say),
    ...votes.map(vote => paragraph(voteSaid(vote, say))),
    ...(course.at(-1)?.kind === 'postponed' ? [paragraph(say('minutes_form.postponed'))] : []),
    ...(conclusion === null ? [] : linesOf(say('minutes_form.conclusion', { words: conclusion }))),
    ...outcomes.map(sentence => paragraph(say('minutes_form.decided', { words: sentence }))),
  ]
}

function stretchOf(course: NonNullable<MinutesItem['content']>['course'], say: Say, hour: Shown): string[] {
  const opened = course.find(({ kind }) => kind === 'opened')
  const last = course.at(-1)
  if (!opened || !last || last.kind === 'opened') return []
  return [say('minutes_form.stretch', { from: hour(opened.at), until: hour(last.at) })]
}

function voteSaid({ words: asked, result }: NonNullable<MinutesItem['content']>['votes'][number], say: Say): string {
  const { counts, base, needed } = result
  if (counts === null) return say('minutes_form.agreed', { words: asked, base, needed })
  return say('minutes_form.vote', {
    words: asked,
    ...counts,
    base,
    needed,
    result: say(`minutes_form.vote_${result.result}`),
  })
}

function notesOf(notes: readonly Note[], say: Say): Line[] {
  return notes.flatMap(({ speaker, words: said, isAction }) => {
    const spoken = speaker === null ? said : say('minutes_form.said', { name: speaker, words: said })
    return linesOf(isAction ? say('minutes_form.action', { words: spoken }) : spoken)
  })
}

function signatures({ recorders, chair }: Minutes, say: Say): (Line | Columns)[] {
  const place = (office: string, name: string): Line[] => [
    { words: office, bold: true, align: 'centre' },
    ...[1, 2, 3].map((): Line => ({ words: ' ', align: 'centre' })),
    { words: name, bold: true, align: 'centre' },
  ]
  const [recorder = ''] = recorders
  const columns = [
    place(say('minutes_form.signs_recorder'), recorder),
    place(say('minutes_form.signs_chair'), chair ?? ''),
  ]
  return [{ words: ' ' }, { columns, widths: [233, 234] }]
}

function heading(said: string): Line {
  return { words: said, bold: true }
}

function paragraph(said: string): Line {
  return { words: said, align: 'justified' }
}

/** Prose keeps its paragraphs. */
function linesOf(said: string): Line[] {
  return said
    .split('\n')
    .filter(one => one.trim() !== '')
    .map(paragraph)
}
