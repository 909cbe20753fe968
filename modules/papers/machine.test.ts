import { sql } from 'kysely'
import { existsSync } from 'node:fs'
import { mkdtemp, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'vitest'
import type { FileReader, Ocr, PageRead } from '../../platform/reading/reading.ts'
import { Readable } from 'node:stream'
import { system } from '../../platform/work/actor.ts'
import { bring, untilRead } from '../../tests/forms.ts'
import { fresh, type Hall, openHall } from '../../tests/hall.ts'
import { pdfOf } from '../../tests/pdf.ts'
import type { VersionRow } from './contract.ts'

/** A reading room in which each step waits until the test lets it go on; scans have pages without words. */
interface Desk {
  /** Which pages the machine was asked for, call by call. */
  asked: number[][]
  /** Before a file is read. */
  beforeReading: () => Promise<void>
  /** Before a page is handed over, with the words that it will have. */
  onMachine: (page: number) => Promise<string>
  pages: number
}

const test = base
  .extend('desk', { scope: 'file' }, (): Desk => ({ asked: [], ...usual }))
  .extend('opened', { scope: 'file' }, async ({ desk }, { onCleanup }) => {
    const hall = await openHall({ reading: { reader: readerAt(desk), ocr: ocrAt(desk) } })
    onCleanup(hall.close)
    return hall
  })
  .extend('hall', async ({ opened, desk }): Promise<Hall> => {
    // Whatever the test before left to the machine would be asked of this one's desk.
    await expect.poll(() => waitingPages(opened), patiently).toBe(0)
    Object.assign(desk, usual, { asked: [] })
    await opened.heard()
    return opened
  })

const usual = {
  beforeReading: () => Promise.resolve(),
  onMachine: (page: number) => Promise.resolve(`chữ trang ${page}`),
  pages: 7,
}

async function waitingPages({ plenum }: Hall): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from papers.page where needs_machine`.execute(plenum.database.reader)
  return rows[0]?.count ?? 0
}

function blank(number: number, words = ''): PageRead {
  const size = { width: 595, height: 842 }
  const read = { words, boxes: [], byMachine: words !== '', confidence: words === '' ? null : 80 }
  return { number, ...size, ...read, needsMachine: words === '', picture: null }
}

function readerAt(desk: Desk): FileReader {
  return {
    read: async ({ path }, { onPages }) => {
      await desk.beforeReading()
      await onPages(Array.from({ length: desk.pages }, (_, at) => blank(at + 1)))
      const read = {
        pageCount: desk.pages,
        text: null,
        encoding: null,
        title: null,
        losses: [],
        attached: [],
        obstacle: null,
      }
      return { ...read, shownAs: 'pdf', pdfPath: path }
    },
  }
}

function ocrAt(desk: Desk): Ocr {
  return {
    readMachinePages: async (_, pages, { onPage, signal }) => {
      desk.asked.push([...pages])
      for (const page of pages) {
        const words = await desk.onMachine(page)
        signal.throwIfAborted()
        await onPage(blank(page, words))
      }
    },
    close: () => Promise.resolve(),
  }
}

async function bringScan(hall: Hall, who: 'member' | 'clerk' = 'member'): Promise<string> {
  const { fates } = await bring(hall, who, [{ name: 'scan.pdf', content: pdfOf([[fresh('x')]]) }])
  return fates[0]?.paperId ?? ''
}

async function versionOf(hall: Hall, id: string): Promise<VersionRow> {
  return ((await hall.get('member', `/papers/${id}`)).body['versions'] as [VersionRow])[0]
}

/** What the clock would start by itself. */
async function whenTheClockStrikes(hall: Hall, job: string): Promise<void> {
  const { plenum } = hall
  await plenum.transact(system('test'), work => plenum.jobs.enqueue(work, job, { subjectId: null, facts: {} }))
}

async function filesIn(hall: Hall): Promise<string[]> {
  const found: string[] = []
  for await (const { sha256 } of hall.parts.files.list()) found.push(sha256)
  return found
}

const patiently = { timeout: 20_000 }

test('a scan is ready at once, and its pages are read by machine afterwards', async ({ hall, desk }) => {
  const id = await bringScan(hall)
  expect((await untilRead(hall, 'member', { id, number: 1 })).ocr).toMatchObject({ of: 7 })
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 7, of: 7 })
  const { body } = await hall.get('member', `/papers/${id}/versions/1/pages?from=7`)
  expect(body['pages']).toMatchObject([{ number: 7, words: 'chữ trang 7', byMachine: true, confidence: 80 }])
  expect(desk.asked.flat()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect((await hall.heard()).map(({ name, facts }) => [name, facts])).toEqual([
    ['paper.brought', { number: 1 }],
    ['paper.read', { number: 1 }],
    ['paper.read_by_machine', { number: 1, pages: 7 }],
  ])
})

test('two scans are compared by the words that the machine read', async ({ hall, desk }) => {
  desk.pages = 1
  desk.onMachine = () => Promise.resolve('Toàn khối có 61 chi bộ.')
  const one = await bringScan(hall)
  await expect.poll(async () => (await versionOf(hall, one)).ocr?.done, patiently).toBe(1)
  desk.onMachine = () => Promise.resolve('Toàn khối có 62 chi bộ.')
  const other = await bringScan(hall)
  await expect.poll(async () => (await versionOf(hall, other)).ocr?.done, patiently).toBe(1)
  const { body } = await hall.get('member', `/papers/comparison?a=${one}&aNumber=1&b=${other}&bNumber=1`)
  const { entries } = body['comparison'] as { entries: { runs: object[] }[] }
  expect(entries.flatMap(({ runs }) => runs)).toContainEqual({ kind: 'added', text: '62' })
})

test('a page on which the machine fails is given up, and the others are read', async ({ hall, desk }) => {
  desk.onMachine = page => (page === 3 ? Promise.reject(new Error('worn out')) : Promise.resolve('chữ'))
  const id = await bringScan(hall)
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 6, of: 6 })
  const { body } = await hall.get('member', `/papers/${id}/versions/1/pages?from=3&take=1`)
  expect(body['pages']).toMatchObject([{ number: 3, words: '', byMachine: false }])
})

test('a short scan is read before the rest of a long one', async ({ hall, desk }) => {
  desk.pages = 40
  const going = Promise.withResolvers<string>()
  desk.onMachine = () => going.promise
  const long = await bringScan(hall)
  await expect.poll(() => desk.asked.length, patiently).toBe(1)
  desk.pages = 2
  const short = await bringScan(hall)
  await untilRead(hall, 'member', { id: short, number: 1 })
  going.resolve('chữ')
  await expect.poll(async () => (await versionOf(hall, long)).ocr?.done, patiently).toBe(40)
  expect(desk.asked.slice(0, 3)).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2],
    [6, 7, 8, 9, 10],
  ])
})

test('many scans of one person keep the pages of nobody else waiting', async ({ hall, desk }) => {
  desk.pages = 3
  const going = Promise.withResolvers<string>()
  desk.onMachine = () => going.promise
  const many = [await bringScan(hall), await bringScan(hall), await bringScan(hall)]
  for (const id of many) await untilRead(hall, 'member', { id, number: 1 })
  await expect.poll(() => desk.asked.length, patiently).toBe(1)
  desk.pages = 4
  const other = await bringScan(hall, 'clerk')
  await untilRead(hall, 'clerk', { id: other, number: 1 })
  going.resolve('chữ')
  for (const id of many) await expect.poll(async () => (await versionOf(hall, id)).ocr?.done, patiently).toBe(3)
  expect(desk.asked[1]).toEqual([1, 2, 3, 4])
})

test('many files of one person wait behind the one file of another', async ({ hall, desk }) => {
  const going = Promise.withResolvers<void>()
  desk.beforeReading = () => going.promise
  const many: string[] = []
  for (let each = 0; each < 6; each += 1) many.push(await bringScan(hall))
  const other = await bringScan(hall, 'clerk')
  const begun: string[] = []
  desk.beforeReading = async () => {
    const { rows } = await sql<{ paperId: string }>`
      select paper_id from papers.version where stage = 'reading'`.execute(hall.plenum.database.reader)
    begun.push(...rows.map(({ paperId }) => paperId).filter(id => !begun.includes(id)))
  }
  going.resolve()
  for (const id of [...many, other]) await untilRead(hall, id === other ? 'clerk' : 'member', { id, number: 1 })
  const place = (id: string | undefined) => begun.indexOf(id ?? '')
  expect(place(other)).toBeLessThan(place(many.at(-1)))
  expect(place(other)).toBeLessThan(place(many.at(-2)))
})

test('whoever keeps a long scan stops its reading, with the first page read and the rest said, and goes on later', async ({
  hall,
  desk,
}) => {
  desk.pages = 20
  const going = Promise.withResolvers<string>()
  desk.onMachine = () => going.promise
  const id = await bringScan(hall)
  await untilRead(hall, 'member', { id, number: 1 })
  await expect.poll(() => desk.asked.length, patiently).toBe(1)
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { sharing: 'everyone' }, version: 1 })
  const machine = (who: 'member' | 'clerk', stopped: boolean) =>
    hall.post(who, `/papers/${id}/versions/1/machine`, { stopped })
  expect((await machine('clerk', true)).code).toBe('paper.keeper_only')
  await hall.heard()
  expect((await machine('member', true)).body).toEqual({ id, pages: 19 })
  expect((await machine('member', true)).body).toEqual({ id, pages: 0 })
  going.resolve('chữ')
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 1, of: 1 })
  expect((await versionOf(hall, id)).losses).toEqual([{ code: 'paper.machine_stopped', facts: { count: 19 } }])
  const told = (await hall.heard()).filter(({ subjectId }) => subjectId === id).map(({ name, facts }) => [name, facts])
  expect(told).toEqual([
    ['paper.machine_stopped', { number: 1, pages: 19 }],
    ['paper.read_by_machine', { number: 1, pages: 1 }],
  ])
  expect((await machine('member', false)).body).toEqual({ id, pages: 19 })
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 20, of: 20 })
  expect((await versionOf(hall, id)).losses).toEqual([])
})

test('a paper that is withdrawn while it is read is read all the same, and until then only its keeper has the file', async ({
  hall,
  desk,
}) => {
  const [reading, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  desk.beforeReading = () => {
    reading.resolve()
    return going.promise
  }
  const id = await bringScan(hall)
  await reading.promise
  await hall.ask('member', 'PATCH', `/papers/${id}`, { body: { sharing: 'everyone' }, version: 1 })
  expect((await hall.get('clerk', `/papers/${id}/versions/1/file`)).code).toBe('paper.being_read')
  expect((await hall.post('member', `/papers/${id}/withdraw`)).status).toBe(200)
  going.resolve()
  expect(await untilRead(hall, 'member', { id, number: 1 })).toMatchObject({ stage: 'ready', pageCount: 7 })
})

test('a file that takes long to be read keeps no other waiting', async ({ hall, desk }) => {
  const [reading, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  desk.beforeReading = () => {
    desk.beforeReading = usual.beforeReading
    reading.resolve()
    return going.promise
  }
  const long = await bringScan(hall)
  await reading.promise
  const short = await bringScan(hall)
  await untilRead(hall, 'member', { id: short, number: 1 })
  expect((await versionOf(hall, long)).stage).toBe('reading')
  going.resolve()
  expect((await untilRead(hall, 'member', { id: long, number: 1 })).stage).toBe('ready')
})

test('a scan on whose first page the machine reads a mark is not kept', async ({ hall, desk }) => {
  desk.onMachine = page => Promise.resolve(page === 1 ? 'TỈNH UỶ\nTUYỆT MẬT\nSố 1' : 'chữ')
  const id = await bringScan(hall)
  await expect.poll(async () => (await hall.get('member', `/papers/${id}`)).status, patiently).toBe(404)
  const told = (await hall.heard()).map(({ name, facts }) => [name, facts['mark']])
  expect(told.at(-1)).toEqual(['paper.refused', 'mostSecret'])
})

test('what was waiting when its job was lost, as after a restore, is read within the hour', async ({ hall }) => {
  const id = await bringScan(hall)
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 7, of: 7 })
  await hall.plenum.transact(system('test'), ({ tx }) =>
    tx.updateTable('papers.version').set({ stage: 'reading' }).where('paperId', '=', id).execute(),
  )
  hall.itIs('2026-10-14T03:00:00Z')
  await whenTheClockStrikes(hall, 'papers.read')
  expect((await untilRead(hall, 'member', { id, number: 1 })).stage).toBe('ready')
  await expect.poll(async () => (await versionOf(hall, id)).ocr, patiently).toEqual({ done: 7, of: 7 })
})

test('a file that no paper names goes after a day with what a crash left, and those of papers stay', async ({
  hall,
}) => {
  const id = await bringScan(hall)
  await untilRead(hall, 'member', { id, number: 1 })
  const { sha256: orphan } = await hall.parts.files.put(Readable.from([Buffer.from(fresh('left over'))]))
  const named = (await versionOf(hall, id)).sha256
  const crashed = await mkdtemp(join(tmpdir(), 'plenum-reading-'))
  await utimes(crashed, 0, 0)
  hall.itIs('2030-01-01T00:00:00Z')
  await whenTheClockStrikes(hall, 'papers.tidy')
  await expect.poll(async () => (await filesIn(hall)).includes(orphan), patiently).toBe(false)
  expect(await filesIn(hall)).toContain(named)
  expect(existsSync(crashed)).toBe(false)
})
