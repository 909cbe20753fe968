import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { NoteRow } from '../contract.ts'

/** A note as it is kept; where it stands in the version that is shown is found when it is read. */
export interface Note extends Omit<NoteRow, 'found'> {
  versionId: string
}

const columns = sql`note.id, note.version_id, version.number, note.kind, note.spot, note.words, note.strokes, note.colour,
  note.made_at, note.version`

/** Whoever reads notes says whose: there is no way to ask for all. */
export async function listNotesOf(reader: Reader, makerId: string, paperId: string): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select ${columns} from papers.note join papers.version on version.id = note.version_id
    where maker_id = ${makerId} and version.paper_id = ${paperId} order by made_at, note.id`.execute(reader)
  return rows
}

/** Locks the note, so that two devices of its maker do not overwrite each other. */
export async function lockNote(tx: Tx, { id, makerId, paperId }: { id: string; makerId: string; paperId: string }) {
  const { rows } = await sql<Note>`
    select ${columns} from papers.note join papers.version on version.id = note.version_id
    where note.id = ${id} and maker_id = ${makerId} and version.paper_id = ${paperId} for update of note`.execute(tx)
  return rows[0]
}

type NoteContent = Pick<Note, 'versionId' | 'kind' | 'spot' | 'words' | 'strokes' | 'colour'>

export function insertNote(tx: Tx, note: NoteContent & { makerId: string; madeAt: Date }) {
  return tx
    .insertInto('papers.note')
    .values({ ...note, spot: JSON.stringify(note.spot), strokes: JSON.stringify(note.strokes) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export function updateNote(tx: Tx, before: Note, change: Partial<NoteContent>) {
  const { versionId, kind, spot, words, strokes, colour } = { ...before, ...change }
  const content = { versionId, kind, words, colour, spot: JSON.stringify(spot), strokes: JSON.stringify(strokes) }
  return tx
    .updateTable('papers.note')
    .set({ ...content, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function deleteNote(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('papers.note').where('id', '=', id).execute()
}

/** All that somebody noted anywhere, for good. */
export async function deleteNotesOf(tx: Tx, makerId: string): Promise<void> {
  await tx.deleteFrom('papers.note').where('makerId', '=', makerId).execute()
}
