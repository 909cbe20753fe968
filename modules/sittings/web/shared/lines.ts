import type { Say } from '../../../../ui/words/words.tsx'
import { numbersOf } from '../../../meetings/web/numbering.ts'
import type { LineState, Room, Speech } from '../../contract.ts'

export interface ShownLine {
  id: string
  /** As the agenda counts; a formality or a break has none. */
  number: number | null
  /** As far as I may read it. */
  title: string
  state: LineState
  line: Room['agenda'][number]
}

/** The lines of the agenda, numbered, each with how far it is. */
export function linesOf(say: Say, { agenda, live }: Room): ShownLine[] {
  const states = new Map(live.lines.map(({ id, state }) => [id, state]))
  const numbers = numbersOf(agenda)
  return agenda.map((line, place) => ({
    id: line.id,
    number: numbers[place] ?? null,
    title: line.content?.title ?? say('sitting.for_some'),
    state: states.get(line.id) ?? 'waiting',
    line,
  }))
}

/** A line as it is named: by its number and title, or by its title alone. */
export function nameOfLine(say: Say, { number, title }: Pick<ShownLine, 'number' | 'title'>): string {
  return number === null ? title : say('sitting.line', { number, title })
}

/** Those who asked to speak on a line, as far as I may know. */
export function speechesOn({ live, speeches }: Pick<Room, 'live' | 'speeches'>, lineId: string | null): Speech[] {
  return [...live.speeches, ...speeches].filter(speech => speech.lineId === lineId)
}
