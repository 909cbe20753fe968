import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { changeNote as changing, makeNote as making } from '../contract.ts'
import { deleteNote, insertNote, lockNote, type Note, updateNote } from '../store/notes.ts'
import { accountOf, holdVersion, holdVisible, versionOf } from './locked.ts'

/**
 * Says to the other browsers of its maker that a note was made or changed, by when it was. Notes are private: the journal, which others
 * read, does not even hold that there is one, so they are no happenings.
 */
export type SayNoted = (accountId: string, paperId: string, at: Date) => void

type Making = CheckedInputOf<typeof making>
type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Makes a private note on a version that its maker may read. */
export async function makeNote(work: Work, { id, number, ...content }: Making, say: SayNoted) {
  const { tx, now } = work
  const makerId = accountOf(work)
  const { version } = await holdVersion(work, { id, number })
  const made = await insertNote(tx, { ...content, versionId: version.id, makerId, madeAt: now })
  work.afterwards(() => say(makerId, id, now))
  return made
}

/** Changes a note of one's own, or hangs it somewhere else. Refuses an edit made from an older version. */
export async function changeNote(work: Work, { id, noteId, number, ifMatch, ...change }: Changing, say: SayNoted) {
  const { paper, note } = await lockOwn(work, { id, noteId })
  const { versionId: _, ...current } = note
  await refuseStale(work, { subjectId: noteId, code: 'note.changed_meanwhile', ifMatch, current })
  const moved = number === undefined ? {} : { versionId: (await versionOf(work, paper, number)).id }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = await updateNote(work.tx, note, { ...given, ...moved })
  work.afterwards(() => say(accountOf(work), id, work.now))
  return after
}

/** Removes a note of one's own for good. */
export async function removeNote(work: Work, { id, noteId }: { id: string; noteId: string }, say: SayNoted) {
  await lockOwn(work, { id, noteId })
  await deleteNote(work.tx, noteId)
  work.afterwards(() => say(accountOf(work), id, work.now))
  return { id: noteId }
}

async function lockOwn(work: Work, { id, noteId }: { id: string; noteId: string }) {
  const paper = await holdVisible(work, id)
  const note: Note | undefined = await lockNote(work.tx, { id: noteId, makerId: accountOf(work), paperId: id })
  return note ? { paper, note } : refuse({ code: 'note.not_found', status: 404 })
}
