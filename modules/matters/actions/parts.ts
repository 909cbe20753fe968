import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { existsOn, findBodies } from '../../bodies/index.ts'
import { mayWrite } from '../../drafts/index.ts'
import { obstacleToWriting } from '../../drafts/rules.ts'
import { accountOf, changePaper, lockVisible } from '../../papers/index.ts'
import type { orderParts as ordering, setParts as setting } from '../contract.ts'
import { type Matter, updateMatter } from '../store/matters.ts'
import { deletePart, listParts, movePlaces, partsWith, writeParts } from '../store/parts.ts'
import { seen } from '../visible.ts'
import { findWorked, lockOpen, lookOf, tellMatter } from './held.ts'

type Wanted = CheckedInputOf<typeof setting>['parts']
const mostPapers = 500

/**
 * Puts papers into a matter, or says anew what they are in it. Whoever puts a paper in writes on it, so that nobody keeps a paper
 * that was only shown to them from standing where it belongs.
 */
export async function setParts(work: Work, { id, parts }: CheckedInputOf<typeof setting>) {
  const { paperIds: known } = await findWorked(work, id)
  await lockWanted(work, parts, known)
  const before = await lockOpen(work, id)
  const added = await placePapers(work, before, parts)
  const after = await updateMatter(work.tx, before, { changedAt: work.now })
  await tellMatter(
    work,
    { name: 'matter.parts_changed', subjectId: id, facts: { version: after.version, fields: ['parts'], added } },
    { ...before, paperIds: [...before.paperIds, ...added] },
  )
  return after
}

/** Lets papers follow each other in this order, in the places that they have together; the others stay where they are. */
export async function orderParts(work: Work, { id, paperIds }: CheckedInputOf<typeof ordering>) {
  if (new Set(paperIds).size < paperIds.length) refuse({ code: 'matter.paper_twice', status: 422 })
  const before = await lockOpen(work, id)
  const { readable } = await seen(lookOf(work), before)
  if (paperIds.some(paperId => !before.paperIds.includes(paperId) || !readable.has(paperId)))
    refuse({ code: 'paper.not_found', status: 404 })
  const places = (await listParts(work.tx, [id])).flatMap(part => (paperIds.includes(part.paperId) ? part.place : []))
  await movePlaces(
    work.tx,
    paperIds.map((paperId, turn) => ({ paperId, place: places[turn] ?? turn })),
  )
  const after = await updateMatter(work.tx, before, { changedAt: work.now })
  const facts = { version: after.version, fields: ['parts'] }
  await tellMatter(work, { name: 'matter.parts_changed', subjectId: id, facts }, before)
  return after
}

/** Takes a paper out of a matter; nothing becomes of the paper. What the actor may not read is not found. */
export async function removePart(work: Work, { id, paperId }: { id: string; paperId: string }) {
  const before = await lockOpen(work, id)
  const { readable } = await seen(lookOf(work), before)
  if (!before.paperIds.includes(paperId) || !readable.has(paperId)) refuse({ code: 'paper.not_found', status: 404 })
  await deletePart(work.tx, paperId)
  const after = await updateMatter(work.tx, before, { changedAt: work.now })
  await tellMatter(
    work,
    {
      name: 'matter.parts_changed',
      subjectId: id,
      facts: { version: after.version, fields: ['parts'], removed: [paperId] },
    },
    before,
  )
  return after
}

/**
 * Locks the papers, always in the same order and before any matter, so that of two who want one of them the second finds it taken.
 * Refuses those that the actor may not read, and of those that are new in the matter those on which the actor does not write.
 */
export async function lockWanted(work: Work, parts: Wanted, known: readonly string[]): Promise<void> {
  const ids = parts.map(({ paperId }) => paperId)
  if (new Set(ids).size < ids.length) refuse({ code: 'matter.paper_twice', status: 422 })
  for (const { paperId, title } of parts.toSorted((a, b) => (a.paperId < b.paperId ? -1 : 1))) {
    const paper = await lockVisible(work, paperId)
    if (!known.includes(paperId)) refuseIf(obstacleToWriting({ mayWrite: await mayWrite(lookOf(work), paper) }))
    if (title !== undefined && title !== paper.title)
      await changePaper(work, { id: paperId, ifMatch: paper.version, title })
  }
}

/** Writes the places of papers that are locked, new ones at the end, and answers which are new. */
export async function placePapers(
  work: Work,
  { id, paperIds }: Pick<Matter, 'id' | 'paperIds'>,
  wanted: Wanted,
): Promise<string[]> {
  const { tx, now } = work
  const ids = wanted.map(({ paperId }) => paperId)
  const elsewhere = (await partsWith(tx, ids)).filter(({ matterId }) => matterId !== id)
  if (elsewhere.length > 0)
    refuse({
      code: 'matter.paper_elsewhere',
      status: 409,
      facts: { count: elsewhere.length, papers: elsewhere.map(({ paperId }) => paperId) },
    })
  const added = ids.filter(paperId => !paperIds.includes(paperId))
  if (paperIds.length + added.length > mostPapers)
    refuse({ code: 'matter.too_many_papers', status: 409, facts: { most: mostPapers } })
  await refuseUnknownBodies(work, wanted)
  const last = Math.max(0, ...(await listParts(tx, [id])).map(({ place }) => place))
  const places = wanted.map(({ paperId, part, type, draftingBodyId }, index) => ({
    matterId: id,
    paperId,
    part,
    type,
    draftingBodyId,
    place: last + 1 + index,
  }))
  await writeParts(tx, places, { addedBy: accountOf(work), addedAt: now })
  return added
}

async function refuseUnknownBodies({ tx, today }: Work, wanted: Wanted): Promise<void> {
  const ids = [...new Set(wanted.flatMap(({ draftingBodyId }) => draftingBodyId ?? []))]
  if (ids.length === 0) return
  const open = (await findBodies(tx, ids)).filter(body => existsOn(body, today))
  if (open.length < ids.length) refuse({ code: 'body.not_found', status: 422 })
}
