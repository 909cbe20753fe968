import { join } from 'node:path'
import type { Task } from '../../../platform/jobs/job.ts'
import type { Obstacle } from '../../../platform/refused.ts'
import type { FileRead, PageRead } from '../../../platform/reading/reading.ts'
import type { Work } from '../../../platform/work/work.ts'
import { bringAttached } from '../actions/bring.ts'
import { deletePages, readPageWords, searchable, writePages } from '../store/pages.ts'
import { completePaper, findPaper, lockPaper, type Paper } from '../store/papers.ts'
import { deletePictures, deleteText, writePictures, writeText } from '../store/texts.ts'
import { findVersion, latestVersions, updateVersion, type Version } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import { headOf, shortened } from './head.ts'
import { keepAttached, keepFile, keepPages, keepReading, linesOf, obstacleToHead } from './kept.ts'
import { forgetContent, removeMarked } from './refuse-marked.ts'
import { layOut, type ReadingRoom, withScratch } from './room.ts'
import { settleReturn } from './settle-return.ts'

/**
 * Reads a version that was brought: pages in batches, then the text, then what its head says. A repetition begins anew, and does
 * nothing once the version is ready. What cannot be read is kept as it came.
 */
export async function readVersion(task: Task, room: ReadingRoom): Promise<void> {
  const { reader, subjectId, facts } = task
  const [paper, version] = await Promise.all([
    findPaper(reader, subjectId ?? ''),
    findVersion(reader, subjectId ?? '', Number(facts['number'])),
  ])
  if (!paper || !version || version.stage === 'ready' || version.stage === 'unreadable') return
  await task.transact(work => begin(work, version))
  await withScratch(async scratch => {
    const path = await layOut(room, version.sha256, join(scratch, 'file'))
    const onPages = (pages: PageRead[]) => savePages(task, room, version, pages)
    const given = { path, type: version.mediaType, fileName: version.fileName, scratch }
    const read = await room.reader.read(given, { signal: task.signal, onPages })
    task.signal.throwIfAborted()
    await finish(task, room, version, read)
  })
}

async function begin({ tx }: Work, { id, writtenHere }: Version): Promise<void> {
  await updateVersion(tx, id, { stage: 'reading' })
  await deletePages(tx, id)
  if (writtenHere) return
  await deleteText(tx, id)
  await deletePictures(tx, id)
}

async function savePages(
  task: Task,
  { files }: ReadingRoom,
  { id }: Version,
  pages: readonly PageRead[],
): Promise<void> {
  const { rows, pictures } = await keepPages(files, pages)
  await task.transact(async ({ tx }) => {
    await writePages(tx, id, rows)
    await writePictures(tx, id, pictures)
  })
}

async function finish(task: Task, room: ReadingRoom, version: Version, read: FileRead): Promise<void> {
  const { files } = room
  const words = await wordsOf(task, version, read)
  const marked = read.obstacle ? undefined : obstacleToHead(room, words)
  const printed =
    read.shownAs === 'office' && read.pdfPath !== null && !marked ? await keepFile(files, read.pdfPath) : null
  const isAnew = !version.writtenHere && !marked
  const settled = read.text && isAnew ? await settleReturn({ ...task, files }, version, read.text) : undefined
  const text = settled && (await keepReading(files, settled.reading))
  const attached = marked ? [] : await keepAttached(files, read.attached)
  await task.transact(async work => {
    const place = await stillThere(work, version)
    if (!place) return
    if (marked) return removeMarked(work, place.paper, version, marked)
    if (read.obstacle) return sayUnreadable(work, place.paper, place.version, read.obstacle)
    if (text) {
      await writeText(work.tx, version.id, text.kept, searchable(words))
      await writePictures(work.tx, version.id, text.pictures)
    }
    const brought = await bringAttached(work, place, attached, room)
    await updateVersion(work.tx, version.id, {
      stage: 'ready',
      shownAs: read.shownAs,
      pageCount: read.pageCount || null,
      pagesSha256: printed,
      encoding: read.encoding && JSON.stringify(read.encoding),
      losses: lossesOf(read, brought),
      ...settled?.returned,
    })
    await sayRead(work, place, { words, title: read.title, origin: read.text?.origin?.textId })
  })
  if (marked) await forgetContent(task, room, version.sha256)
}

/** The words of the text line by line, or those of all pages where there is none. */
async function wordsOf({ reader }: Task, { id }: Version, { text }: FileRead): Promise<string> {
  if (text) return linesOf(text.document, Infinity)
  return (await readPageWords(reader, id)).map(page => page.words).join('\n')
}

/** It may have become a version of another paper meanwhile, or be gone. */
async function stillThere({ tx }: Work, { id, paperId, number }: Version) {
  const paper = await lockPaper(tx, paperId)
  const version = paper && (await findVersion(tx, paperId, number))
  return paper && version?.id === id ? { paper, version } : undefined
}

async function sayUnreadable(work: Work, paper: Paper, { id, number }: Version, { code, facts = {} }: Obstacle) {
  await deletePages(work.tx, id)
  await updateVersion(work.tx, id, { stage: 'unreadable', obstacle: JSON.stringify({ code, facts }) })
  await work.tell({
    name: 'paper.unreadable',
    subjectId: paper.id,
    facts: { number, code },
    audiences: whoMayHear(paper),
  })
}

interface Place {
  paper: Paper
  version: Version
}

async function sayRead(
  work: Work,
  { paper, version }: Place,
  { words, title, origin }: { words: string; title: string | null; origin: string | undefined },
) {
  await describe(work, { paper, version }, words, title)
  if (origin !== undefined && origin !== paper.id) await recordOrigin(work, paper, version, origin)
  const { number } = version
  await work.tell({ name: 'paper.read', subjectId: paper.id, facts: { number }, audiences: whoMayHear(paper) })
}

/** What its head says about a paper, or what it calls itself, is what the head of its newest version says. */
export async function describe({ tx }: Work, { paper, version }: Place, words: string, named: string | null = null) {
  const newest = (await latestVersions(tx, [paper.id])).get(paper.id)
  if (newest?.id !== version.id) return
  const { fields, title } = named === null ? headOf(words) : { fields: {}, title: shortened(named) }
  const titled = title !== undefined && paper.titledBy !== 'keeper' ? { title, titledBy: 'head' as const } : {}
  await completePaper(tx, paper, { ...fields, ...titled }, version.fileName)
}

/** A copy of a paper that its keeper also keeps, brought as a paper of its own: perhaps it was meant as the next version. */
async function recordOrigin({ tx }: Work, paper: Paper, version: Version, originId: string): Promise<void> {
  const origin = /^[0-9a-f-]{36}$/.test(originId) ? await findPaper(tx, originId) : undefined
  if (origin?.keeperId === paper.keeperId) await completePaper(tx, paper, { maybeOf: origin.id }, version.fileName)
}

function lossesOf({ losses, attached }: FileRead, brought: number): string {
  const left = attached.length - brought
  const apart = [
    ...(brought > 0 ? [{ code: 'text.attached_apart', facts: { count: brought } }] : []),
    ...(left > 0 ? [{ code: 'text.attached_left_out', facts: { count: left } }] : []),
  ]
  return JSON.stringify([...losses, ...apart].map(({ code, facts = {} }) => ({ code, facts })))
}
