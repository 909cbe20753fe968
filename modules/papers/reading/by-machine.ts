import { join } from 'node:path'
import type { Task } from '../../../platform/jobs/job.ts'
import type { MachineSource, PageRead } from '../../../platform/reading/reading.ts'
import type { Work } from '../../../platform/work/work.ts'
import { fillPage, giveUpPages, machinePages, nextForMachine, type Waiting } from '../store/machine.ts'
import { readPageWords } from '../store/pages.ts'
import { lockPaper, type Paper } from '../store/papers.ts'
import { listPictures } from '../store/texts.ts'
import { findVersion, type Version } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import { keepPages, obstacleToHead } from './kept.ts'
import { describe } from './read-version.ts'
import { forgetContent, removeMarked } from './refuse-marked.ts'
import { layOut, type ReadingRoom, withScratch } from './room.ts'

const pagesAtOnce = 5

/**
 * Reads by machine whatever pages wait for it, those of the shortest papers first. Every page is saved as it is read, so that work
 * that was cut short goes on where it stopped. A page on which the machine fails is given up, and the failure told to the operator.
 */
export async function readByMachine(task: Task, room: ReadingRoom): Promise<void> {
  for (;;) {
    const next = await nextForMachine(task.reader, pagesAtOnce)
    if (!next) return
    await withScratch(scratch => readStretch(task, room, next, scratch))
  }
}

/** Goes on with one version for as long as it is the next one: its file is laid out once. */
async function readStretch(task: Task, room: ReadingRoom, first: Waiting, scratch: string): Promise<void> {
  const source = await sourceOf(task, room, first, scratch)
  for (let next: Waiting | undefined = first; next?.versionId === first.versionId;) {
    task.signal.throwIfAborted()
    if (source) await readSome(task, room, { ...next, source })
    await giveUp(task, room, next)
    next = await nextForMachine(task.reader, pagesAtOnce)
  }
}

/** All at once, and what is then left over page by page, so that one bad page takes no other with it. */
async function readSome(task: Task, room: ReadingRoom, wanted: Waiting & { source: MachineSource }): Promise<void> {
  const onPage = (page: PageRead) => savePage(task, room, wanted, page)
  for (const pages of [wanted.pages, ...wanted.pages.map(page => [page])]) {
    const left = await machinePages(task.reader, wanted.versionId, pages)
    if (left.length === 0) continue
    try {
      await room.ocr.readMachinePages(wanted.source, left, { signal: task.signal, onPage })
    } catch (error) {
      task.signal.throwIfAborted()
      room.fault(error)
    }
  }
}

/** Nothing when the version went meanwhile. */
async function sourceOf(task: Task, room: ReadingRoom, { versionId, paperId, number }: Waiting, scratch: string) {
  const version = await findVersion(task.reader, paperId, number)
  if (version?.id !== versionId) return undefined
  const pages = version.shownAs === 'pdf' ? version.sha256 : version.pagesSha256
  if (pages !== null) return { pdfPath: await layOut(room, pages, join(scratch, 'pages.pdf')) }
  const pictures: { number: number; path: string }[] = []
  for (const { key, sha256 } of await listPictures(task.reader, versionId)) {
    const page = Number(/^page-(\d+)$/.exec(key)?.[1])
    if (page) pictures.push({ number: page, path: await layOut(room, sha256, join(scratch, key)) })
  }
  return { pictures }
}

async function savePage(task: Task, room: ReadingRoom, waiting: Waiting, page: PageRead): Promise<void> {
  const { rows } = await keepPages(room.files, [{ ...page, picture: null }])
  const marked = await withPaper(task, waiting, async (work, paper, version) => {
    const obstacle = page.number === 1 ? obstacleToHead(room, page.words) : undefined
    if (obstacle) {
      await removeMarked(work, paper, version, obstacle)
      return version.sha256
    }
    let filled = false
    for (const row of rows) filled = (await fillPage(work.tx, version.id, row)) || filled
    if (filled) await sayProgress(work, room, paper, waiting.number)
    return undefined
  })
  if (marked !== undefined) await forgetContent(task, room, marked)
}

/** What was not handed over by now never will be. */
async function giveUp(task: Task, room: ReadingRoom, waiting: Waiting): Promise<void> {
  await withPaper(task, waiting, async (work, paper) => {
    const given = await giveUpPages(work.tx, waiting.versionId, waiting.pages)
    if (given > 0n) await sayProgress(work, room, paper, waiting.number)
  })
}

/** Does something with the version that was waiting, unless it went or was joined to another paper meanwhile. */
function withPaper<Result>(
  task: Task,
  { versionId, paperId, number }: Waiting,
  act: (work: Work, paper: Paper, version: Version) => Promise<Result>,
): Promise<Result | undefined> {
  return task.transact(async work => {
    const paper = await lockPaper(work.tx, paperId)
    const version = paper && (await findVersion(work.tx, paperId, number))
    return paper && version?.id === versionId ? act(work, paper, version) : undefined
  })
}

/** Readers see how far it is, and when all has been read, they hear of it. */
async function sayProgress(work: Work, { count }: ReadingRoom, paper: Paper, number: number): Promise<void> {
  const version = await findVersion(work.tx, paper.id, number)
  if (!version) return
  const { machineDone, machineOf } = version
  const percent = Math.round((100 * machineDone) / Math.max(machineOf, 1))
  for (const audience of whoMayHear(paper)) count(audience, `papers.machine:${paper.id}`, percent)
  if (machineDone < machineOf) return
  const words = (await readPageWords(work.tx, version.id)).map(page => page.words).join('\n')
  if (!version.hasText) await describe(work, { paper, version }, words)
  const facts = { number, pages: machineDone }
  await work.tell({ name: 'paper.read_by_machine', subjectId: paper.id, facts, audiences: whoMayHear(paper) })
}
