import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import type {
  confirmReturn as confirming,
  markRead as marking,
  readAgain as readingAgain,
  stopMachine as stopping,
} from '../contract.ts'
import { describe } from '../reading/read-version.ts'
import { obstacleToConfirming, obstacleToReadingAgain } from '../rules.ts'
import { resumeMachine, stopMachine as leavePages } from '../store/machine.ts'
import { readPageWords } from '../store/pages.ts'
import { writeReadingMark } from '../store/reading-marks.ts'
import { updateVersion } from '../store/versions.ts'
import { returnedOf } from '../version-row.ts'
import { whoMayHear } from '../visible.ts'
import { accountOf, holdVersion, lockKept, versionOf } from './locked.ts'

/** Remembers which version somebody has in front of them. Like notes this is private, and no happening. */
export async function markRead(work: Work, { id, number }: CheckedInputOf<typeof marking>) {
  await holdVersion(work, { id, number })
  return { id, previous: await writeReadingMark(work.tx, id, accountOf(work), number) }
}

/** Says that what changed in a copy that came back from Word is meant. */
export async function confirmReturn(work: Work, { id, number }: CheckedInputOf<typeof confirming>) {
  const paper = await lockKept(work, id)
  const version = await versionOf(work, paper, number)
  refuseIf(obstacleToConfirming({ returned: returnedOf(version) }))
  await updateVersion(work.tx, version.id, { confirmedAt: work.now })
  await work.tell({ name: 'paper.confirmed', subjectId: id, facts: { number }, audiences: whoMayHear(paper) })
  return { id, version: paper.version }
}

/** Has a version read once more that could not be read: LibreOffice may have come, or the server been short of memory. */
export async function readAgain(work: Work, { id, number }: CheckedInputOf<typeof readingAgain>) {
  const paper = await lockKept(work, id)
  const version = await versionOf(work, paper, number)
  refuseIf(obstacleToReadingAgain(version))
  await updateVersion(work.tx, version.id, { stage: 'waiting', obstacle: null })
  await work.tell({ name: 'paper.read_again', subjectId: id, facts: { number }, audiences: whoMayHear(paper) })
  return { id, version: paper.version }
}

/** Stops reading a scan by machine, or goes on; nothing where all has been read meanwhile. What was read stays, and the version says how many pages were left as pictures. */
export async function stopMachine(work: Work, { id, number, stopped }: CheckedInputOf<typeof stopping>) {
  const paper = await lockKept(work, id)
  const version = await versionOf(work, paper, number)
  const pages = version.stage === 'ready' ? await (stopped ? leavePages : resumeMachine)(work.tx, version.id) : 0
  if (pages === 0) return { id, pages }
  const others = version.losses.filter(({ code }) => code !== 'paper.machine_stopped')
  const losses = stopped ? [...others, { code: 'paper.machine_stopped', facts: { count: pages } }] : others
  await updateVersion(work.tx, version.id, { losses: JSON.stringify(losses) })
  if (stopped && !version.hasText) {
    const words = (await readPageWords(work.tx, version.id)).map(page => page.words).join('\n')
    await describe(work, { paper, version }, words)
  }
  const name = stopped ? 'paper.machine_stopped' : 'paper.machine_resumed'
  await work.tell({ name, subjectId: id, facts: { number, pages }, audiences: whoMayHear(paper) })
  return { id, pages }
}
