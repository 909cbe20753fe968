import type { Say } from '../../../../ui/words/words.tsx'
import type { LineState, Room, Speech } from '../../contract.ts'

export interface ShownLine {
  id: string
  number: number
  /** As far as I may read it. */
  title: string
  state: LineState
  line: Room['agenda'][number]
}

/** The lines of the agenda, numbered, each with how far it is. */
export function linesOf(say: Say, { agenda, live }: Room): ShownLine[] {
  const states = new Map(live.lines.map(({ id, state }) => [id, state]))
  return agenda.map((line, place) => ({
    id: line.id,
    number: place + 1,
    title: line.content?.title ?? say('sitting.for_some'),
    state: states.get(line.id) ?? 'waiting',
    line,
  }))
}

/** Those who asked to speak on a line, as far as I may know. */
export function speechesOn({ live, speeches }: Pick<Room, 'live' | 'speeches'>, lineId: string | null): Speech[] {
  return [...live.speeches, ...speeches].filter(speech => speech.lineId === lineId)
}
