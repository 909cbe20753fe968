import type { Obstacle } from '../../../../platform/refused.ts'
import { isDay } from '../../../../ui/words/day.ts'
import type { AgendaLine, LineBody } from '../../contract.ts'
import type { Named } from '../convening/wanted.ts'

/** A line of an agenda while it is edited. */
export interface EditedLine {
  /** The line's id, or of a new one what tells it from the others. */
  key: string
  isNew: boolean
  kind: AgendaLine['kind']
  title: string
  /** As it is typed; empty where nobody knows how long it takes. */
  minutes: string
  presenterId: string
  /** Empty is whoever chairs the meeting. */
  presiderId: string
  /** Null is everybody who is called. */
  readers: Named[] | null
  papers: { id: string; number: number; title: string | null }[]
  /** `by` as it is typed. */
  awaits: { body: Named | null; by: string } | null
}

export function emptyLine(kind: AgendaLine['kind'], key: string): EditedLine {
  const nobody = { presenterId: '', presiderId: '', readers: null }
  return { key, isNew: true, kind, title: '', minutes: '', ...nobody, papers: [], awaits: null }
}

/** Whoever prepares a meeting reads all of its lines, so none is left out. */
export function editedLines(agenda: readonly AgendaLine[]): EditedLine[] {
  return agenda.flatMap(({ id, kind, minutes, content }) => {
    if (!content) return []
    const { title, presenter, presider, readers, papers, awaits } = content
    const line = { ...emptyLine(kind, id), isNew: false, title, minutes: minutes === null ? '' : String(minutes) }
    return [{ ...line, presenterId: presenter?.id ?? '', presiderId: presider?.id ?? '', readers, papers, awaits }]
  })
}

export function bodyOf(line: EditedLine): Partial<LineBody> & Pick<LineBody, 'kind' | 'title'> {
  const { key, isNew, kind, title, presenterId, presiderId, readers, papers, awaits } = line
  return {
    ...(!isNew && { id: key }),
    kind,
    title: title.trim(),
    minutes: minutesOf(line),
    presenterId: presenterId === '' ? null : presenterId,
    presiderId: presiderId === '' ? null : presiderId,
    readerIds: readers?.map(({ id }) => id) ?? null,
    papers: papers.map(({ id, number }) => ({ paperId: id, number })),
    awaits: awaits?.body ? { bodyId: awaits.body.id, by: awaits.by } : null,
  }
}

export function minutesOf({ minutes }: Pick<EditedLine, 'minutes'>): number | null {
  const count = Number(minutes)
  return minutes !== '' && count > 0 ? count : null
}

/** Why a line cannot be saved as it is. */
export function obstacleToLine({ title, minutes, readers, awaits }: EditedLine): Obstacle | undefined {
  if (title.trim() === '') return { code: 'agenda.title_needed', status: 422 }
  if (Number(minutes) > 1_440) return { code: 'agenda.too_long', status: 422 }
  if (readers?.length === 0) return { code: 'agenda.readers_needed', status: 422 }
  if (awaits && (awaits.body === null || !isDay(awaits.by))) return { code: 'agenda.awaits_whom', status: 422 }
  return undefined
}
