import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { existsOn, findBodies } from '../../bodies/index.ts'
import { keptText, lockVisible, shareAlso } from '../../papers/index.ts'
import { accountsActingFor } from '../audiences.ts'
import type { assignSections as assigning, nameAnswerer as naming } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import { seenRound } from '../standing.ts'
import { assignRows, nameAnswerers, replaceAssignments } from '../store/assignments.ts'
import { lockRows } from '../store/rows.ts'
import { findRound } from '../store/rounds.ts'
import { lockRun, whoActs } from './held.ts'
import { tellAnswerers } from './seen-rows.ts'

type Assigning = CheckedInputOf<typeof assigning>

/**
 * Says which organ answers for which section, from its heading to the next of the same rank; the innermost one counts. It holds for
 * every round on the paper. Whoever acts for an organ may read the paper from then on.
 */
export async function assignSections(work: Work, { id, items }: Assigning) {
  const { tx, today } = work
  const { round: seen } = await seenRound(whoActs(work), await findRound(tx, id))
  const paper = await lockVisible(work, seen.paperId)
  const { round } = await lockRun(work, id)
  // What is assigned holds for the register of the superior, which a body that only gathers has no part in.
  refuseIf(obstacleToRunning({ runs: round.withinId === null }))
  const sections = [...new Map(items.map(item => [item.provisionId, item])).values()]
  const bodyIds = [...new Set(items.map(({ bodyId }) => bodyId))]
  await refuseGone(work, bodyIds)
  await refuseUnknown(work, round, sections)
  await replaceAssignments(tx, round.paperId, sections)
  await assignRows(tx, { paperId: round.paperId })
  await shareAlso(work, paper, await accountsActingFor(tx, bodyIds, today))
  await tellAnswerers(work, round, 'sections.assigned', { bodyIds, count: sections.length })
  return { id }
}

/** Names the organ that answers for some lines, whatever their section. Whoever acts for it may read the paper from then on. */
export async function nameAnswerer(work: Work, { id, rowIds, named }: CheckedInputOf<typeof naming>) {
  const { tx, today } = work
  const { round: seen } = await seenRound(whoActs(work), await findRound(tx, id))
  const paper = await lockVisible(work, seen.paperId)
  const { round } = await lockRun(work, id)
  const wanted = [...new Set(rowIds)]
  const rows = await lockRows(tx, { roundId: id, ids: wanted })
  if (rows.length < wanted.length) refuse({ code: 'row.not_found', status: 404 })
  const bodyIds = named ? [named.bodyId] : []
  await refuseGone(work, bodyIds)
  await nameAnswerers(tx, { paperId: round.paperId, rowIds: wanted }, named ?? undefined)
  await assignRows(tx, round)
  await shareAlso(work, paper, await accountsActingFor(tx, bodyIds, today))
  await tellAnswerers(work, round, 'rows.assigned', { rowIds: wanted, bodyIds })
  return { id }
}

async function refuseGone({ tx, today }: Work, bodyIds: readonly string[]): Promise<void> {
  const bodies = (await findBodies(tx, bodyIds)).filter(body => existsOn(body, today))
  if (bodies.length < bodyIds.length) refuse({ code: 'body.not_found', status: 422 })
}

async function refuseUnknown(
  work: Work,
  { paperId, number }: { paperId: string; number: number },
  items: Assigning['items'],
): Promise<void> {
  const wanted = items.flatMap(({ provisionId }) => provisionId ?? [])
  if (wanted.length === 0) return
  const { document } = await keptText(work, { id: paperId, number })
  const known = new Set(document.provisions.map(provision => provision.id))
  const count = wanted.filter(one => !known.has(one)).length
  if (count > 0) refuse({ code: 'consultation.section_not_found', status: 422, facts: { count } })
}
