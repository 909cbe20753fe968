import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { documentToTypst } from '../../packages/text/typst/document-to-typst.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { JobTable, Task } from '../../platform/jobs/job.ts'
import { typeset } from '../../platform/typeset/typeset.ts'
import { findText, holdContents, wholeDocument } from '../papers/index.ts'
import { findPack, forgetPacks, keepPack } from './store/packs.ts'
import type { PackPlan, PlannedPaper } from './takeaways/pack-plan.ts'
import { packToTypst, type Part } from './takeaways/pack-to-typst.ts'

/** In milliseconds. */
const month = 30 * 24 * 3_600_000

/** All of a pack has to fit into memory, in bytes. */
const mostBytes = 400_000_000

export function jobs({ files }: { files: FileStore }): JobTable {
  return {
    'meetings.pack': { after: ['meeting.pack_ordered'], run: task => makePack(task, files) },
    'meetings.tidy': {
      at: '11 4 * * *',
      run: async ({ now, transact }) => transact(({ tx }) => forgetPacks(tx, new Date(now.getTime() - month))),
    },
  }
}

/** Makes a pack that was ordered; one that has been made meanwhile stays. */
async function makePack(task: Task, files: FileStore): Promise<void> {
  const { reader, subjectId, facts } = task
  const pack = await findPack(reader, { meetingId: subjectId ?? '', key: String(facts['key']) })
  if (!pack || pack.madeAt !== null) return
  const parts = await partsOf(task, files, pack.plan)
  task.signal.throwIfAborted()
  const bytes = await typeset(packToTypst(pack.plan, parts))
  const { sha256, size } = await files.put(Readable.from([bytes]))
  await task.transact(async ({ tx, now, tell }) => {
    await holdContents(tx, [sha256])
    const { meetingId, key } = pack
    const waiting = await keepPack(tx, pack, { sha256, size, madeAt: now })
    const audiences = waiting.map(one => `account:${one}`).toSorted()
    await tell({ name: 'meeting.pack_made', subjectId: meetingId, facts: { key }, audiences })
  })
}

/** The pages of each paper of the plan, in its order. */
async function partsOf(task: Task, files: FileStore, { lines, language }: PackPlan): Promise<Part[]> {
  const papers = lines.flatMap(line => line.papers)
  const parts: Part[] = []
  let bytes = 0
  for (const [place, paper] of papers.entries()) {
    task.signal.throwIfAborted()
    const part = await partOf(task, files, paper, language)
    bytes += part && 'bytes' in part ? part.bytes.byteLength : 0
    parts.push(bytes > mostBytes ? null : part)
    task.progress(Math.floor((90 * (place + 1)) / papers.length))
  }
  return parts
}

async function partOf(
  { reader }: Task,
  files: FileStore,
  { title, pages }: PlannedPaper,
  language: PackPlan['language'],
): Promise<Part> {
  const read = async (sha256: string) => buffer((await files.open(sha256)).content)
  if (pages.way === 'pdf') return { way: 'pdf', bytes: await read(pages.sha256) }
  if (pages.way === 'picture') return { way: 'picture', bytes: await read(pages.sha256), mediaType: pages.mediaType }
  const reading = pages.way === 'text' ? await findText(reader, pages.versionId) : undefined
  if (pages.way !== 'text' || !reading) return null
  const document = await wholeDocument(reader, files, { versionId: pages.versionId, reading })
  return { way: 'pdf', bytes: await typeset(documentToTypst(document, { title, language })) }
}
