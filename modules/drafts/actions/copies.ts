import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, keptText } from '../../papers/index.ts'
import type { keepWorkingCopy as keeping, takeOver as taking, WrittenText } from '../contract.ts'
import { obstacleToSaving } from '../rules.ts'
import { deleteCopy, findCopy, insertCopy, updateCopy } from '../store/working-copies.ts'
import { deleteDraftPictures, listDraftPictures } from '../store/pictures.ts'
import { newestNumber } from '../newest.ts'
import { merged } from '../merged.ts'
import { holdDraft, keptElsewhere, lockDraft, lockOwnCopy } from './locked.ts'

/**
 * Keeps what somebody has written so far; it is nobody else's affair, so nothing is told. Refuses what was written over another
 * revision than the one that is there, and a text that names pictures which neither its base nor its writer has.
 */
export async function keepWorkingCopy(work: Work, { id, base, revision, document }: CheckedInputOf<typeof keeping>) {
  await holdDraft(work, id)
  const whose = { paperId: id, accountId: accountOf(work) }
  const known = Object.keys((await keptText(work, { id, number: base })).document.pictures)
  const brought = await listDraftPictures(work.tx, whose)
  refuseForeign(document, new Set([...known, ...brought.map(({ key }) => key)]))
  if (revision === 0) {
    const begun = await insertCopy(work.tx, { ...whose, base, document, keptAt: work.now })
    const there = begun ?? (await findCopy(work.tx, whose))
    return begun ? { revision: begun.revision, keptAt: work.now.toISOString() } : keptElsewhere(there ?? { revision })
  }
  await lockOwnCopy(work, id, revision)
  await updateCopy(work.tx, whose, { base, document, revision: revision + 1, keptAt: work.now })
  return { revision: revision + 1, keptAt: work.now.toISOString() }
}

/** Gives up the working copy of whoever asks. */
export async function dropWorkingCopy(work: Work, { id }: { id: string }) {
  await holdDraft(work, id)
  const whose = { paperId: id, accountId: accountOf(work) }
  const dropped = await deleteCopy(work.tx, whose)
  await deleteDraftPictures(work.tx, whose)
  return dropped ? { id } : refuse({ code: 'draft.no_working_copy', status: 404 })
}

/**
 * Brings the working copy onto the newest version: what only one of the two changed is taken, and for what both changed there
 * must be a choice. Refuses when a newer version came while somebody was choosing.
 */
export async function takeOver(work: Work, { id, revision, onto, choices }: CheckedInputOf<typeof taking>) {
  await lockDraft(work, id)
  const copy = await lockOwnCopy(work, id, revision)
  refuseIf(obstacleToSaving({ base: onto, newest: await newestNumber(work.tx, id) }))
  const texts = {
    base: (await keptText(work, { id, number: copy.base })).document,
    mine: copy.document,
    theirs: (await keptText(work, { id, number: onto })).document,
  }
  const chosen = new Map(choices.map(({ provisionId, take }) => [provisionId, take]))
  const { document, conflicts } = merged(texts, chosen)
  const open = conflicts.filter(({ provisionId }) => !chosen.has(provisionId))
  if (open.length > 0) refuse({ code: 'draft.choice_missing', status: 409, facts: { count: open.length } })
  const whose = { paperId: id, accountId: accountOf(work) }
  await updateCopy(work.tx, whose, { base: onto, document, revision: revision + 1, keptAt: work.now })
  return { revision: revision + 1 }
}

/** Ids are what everything hangs on, so each stands once; a picture has its bytes only in the base, or where its writer brought them. */
function refuseForeign({ provisions }: WrittenText, pictures: ReadonlySet<string>): void {
  const runs = provisions.flatMap(({ runs: own, table }) => [
    ...own,
    ...(table?.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.flatMap(one => one.runs))) ?? []),
  ])
  const unknown = runs.some(({ picture }) => picture && !pictures.has(picture.key))
  const twice = new Set(provisions.map(one => one.id)).size < provisions.length
  if (unknown || twice) refuse({ code: 'draft.malformed', status: 422 })
}
