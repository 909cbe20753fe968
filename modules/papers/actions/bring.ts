import type { FileStore } from '../../../platform/files/index.ts'
import type { Arrival, CheckedInputOf } from '../../../platform/http/contract.ts'
import { type Obstacle, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { OrganisationView } from '../../organisation/contract.ts'
import { obstacleToTaking } from '../../organisation/rules.ts'
import type { bringPapers as bringing, Fate } from '../contract.ts'
import { obstacleToNextVersion } from '../rules.ts'
import { holdContents } from '../store/contents.ts'
import { completePaper, insertPaper, lockShelfOf, type Paper, replaceReaders } from '../store/papers.ts'
import { insertVersion, listVersions, namedAlike, sameBytes, type Version } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import { accountOf, lockKept } from './locked.ts'

/** Where files are kept, and whether marked ones may be. */
export interface Shelf {
  files: Pick<FileStore, 'sizeOf'>
  deployed: OrganisationView['class']
}

type Input = CheckedInputOf<typeof bringing>
/** A file that is in the store. */
export type Kept = Exclude<Arrival, { obstacle: Obstacle }>

/** Puts files on the shelf, as papers or as the next versions of one, and says of each what became of it. Each is read later. */
export async function bringPapers(work: Work, { paperId, sharing, files }: Input, shelf: Shelf) {
  const keeperId = accountOf(work)
  const paper = paperId === undefined ? undefined : await lockKept(work, paperId)
  if (paper) refuseIf(obstacleToNextVersion(paper))
  const mine = { keeperId, broughtBy: work.actor.id, readerIds: [] }
  await lockShelfOf(work.tx, keeperId)
  await holdContents(
    work.tx,
    files.flatMap(file => ('sha256' in file ? [file.sha256] : [])),
  )

  const fates: Fate[] = []
  for (const file of files) {
    const obstacle = await obstacleTo(file, shelf)
    if (obstacle || !('sha256' in file)) fates.push(refused(file.fileName, obstacle))
    else fates.push(await (paper ? bringVersion(work, file, paper) : bringPaper(work, file, { ...mine, sharing })))
  }
  return { fates }
}

/**
 * Puts what came within another file on the shelf of its keeper, before the same readers; answers how many files that are. What is
 * there already is not put there twice, and what may not be kept stays within the file that it came with.
 */
export async function bringAttached(
  work: Work,
  { paper, version }: { paper: Paper; version: Pick<Version, 'broughtBy'> },
  files: readonly Kept[],
  shelf: Shelf,
): Promise<number> {
  await lockShelfOf(work.tx, paper.keeperId)
  await holdContents(
    work.tx,
    files.map(({ sha256 }) => sha256),
  )
  let brought = 0
  for (const file of files) {
    if (await obstacleTo(file, shelf)) continue
    await bringPaper(work, file, { ...paper, broughtBy: version.broughtBy })
    brought += 1
  }
  return brought
}

async function obstacleTo(file: Arrival, { files, deployed }: Shelf): Promise<Obstacle | undefined> {
  if ('obstacle' in file) return file.obstacle
  // Somebody may have removed the same content since it arrived; it has to be sent again.
  if ((await files.sizeOf(file.sha256)) === undefined) return { code: 'file.broken_off', status: 400 }
  return obstacleToTaking(file.fileName, deployed)
}

type NewPaper = Pick<Paper, 'keeperId' | 'sharing' | 'readerIds'> & Pick<Version, 'broughtBy'>

async function bringPaper(work: Work, file: Kept, { broughtBy, ...paper }: NewPaper): Promise<Fate> {
  const { tx, now } = work
  const same = await sameBytes(tx, paper.keeperId, file.sha256)
  if (same) return { ...nothing, fileName: file.fileName, fate: 'same', ...same }
  const alike = await namedAlike(tx, paper.keeperId, file.fileName)
  const title = titleFrom(file.fileName)
  const { keeperId, sharing, readerIds } = paper
  const { id } = await insertPaper(tx, { keeperId, sharing, title, changedAt: now, fileName: file.fileName })
  await replaceReaders(tx, id, readerIds)
  await insertVersion(tx, versionFrom(work, file, { paperId: id, number: 1, broughtBy }))
  await tellBrought(work, { id, keeperId, sharing, readerIds, withdrawnAt: null }, 1)
  const maybeOf = alike ? { id: alike.id, name: alike.title } : null
  return { fileName: file.fileName, fate: 'new', paperId: id, number: 1, obstacle: null, maybeOf }
}

async function bringVersion(work: Work, file: Kept, paper: Paper): Promise<Fate> {
  const { tx, now } = work
  const versions = await listVersions(tx, paper.id)
  const same = versions.find(({ sha256 }) => sha256 === file.sha256)
  const told = { ...nothing, fileName: file.fileName, paperId: paper.id }
  if (same) return { ...told, fate: 'same', number: same.number }
  const number = (versions[0]?.number ?? 0) + 1
  if (number > mostVersions) return refused(file.fileName, { code: 'paper.too_many_versions', status: 409 })
  await insertVersion(tx, versionFrom(work, file, { paperId: paper.id, number, broughtBy: work.actor.id }))
  const titled = paper.titledBy === 'file' ? { title: titleFrom(file.fileName) } : {}
  await completePaper(tx, paper, { ...titled, changedAt: now }, file.fileName)
  await tellBrought(work, paper, number)
  return { ...told, fate: 'version', number }
}

const mostVersions = 10_000
const nothing = { paperId: null, number: null, obstacle: null, maybeOf: null }

function refused(fileName: string, obstacle: Obstacle | undefined): Fate {
  const { code, facts = {} } = obstacle ?? { code: 'file.broken_off' }
  return { ...nothing, fileName, fate: 'refused', obstacle: { code, facts } }
}

function versionFrom({ now }: Work, file: Kept, place: Pick<Version, 'paperId' | 'number' | 'broughtBy'>) {
  const { fileName, type: mediaType, size, sha256 } = file
  return { ...place, fileName, mediaType, size, sha256, broughtAt: now }
}

function titleFrom(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.\s]{1,10}$/, '')
}

function tellBrought(work: Work, paper: Parameters<typeof whoMayHear>[0] & { id: string }, number: number) {
  return work.tell({ name: 'paper.brought', subjectId: paper.id, facts: { number }, audiences: whoMayHear(paper) })
}
