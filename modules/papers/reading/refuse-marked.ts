import type { Task } from '../../../platform/jobs/job.ts'
import type { Obstacle } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { isNamed, lockContent } from '../store/contents.ts'
import { deletePaper, type Paper } from '../store/papers.ts'
import { deleteVersion, listVersions, type Version } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import type { ReadingRoom } from './room.ts'

/**
 * Takes a version off the shelf for good, because it bears a mark that this installation may not keep; with the paper, when it has no
 * other version. Its readers hear that it went and by which mark.
 */
export async function removeMarked(work: Work, paper: Paper, version: Version, { code, facts = {} }: Obstacle) {
  await deleteVersion(work.tx, version.id)
  const others = await listVersions(work.tx, paper.id)
  if (others.length === 0) await deletePaper(work.tx, paper.id)
  const told = { ...facts, code, number: version.number }
  await work.tell({ name: 'paper.refused', subjectId: paper.id, facts: told, audiences: whoMayHear(paper) })
}

/** Removes content that nothing names any more. Who brings the same at this moment waits, and finds it gone. */
export async function forgetContent(
  task: Pick<Task, 'transact'>,
  { files, isNeededElsewhere }: Pick<ReadingRoom, 'files' | 'isNeededElsewhere'>,
  sha256: string,
): Promise<void> {
  await task.transact(async ({ tx }) => {
    await lockContent(tx, sha256)
    if (!(await isNamed(tx, sha256)) && !(await isNeededElsewhere(tx, sha256))) await files.remove(sha256)
  })
}
