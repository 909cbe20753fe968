import type { Work } from '../../../platform/work/work.ts'
import { changeOffices, giveOffices } from '../../people/index.ts'
import { inChunks } from '../chunks.ts'
import { isSound, type Progress } from '../verdict.ts'
import { seatColumns, type SeatDraft } from './seats.ts'

/** Writes offices that were judged: changes first, since they may end what new ones follow. */
export async function writeSeats(work: Work, drafts: readonly SeatDraft[], progress: Progress): Promise<void> {
  const changed = drafts.filter(isSound).flatMap(draft => {
    const { before, after } = draft
    const fields = changedFieldsOf(draft)
    return before && after && fields.length > 0 ? [{ ...before, ...after, fields }] : []
  })
  const given = drafts
    .filter(isSound)
    .flatMap(draft => (draft.after && !draft.before ? [{ ...draft, after: draft.after }] : []))
  await inChunks(changed, async (chunk, done) => {
    await changeOffices(work, chunk)
    progress(done)
  })
  await inChunks(given, async (chunk, done) => {
    const made = await giveOffices(
      work,
      chunk.map(({ after }) => after),
    )
    // The bodies are locked and the claims were weighed, so a clash here is a fault of ours and must not be kept silent.
    if (made.includes(undefined)) throw new Error('an office that was judged free is taken')
    progress(changed.length + done)
  })
}

function changedFieldsOf(draft: SeatDraft): string[] {
  return seatColumns(draft).map(column => (column === 'to' ? 'toDay' : column))
}
