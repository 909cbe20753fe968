import { sql } from 'kysely'
import { expect } from 'vitest'
import { openPlenum } from '../../server/plenum.ts'
import { fresh, test } from '../../tests/hall.ts'
import { prepare } from '../db/prepared.ts'
import { refuse } from '../refused.ts'
import { system } from './actor.ts'
import { readHead } from './journal.ts'
import { makeTransact } from './transact.ts'

const tester = system('test')

test('what is told is committed with the action or not at all', async ({ hall }) => {
  const subjectId = fresh('s')
  const failing = hall.plenum.transact(tester, async work => {
    await work.tell({ name: 'test.told', subjectId })
    refuse({ code: 'role.needed', status: 403 })
  })
  await expect(failing).rejects.toThrow('role.needed')
  expect(await hall.heard()).toEqual([])
})

test('a listener works in the same transaction and may refuse', async ({ hall }) => {
  const heard: string[] = []
  const transact = makeTransact({
    database: hall.plenum.database,
    clock: { now: () => new Date(), dayOf: () => '2026-10-14' },
    committed: () => heard.push('committed'),
    listeners: [
      { 'test.asked': (work, { subjectId }) => work.tell({ name: 'test.answered', subjectId }) },
      { 'test.forbidden': () => Promise.reject(new Error('not with me')) },
    ],
  })
  await transact(tester, work => work.tell({ name: 'test.asked', subjectId: fresh('s') }))
  await expect(transact(tester, work => work.tell({ name: 'test.forbidden', subjectId: 's' }))).rejects.toThrow(
    'not with me',
  )
  expect(heard).toEqual(['committed'])
  expect((await hall.heard()).map(entry => entry.name)).toEqual(['test.asked', 'test.answered'])
})

test('many happenings are recorded at once and in order, and each still reaches who listens', async ({ hall }) => {
  const heard: string[] = []
  const transact = makeTransact({
    database: hall.plenum.database,
    clock: { now: () => new Date(), dayOf: () => '2026-10-14' },
    committed: () => heard.push('committed'),
    listeners: [{ 'test.asked': async (_, { subjectId }) => void heard.push(subjectId) }],
  })
  const facts = { fields: ['name'], version: 2 }
  const told = ['a', 'b', 'c'].map(subjectId => ({ name: 'test.asked', subjectId, facts, audiences: ['clerks'] }))
  await transact(tester, work => work.tellMany(told))
  expect(heard).toEqual(['a', 'b', 'c', 'committed'])
  expect(await hall.heard()).toMatchObject(told)
})

test('the outer handles throw at once inside an action', async ({ hall }) => {
  const { database, transact } = hall.plenum
  const read = () => database.reader.selectFrom('journal.head').select('epoch').execute()
  const write = () => database.outer.selectFrom('journal.head').select('epoch').execute()
  const connect = () => database.connect()
  const alone = () =>
    database.alone(
      prepare('test.alone', () => sql`select 1`),
      {},
    )
  for (const outside of [read, write, connect, alone])
    await expect(transact(tester, async () => void (await outside()))).rejects.toThrow('inside transact')
  expect(await read()).toHaveLength(1)
})

test('the reader cannot write, whatever the types say', async ({ hall }) => {
  const writing = sql`insert into work.answer values ('a', 'b', '', null, now())`.execute(hall.plenum.database.reader)
  await expect(writing).rejects.toThrow('read-only transaction')
})

test('facts hold ids, codes, numbers and days, never names or texts', async ({ hall }) => {
  const telling = (fact: string) =>
    hall.plenum.transact(tester, work => work.tell({ name: 'test.told', subjectId: 's', facts: { fact } }))
  await expect(telling('Nguyễn Văn A')).rejects.toThrow('is not an id, code, number or day')
  await expect(telling('a@b.example')).rejects.toThrow('is not an id')
  await telling('2026-10-14')
  expect(await hall.heard()).toHaveLength(1)
})

test('a deadlock is tried again, and what was told is told once', async ({ hall }) => {
  const { transact } = hall.plenum
  const keys = [fresh('k'), fresh('k')]
  const lock = (key: string | undefined) => sql`select pg_advisory_xact_lock(hashtext(${key}))`
  const both = [keys, keys.toReversed()].map(([first, second]) =>
    transact(tester, async work => {
      await lock(first).execute(work.tx)
      await work.tell({ name: 'test.told', subjectId: 's' })
      await new Promise(resolve => setTimeout(resolve, 50))
      await lock(second).execute(work.tx)
    }),
  )
  await Promise.all(both)
  expect(await hall.heard()).toHaveLength(2)
})

test('what is due afterwards finds what was committed, and is left when nothing was', async ({ hall }) => {
  const { transact, database } = hall.plenum
  const subjectId = fresh('s')
  const isThere = () =>
    sql`select 1 from journal.pending where subject_id = ${subjectId}
      union all select 1 from journal.entry where subject_id = ${subjectId}`
      .execute(database.reader)
      .then(({ rows }) => rows.length)
  const found: Promise<number>[] = []
  const refused = transact(tester, async work => {
    work.afterwards(() => void found.push(isThere()))
    await work.tell({ name: 'test.told', subjectId })
    refuse({ code: 'role.needed', status: 403 })
  })
  await expect(refused).rejects.toThrow('role.needed')
  await transact(tester, work => {
    work.afterwards(() => void found.push(isThere()))
    return work.tell({ name: 'test.told', subjectId })
  })
  expect(await Promise.all(found)).toEqual([1])
})

test('the journal cannot be rewritten, not even by the program itself', async ({ hall }) => {
  const rewriting = ['update journal.entry set name = name', 'delete from journal.entry', 'truncate journal.entry']
  for (const statement of rewriting)
    await expect(hall.plenum.transact(tester, work => sql.raw(statement).execute(work.tx))).rejects.toThrow(
      'append-only',
    )
})

test('positions have no gaps and no doubles while two servers write', async ({ hall }) => {
  const before = await position(hall.plenum)
  const other = await openPlenum({ ...hall.parts, announce: () => {} })
  const tell = (plenum: typeof other) =>
    plenum.transact(tester, work => work.tell({ name: 'test.told', subjectId: 's' }))
  await Promise.all(Array.from({ length: 200 }, (_, index) => tell(index % 2 ? other : hall.plenum)))
  const heard = await hall.heard()
  await other.close()
  expect(heard.map(entry => entry.position)).toEqual(Array.from({ length: 200 }, (_, index) => before + index + 1))
})

async function position({ database }: { database: { reader: Parameters<typeof readHead>[0] } }): Promise<number> {
  return (await readHead(database.reader)).position
}
