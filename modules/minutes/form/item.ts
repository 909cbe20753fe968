import type { Say } from '../../../platform/words.ts'
import type { MinutesItem, Note } from '../contract.ts'
import { recorded, type Sentence, sentence } from './sentence.ts'

type Content = NonNullable<MinutesItem['content']>

/** What became of a line of the agenda; nothing of a break. */
export function itemOf(
  { lineId, number, kind, content }: MinutesItem,
  say: Say,
  hour: (at: string) => string,
): Sentence[] {
  if (kind === 'break') return []
  const counted = number === null ? '' : `${number}. `
  const italic = { align: 'justified', italic: true } as const
  const head = `item:${lineId}`
  if (content === null) return [sentence(head, `${counted}${say('minutes_form.for_others')}`, italic)]
  const { title, closed, presenter, course, recused, speakers, notes, votes, outcomes, conclusion } = content
  const headed = sentence(head, [`${counted}${title}`, ...stretchOf(course, say, hour)].join(' '), { bold: true })
  if (closed) return [headed, sentence(`away:${lineId}`, say('minutes_form.stays_away'), italic)]
  const line = (key: string, said: string) => sentence(`${key}:${lineId}`, said)
  const away = recorded('recused', recused.join(', '))
  return [
    headed,
    ...(presenter === null ? [] : [line('presenter', say('minutes_form.presented', { name: presenter }))]),
    ...(recused.length === 0 ? [] : [line('recused', say('minutes_form.recused', { names: away }))]),
    ...(speakers.length === 0 ? [] : [line('speakers', say('minutes_form.speakers', { names: speakers.join(', ') }))]),
    ...notesOf(`note:${lineId}`, notes, say),
    ...votes.map(vote => line('vote', voteSaid(vote, say))).map((one, place) => at(one, votes[place]?.id)),
    ...(course.at(-1)?.kind === 'postponed' ? [line('postponed', say('minutes_form.postponed'))] : []),
    ...(conclusion === null ? [] : concluded(`conclusion:${lineId}`, conclusion, say)),
    ...outcomes.map(({ id, words }) =>
      at(line('outcome', say('minutes_form.decided', { words: recorded('words', words) })), id),
    ),
  ]
}

/** What the recorders wrote down. */
export function notesOf(key: string, notes: readonly Note[], say: Say): Sentence[] {
  return notes
    .flatMap(({ speaker, words: said, isAction }) => {
      const spoken = speaker === null ? said : say('minutes_form.said', { name: speaker, words: said })
      return paragraphsOf(isAction ? say('minutes_form.action', { words: spoken }) : spoken)
    })
    .map((said, place) => sentence(`${key}:${place}`, said))
}

function at(one: Sentence, id: string | undefined): Sentence {
  return { ...one, key: `${one.key}:${id ?? ''}` }
}

function concluded(key: string, words: string, say: Say): Sentence[] {
  return paragraphsOf(words).map((part, place) => {
    const said = recorded('words', part)
    return sentence(`${key}:${place}`, place === 0 ? say('minutes_form.conclusion', { words: said }) : said)
  })
}

function stretchOf(course: Content['course'], say: Say, hour: (at: string) => string): string[] {
  const opened = course.find(({ kind }) => kind === 'opened')
  const last = course.at(-1)
  if (!opened || !last || last.kind === 'opened') return []
  const [from, until] = [recorded('from', hour(opened.at)), recorded('until', hour(last.at))]
  return [say('minutes_form.stretch', { from, until })]
}

function voteSaid({ words: asked, result }: Content['votes'][number], say: Say): string {
  const { counts } = result
  const words = recorded('question', asked)
  const [base, needed] = [recorded('base', result.base), recorded('needed', result.needed)]
  if (counts === null) return say('minutes_form.agreed', { words, base, needed })
  const [yes, no, other] = (['yes', 'no', 'other'] as const).map(of => recorded(of, counts[of]))
  const said = recorded('result', say(`minutes_form.vote_${result.result}`))
  return say('minutes_form.vote', {
    words,
    yes: yes ?? '',
    no: no ?? '',
    other: other ?? '',
    base,
    needed,
    result: said,
  })
}

/** Prose keeps its paragraphs. */
function paragraphsOf(said: string): string[] {
  return said.split('\n').filter(one => one.trim() !== '')
}
