import type { Work } from '../../../platform/work/work.ts'
import { type Paper, replaceReaders, updatePaper } from '../store/papers.ts'
import { latestVersions } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'

/** Lets more accounts read a paper, locked by the caller; those who may already read it stay. Tells nobody when nothing changes. */
export async function shareAlso(work: Work, paper: Paper, accountIds: readonly string[]): Promise<void> {
  const { tx } = work
  const known = paper.sharing === 'chosen' ? paper.readerIds : []
  const added = accountIds.filter(id => id !== paper.keeperId && !known.includes(id))
  if (paper.sharing === 'everyone' || added.length === 0) return
  // What was for the keeper alone is from now on for those who are named, and only for these.
  const readerIds = [...new Set([...known, ...added])]
  await replaceReaders(tx, paper.id, readerIds)
  const latest = (await latestVersions(tx, [paper.id])).get(paper.id)
  const { version } = await updatePaper(tx, paper, { sharing: 'chosen' }, latest?.fileName ?? '')
  await work.tell({
    name: 'paper.changed',
    subjectId: paper.id,
    facts: { version, fields: ['readers'] },
    audiences: whoMayHear({ ...paper, sharing: 'chosen', readerIds }),
  })
}
