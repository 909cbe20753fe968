import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import type { changePaper as changing, joinPaper as joining } from '../contract.ts'
import { obstacleToJoining, obstacleToNextVersion } from '../rules.ts'
import { replaceInPacks } from '../store/packs.ts'
import {
  completePaper,
  deletePaper,
  type Paper,
  type PaperChange,
  replaceReaders,
  updatePaper,
} from '../store/papers.ts'
import { latestVersions, listVersions, updateVersion } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import { lockKept } from './locked.ts'
import { areAlike, inOneOrder, refuseUnknownReaders } from './readers.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Gives a paper another title or other readers. Refuses an edit made from an older version, and readers who do not exist. */
export async function changePaper(work: Work, { id, ifMatch, title, sharing, readers }: Changing) {
  const before = await lockKept(work, id)
  const current = { ...before, readers: before.readerIds }
  await refuseStale(work, {
    subjectId: id,
    code: 'paper.changed_meanwhile',
    ifMatch,
    current: await shown(work, before),
  })
  const wanted = { title, sharing, readers: readers && inOneOrder(readers) }
  const fields = changedFields(current, wanted).filter(
    field => field !== 'readers' || !areAlike(current.readers, wanted.readers),
  )
  if (fields.length === 0) return { id, version: before.version }
  if (wanted.readers) {
    await refuseUnknownReaders(work, wanted.readers)
    await replaceReaders(work.tx, id, wanted.readers)
  }
  const titled = title === undefined ? {} : { title, titledBy: 'keeper' as const }
  const after = await write(work, before, { ...titled, ...(sharing && { sharing }) })
  const sees = { ...before, sharing: sharing ?? before.sharing, readerIds: wanted.readers ?? before.readerIds }
  await tell(work, 'paper.changed', before, { version: after.version, fields }, [
    ...whoMayHear(before),
    ...whoMayHear(sees),
  ])
  return after
}

/** Takes a paper off the shelf; its readers no longer see it, and nothing is lost. */
export async function withdrawPaper(work: Work, { id }: { id: string }) {
  const paper = await lockKept(work, id)
  if (paper.withdrawnAt !== null) return { id, version: paper.version }
  const after = await write(work, paper, { withdrawnAt: work.now })
  await tell(work, 'paper.withdrawn', paper, { version: after.version, fields: ['withdrawnAt'] }, whoMayHear(paper))
  return after
}

/** Puts a withdrawn paper back, before the same readers. */
export async function putBackPaper(work: Work, { id }: { id: string }) {
  const paper = await lockKept(work, id)
  if (paper.withdrawnAt === null) return { id, version: paper.version }
  const after = await write(work, paper, { withdrawnAt: null })
  const audiences = whoMayHear({ ...paper, withdrawnAt: null })
  await tell(work, 'paper.put_back', paper, { version: after.version, fields: ['withdrawnAt'] }, audiences)
  return after
}

/**
 * Makes the only version of a paper the next version of another one of the same keeper, with its notes and comments; packs have the
 * other paper in its place. It is read anew, because its provisions are now matched with those of the version before.
 */
export async function joinPaper(work: Work, { id, paperId }: CheckedInputOf<typeof joining>) {
  const { tx, now } = work
  // Always in the same order, so that two who join papers to each other do not wait for each other.
  const locked = new Map<string, Paper>()
  for (const one of [...new Set([id, paperId])].toSorted()) locked.set(one, await lockKept(work, one))
  const [from, to] = [locked.get(id), locked.get(paperId)]
  if (!from || !to) return refuse({ code: 'paper.not_found', status: 404 })
  const versions = await listVersions(tx, id)
  refuseIf(obstacleToJoining({ id, versions: versions.length }, paperId))
  refuseIf(obstacleToNextVersion(to))
  const [version] = versions
  if (!version) return refuse({ code: 'paper.not_found', status: 404 })

  const number = ((await latestVersions(tx, [paperId])).get(paperId)?.number ?? 0) + 1
  await updateVersion(tx, version.id, { paperId, number, stage: 'waiting' })
  await replaceInPacks(tx, id, paperId)
  await deletePaper(tx, id)
  const after = await completePaper(tx, to, { changedAt: now }, version.fileName)
  await work.tell({ name: 'paper.joined', subjectId: id, facts: { to: paperId, number }, audiences: whoMayHear(from) })
  await tell(work, 'paper.brought', to, { number }, whoMayHear(to))
  return after
}

/** As its keeper is shown it when somebody else was there first. */
async function shown({ tx }: Work, { id, title, sharing, readerIds, version }: Paper) {
  const names = await namesOfAccounts(tx, readerIds)
  return { id, title, sharing, readers: readerIds.map(one => ({ id: one, name: names.get(one) ?? '' })), version }
}

async function write({ tx }: Work, before: Paper, change: PaperChange) {
  const latest = (await latestVersions(tx, [before.id])).get(before.id)
  return updatePaper(tx, before, change, latest?.fileName ?? '')
}

function tell(
  work: Work,
  name: string,
  { id }: Paper,
  facts: Record<string, string | number | string[]>,
  audiences: string[],
) {
  return work.tell({ name, subjectId: id, facts, audiences: [...new Set(audiences)] })
}
