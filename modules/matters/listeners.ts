import type { Listeners, Work } from '../../platform/work/work.ts'
import { findAccountOf } from '../accounts/index.ts'
import { findPaper } from '../papers/index.ts'
import { findMatter, forgetWorker, updateMatter } from './store/matters.ts'
import { deletePart, partsWith, replacePart } from './store/parts.ts'
import { tellMatter } from './actions/held.ts'

/** What becomes of a paper becomes of its place in a matter. */
export const listeners: Listeners = {
  'paper.joined': (work, { subjectId, facts }) => giveUp(work, subjectId, String(facts?.['to'])),
  'paper.refused': async (work, { subjectId }) => {
    if (!(await findPaper(work.tx, subjectId))) await giveUp(work, subjectId)
  },
  'person.erased': async ({ tx }, { subjectId }) => {
    const account = await findAccountOf(tx, subjectId)
    if (account) await forgetWorker(tx, account.id)
  },
}

/** A paper that is no more leaves its matter; the one that it became a version of takes its place, unless it has one. */
async function giveUp(work: Work, paperId: string, becameId?: string): Promise<void> {
  const { tx, now } = work
  const [part] = await partsWith(tx, [paperId])
  const before = part && (await findMatter(tx, part.matterId))
  if (!before) return
  const takesPlace = becameId !== undefined && (await partsWith(tx, [becameId])).length === 0
  if (takesPlace) await replacePart(tx, paperId, becameId)
  else await deletePart(tx, paperId)
  const after = await updateMatter(tx, before, { changedAt: now })
  const changed = { removed: [paperId], ...(takesPlace && { added: [becameId] }) }
  const facts = { version: after.version, fields: ['parts'], ...changed }
  await tellMatter(work, { name: 'matter.parts_changed', subjectId: before.id, facts }, before)
}
