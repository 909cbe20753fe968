import type { Place, Proposal } from '../../model.ts'
import { tag } from './markup.ts'
import type { Hung, Writer } from './writer.ts'

/** What is tracked in one paragraph: UTF-16 offsets into its words. */
export interface Edit {
  kind: 'insert' | 'delete' | 'format'
  start: number
  end: number
  proposal: Proposal
  /** What an insertion brings. */
  text: string
  /** The paragraph as a whole, or its end with its last words. */
  takesEnd: boolean
  whole: boolean
  /** The name of the move that this is an end of. */
  move: string | undefined
}

/** A balloon over a stretch of one paragraph. */
export interface Margin {
  start: number
  end: number
  hung: Hung
}

/** What was proposed for words that are `length` long, and what moves in. */
export function editsOf(id: string, length: number, writer: Writer): Edit[] {
  const own = (writer.proposals.get(id) ?? []).flatMap(proposal => editsFrom(proposal, length, writer))
  const arriving = (writer.arrivals.get(id) ?? []).flatMap(proposal => {
    const at = proposal.to && stretch(proposal.to, length).start
    return at === undefined ? [] : [insertion(proposal, at, proposal.proposed, writer)]
  })
  return [...own, ...arriving]
}

export function marginsOf(id: string, length: number, { balloons }: Writer): Margin[] {
  return (balloons.get(id) ?? []).map(hung => ({ ...stretch(hung.balloon.place, length), hung }))
}

/** An element of a tracked change around `content`. */
export function tracked(name: string, { author, at }: Proposal, writer: Writer, content = ''): string {
  return tag(name, { 'w:id': writer.nextId(), 'w:author': author, 'w:date': at ?? undefined }, content)
}

/** The element that says of runs, or of the end of a paragraph, that they come or go. */
export function elementOf({ kind, move }: Edit): string {
  if (kind === 'insert') return move === undefined ? 'w:ins' : 'w:moveTo'
  return move === undefined ? 'w:del' : 'w:moveFrom'
}

function editsFrom(proposal: Proposal, length: number, writer: Writer): Edit[] {
  const { change, was, place } = proposal
  const { start, end } = stretch(place, length)
  const whole = place.selection === undefined
  const takesEnd = whole || was.endsWith('\n')
  const common = { start, end, proposal, text: '', whole, move: undefined }
  if (change === 'insert') return [insertion(proposal, start, proposal.proposed, writer)]
  if (change === 'format') return [{ ...common, kind: 'format', takesEnd: false }]
  const deletion: Edit = { ...common, kind: 'delete', takesEnd, move: writer.moveNames.get(proposal) }
  return change === 'replace' ? [deletion, insertion(proposal, end, proposal.proposed, writer)] : [deletion]
}

function insertion(proposal: Proposal, at: number, text: string, writer: Writer): Edit {
  const common = { proposal, text, takesEnd: false, whole: false }
  return { ...common, kind: 'insert', start: at, end: at, move: writer.moveNames.get(proposal) }
}

function stretch({ selection }: Place, length: number) {
  const start = Math.min(length, Math.max(0, selection?.start ?? 0))
  return { start, end: Math.min(length, Math.max(start, selection?.end ?? length)) }
}
