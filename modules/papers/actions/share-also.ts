import type { Work } from '../../../platform/work/work.ts'
import { lockPaper, type Paper, replaceReaders, updatePaper } from '../store/papers.ts'
import { latestVersions } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'

/** Lets more accounts read a paper, locked by the caller; those who may already read it stay. Answers whom it let in. */
export async function shareAlso(work: Work, paper: Paper, accountIds: readonly string[]): Promise<string[]> {
  const known = paper.sharing === 'chosen' ? paper.readerIds : []
  const added = accountIds.filter(id => id !== paper.keeperId && !known.includes(id))
  if (paper.sharing === 'everyone' || added.length === 0) return []
  // What was for the keeper alone is from now on for those who are named, and only for these.
  await chooseReaders(work, paper, [...known, ...added])
  return added
}

/** Closes a paper again to an account that something else than its keeper let in. The caller has decided that it may. */
export async function shareNoLonger(work: Work, paperId: string, accountId: string): Promise<void> {
  const paper = await lockPaper(work.tx, paperId)
  if (paper?.sharing !== 'chosen' || !paper.readerIds.includes(accountId)) return
  await chooseReaders(
    work,
    paper,
    paper.readerIds.filter(id => id !== accountId),
  )
}

/** Opens it to them once more, unless its keeper has since closed it to everybody. Answers whom it let in. */
export async function shareOnceMore(work: Work, paperId: string, accountId: string): Promise<string[]> {
  const paper = await lockPaper(work.tx, paperId)
  return paper?.sharing === 'chosen' ? shareAlso(work, paper, [accountId]) : []
}

async function chooseReaders(work: Work, paper: Paper, readers: readonly string[]): Promise<void> {
  const { tx } = work
  const readerIds = [...new Set(readers)]
  await replaceReaders(tx, paper.id, readerIds)
  const latest = (await latestVersions(tx, [paper.id])).get(paper.id)
  const { version } = await updatePaper(tx, paper, { sharing: 'chosen' }, latest?.fileName ?? '')
  const after = whoMayHear({ ...paper, sharing: 'chosen', readerIds })
  // Whoever may read it no longer hears that, too, so that it goes from their screens.
  const before = readers.length < paper.readerIds.length ? whoMayHear(paper) : []
  await work.tell({
    name: 'paper.changed',
    subjectId: paper.id,
    facts: { version, fields: ['readers'] },
    audiences: [...new Set([...before, ...after])],
  })
}
