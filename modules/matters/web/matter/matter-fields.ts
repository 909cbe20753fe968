import type { MatterView } from '../../contract.ts'

/** A matter as it is edited: each field a line of text, so that two versions can be compared. */
export interface MatterFields {
  title: string
  ownerId: string
  /** Ids in order, divided by spaces. */
  workers: string
  target: string
  /** Empty is no day. */
  targetOn: string
}

/** A matter as the server keeps it. */
export interface Kept extends Pick<MatterView, 'title' | 'target'> {
  ownerId: string
  workers: readonly string[]
}

export function fieldsOf({ title, ownerId, workers, target }: Kept): MatterFields {
  return {
    title,
    ownerId,
    workers: workers.toSorted().join(' '),
    target: target.words ?? '',
    targetOn: target.on ?? '',
  }
}

/** What is sent for a change of some fields; the two of the meeting go together. */
export function inputOf(id: string, change: Partial<MatterFields>, mine: MatterFields) {
  const { title, ownerId, workers, target, targetOn } = change
  const on = targetOn ?? mine.targetOn
  const words = (target ?? mine.target).trim()
  return {
    id,
    ...(title !== undefined && { title: title.trim() }),
    ...(ownerId !== undefined && { ownerId }),
    ...(workers !== undefined && { workers: workers === '' ? [] : workers.split(' ') }),
    ...((target !== undefined || targetOn !== undefined) && {
      target: { words: words === '' ? null : words, on: on === '' ? null : on },
    }),
  }
}
