import { Readable } from 'node:stream'
import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { linesOf } from '../reading/kept.ts'
import { obstacleToNextVersion } from '../rules.ts'
import { holdContents } from '../store/contents.ts'
import { searchable } from '../store/pages.ts'
import { completePaper, findPaper, insertPaper, type Paper, replaceReaders } from '../store/papers.ts'
import { findText, type KeptPicture, type KeptReading, listPictures, writePictures, writeText } from '../store/texts.ts'
import { findVersion, insertVersion, latestVersions } from '../store/versions.ts'
import { whoMayHear } from '../visible.ts'
import { withBytes } from '../whole-document.ts'
import { accountOf } from './locked.ts'

interface Written {
  /** The version whose pictures the text uses. */
  base: number
  document: KeptReading['document']
  /** Pictures that no version has yet. */
  pictures: readonly KeptPicture[]
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Makes the next version of a paper, locked by the caller, of a text that was written here. Its file is a Word document of that
 * text, so that a version is a version wherever it was written; its provisions are there at once, its pages once they are
 * printed. Answers the number. Refuses a withdrawn paper.
 */
export async function writeVersion(
  work: Work,
  paper: Paper,
  { base, document, pictures: brought }: Written,
  files: FileStore,
): Promise<number> {
  const { tx } = work
  refuseIf(obstacleToNextVersion(paper))
  const from = (await findVersion(tx, paper.id, base)) ?? refuse({ code: 'paper.not_found', status: 404 })
  const number = ((await latestVersions(tx, [paper.id])).get(paper.id)?.number ?? 0) + 1
  if (number > 10_000) refuse({ code: 'paper.too_many_versions', status: 409 })
  const known = new Map([...(await listPictures(tx, from.id)), ...brought].map(one => [one.key, one]))
  const pictures = [...known.values()].filter(({ key }) => document.pictures[key])
  await holdContents(
    tx,
    brought.map(one => one.sha256),
  )
  const fileName = `${from.fileName.replace(/(?<=.)\.[^.\s]{1,10}$/, '')}.docx`
  await keepWritten(work, paper, { number, fileName, document, pictures }, files)
  await completePaper(tx, paper, { changedAt: work.now }, fileName)
  await tellBrought(work, paper, number)
  return number
}

/** Makes a paper of a text that was composed here, kept by the actor and read by those who are named; answers it. */
export async function composePaper(
  work: Work,
  { title, readerIds, document }: { title: string; readerIds: readonly string[]; document: KeptReading['document'] },
  files: FileStore,
): Promise<Paper> {
  const { tx, now } = work
  const fileName = `${title.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 120)}.docx`
  const made = { keeperId: accountOf(work), sharing: 'chosen' as const, title, changedAt: now, fileName }
  const { id } = await insertPaper(tx, { ...made, titledBy: 'keeper' })
  await replaceReaders(
    tx,
    id,
    readerIds.filter(one => one !== made.keeperId),
  )
  const paper = (await findPaper(tx, id)) ?? refuse({ code: 'paper.not_found', status: 404 })
  await keepWritten(work, paper, { number: 1, fileName, document, pictures: [] }, files)
  await tellBrought(work, paper, 1)
  return paper
}

/** The text of a version as it is kept; refused when it has none. */
export async function keptText(work: Pick<Work, 'tx'>, { id, number }: { id: string; number: number }) {
  const version = await findVersion(work.tx, id, number)
  const reading = version && (await findText(work.tx, version.id))
  return reading ?? refuse({ code: 'paper.no_text', status: 404 })
}

interface Kept {
  number: number
  fileName: string
  document: KeptReading['document']
  pictures: readonly KeptPicture[]
}

async function keepWritten(
  work: Work,
  paper: Paper,
  { number, fileName, document, pictures }: Kept,
  files: FileStore,
): Promise<void> {
  const { tx, now } = work
  const reading: KeptReading = { document, proposals: [], balloons: [], origin: null, losses: [] }
  const whole = await withBytes(files, document, pictures)
  const origin = { textId: paper.id, versionId: String(number) }
  const { sha256, size } = await files.put(Readable.from([writeDocx(whole, { origin, title: paper.title })]))
  await holdContents(tx, [sha256])
  const kept = { paperId: paper.id, number, fileName, mediaType: docx, size, sha256, broughtBy: accountOf(work) }
  await insertVersion(tx, { ...kept, broughtAt: now, writtenHere: true })
  const version = (await findVersion(tx, paper.id, number)) ?? refuse({ code: 'paper.not_found', status: 404 })
  await writeText(tx, version.id, reading, searchable(linesOf(document, Infinity)))
  await writePictures(tx, version.id, pictures)
}

function tellBrought(work: Work, paper: Paper, number: number): Promise<void> {
  const audiences = whoMayHear(paper)
  return work.tell({ name: 'paper.brought', subjectId: paper.id, facts: { number }, audiences })
}
