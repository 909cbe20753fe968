import type { Run } from '../../model.ts'
import { addRun, type Revision } from './draft.ts'
import { fieldAddress, isSilent } from './fields.ts'
import { tellWords, type Cursor } from './reader.ts'
import { withMove } from './revisions.ts'

/**
 * Words as they are kept: in NFC, without marks of direction, soft hyphens and characters without width, which no
 * Vietnamese text needs and which make two equal words differ.
 */
export function cleaned(words: string): string {
  return words
    .replaceAll(unseen, '')
    .replaceAll(/[\r\n]/g, ' ')
    .normalize('NFC')
}

// Soft hyphen, Arabic letter mark, zero width space, directional marks, embeddings, isolates, word joiner, byte order mark.
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Adds words where the cursor stands: to the text as it was before, or to what is asked for. */
export function addWords(cursor: Cursor, run: Run) {
  const { reader, draft } = cursor
  if (isSilent(reader)) return
  tellWords(reader, run.text)
  const revision = cursor.revision && withMove(cursor.revision, draft, reader)
  if (revision?.kind === 'insert') return addInsertion({ ...cursor, revision }, run.text)
  const href = cursor.href ?? fieldAddress(reader)
  const start = draft.length
  addRun(draft, { ...run, ...(href !== undefined && { href }) })
  if (revision) draft.changes.push({ ...revision, start, end: draft.length, text: run.text })
}

/** Notes that the words between two offsets looked otherwise before. */
export function addFormatChange({ draft, revision }: Cursor, asked: Revision, start: number) {
  if (revision?.kind === 'insert' || draft.length === start) return
  draft.changes.push({ ...asked, start, end: draft.length, text: '' })
}

/** Words that somebody brought and the same person took away again were never asked for. */
function addInsertion({ draft, revision, removal }: Cursor, text: string) {
  if (!revision || removal?.author === revision.author) return
  const at = { start: draft.length, end: draft.length, text }
  draft.changes.push({ ...revision, ...at })
  if (removal) draft.changes.push({ ...removal, ...at })
}
