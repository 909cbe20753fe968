import { createHash } from 'node:crypto'
import { compare } from '../../../packages/text/compare.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, keptText, type Paper, whoMayHear, writeVersion } from '../../papers/index.ts'
import type { markFinal as marking, reopenDraft as reopening, saveVersion as saving, WrittenText } from '../contract.ts'
import { newestNumber } from '../newest.ts'
import { obstacleToFinal, obstacleToSaving, obstacleToVersion } from '../rules.ts'
import { findFinal, insertFinal, insertSaving, reopenFinal } from '../store/versions.ts'
import { listDraftPictures } from '../store/pictures.ts'
import { deleteCopy } from '../store/working-copies.ts'
import { lockDraft, lockOwnCopy } from './locked.ts'

/**
 * Makes a version of the actor's working copy. Refused when a version came since it was begun, so that the second of two who
 * save sees both; when nothing differs from its base; and while the text is final.
 */
export async function saveVersion(work: Work, { id, revision, note }: CheckedInputOf<typeof saving>, files: FileStore) {
  const { tx } = work
  const paper = await lockDraft(work, id)
  const { base, document } = await lockOwnCopy(work, id, revision)
  refuseIf(obstacleToVersion({ final: await findFinal(tx, id) }))
  refuseIf(obstacleToSaving({ base, newest: await newestNumber(tx, id) }))
  const by = accountOf(work)
  const pictures = await listDraftPictures(tx, { paperId: id, accountId: by })
  // Whoever listens still finds the copy that became this version.
  const number = await keepSaving(work, paper, { base, document, pictures, note }, files)
  await deleteCopy(tx, { paperId: id, accountId: by })
  return { id, number }
}

interface Edited {
  edit: (document: WrittenText) => WrittenText
  note: string
}

/**
 * Makes a version of what an edit makes of the newest one, for modules after this one. Nobody's working copy is touched: whoever has one is told that
 * a version came meanwhile. Refused while the text is final, and when nothing differs.
 */
export async function saveEdited(work: Work, id: string, { edit, note }: Edited, files: FileStore): Promise<number> {
  const paper = await lockDraft(work, id)
  refuseIf(obstacleToVersion({ final: await findFinal(work.tx, id) }))
  const base = await newestNumber(work.tx, id)
  const document = edit((await keptText(work, { id, number: base })).document)
  return keepSaving(work, paper, { base, document, pictures: [], note }, files)
}

type Saved = Parameters<typeof writeVersion>[2] & { note: string }

async function keepSaving(work: Work, paper: Paper, { note, ...written }: Saved, files: FileStore): Promise<number> {
  const { tx, now } = work
  const { id: paperId } = paper
  const { base, document } = written
  const changed = countChanges((await keptText(work, { id: paperId, number: base })).document, document)
  if (changed === 0) refuse({ code: 'draft.nothing_changed', status: 409 })
  const number = await writeVersion(work, paper, written, files)
  const textSha256 = createHash('sha256').update(canonical(document)).digest('hex')
  await insertSaving(tx, { paperId, number, base, note, savedBy: accountOf(work), savedAt: now, textSha256 })
  const facts = { number, base, changed, textSha256 }
  await work.tell({ name: 'draft.saved', subjectId: paperId, facts, audiences: whoMayHear(paper) })
  return number
}

/**
 * Marks the newest version as final. Modules after this one hear of it in the same transaction and refuse while something of
 * theirs is missing, unless its code is among those that are passed.
 */
export async function markFinal(work: Work, { id, number, passes }: CheckedInputOf<typeof marking>) {
  const { tx, now } = work
  const paper = await lockDraft(work, id)
  refuseIf(obstacleToFinal({ number, newest: await newestNumber(tx, id), final: await findFinal(tx, id) }))
  await insertFinal(tx, { paperId: id, number, markedBy: accountOf(work), markedAt: now, passed: passes })
  await work.tell({
    name: 'draft.finalised',
    subjectId: id,
    facts: { number, passed: passes.map(({ code }) => code) },
    audiences: whoMayHear(paper),
  })
  return { id }
}

/** Takes the final mark off; that it was there stays on record. */
export async function reopenDraft(work: Work, { id, reason }: CheckedInputOf<typeof reopening>) {
  const { tx, now } = work
  const paper = await lockDraft(work, id)
  const final = (await findFinal(tx, id)) ?? refuse({ code: 'draft.not_final', status: 409 })
  await reopenFinal(tx, final.id, { reopenedBy: accountOf(work), reopenedAt: now, reopenedBecause: reason })
  await work.tell({
    name: 'draft.reopened',
    subjectId: id,
    facts: { number: final.number },
    audiences: whoMayHear(paper),
  })
  return { id }
}

function countChanges(before: WrittenText, after: WrittenText): number {
  const bare = (text: WrittenText) => ({ ...text, pictures: {} })
  const { entries } = compare(bare(before), bare(after))
  return entries.filter(one => one.added || one.removed || one.moved || one.renumbered || one.changed || one.restyled)
    .length
}

/** The text in one form, whatever order its fields came in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
