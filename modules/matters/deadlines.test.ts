import { sql } from 'kysely'
import { expect } from 'vitest'
import { system } from '../../platform/work/actor.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { seated } from '../../tests/seated.ts'
import type { Deadline, MatterView } from './contract.ts'
import { listDueSoon } from './views/deadlines.ts'

const matter = async (hall: Hall) =>
  String((await hall.post('member', '/matters', { title: fresh('Việc'), parts: [] })).body['id'])
const view = async (hall: Hall, id: string) =>
  (await hall.get('member', `/matters/${id}`)).body as unknown as MatterView
const only = async (hall: Hall, id: string): Promise<Deadline | undefined> => (await view(hall, id)).deadlines[0]
const set = async (hall: Hall, id: string, due: object) =>
  String((await hall.post('member', `/matters/${id}/deadlines`, { words: 'Gửi tài liệu', due })).body['id'])

test('a deadline is counted in working days, with every day that was left out and why', async ({ hall }) => {
  const id = await matter(hall)
  const { body } = await hall.get('member', '/matters/working-days?from=2026-10-14&workingDays=-8')
  expect(body['day']).toBe('2026-10-02')
  await set(hall, id, { how: 'working-days', workingDays: -3, from: '2026-09-04' })
  const deadline = await only(hall, id)
  expect(deadline).toMatchObject({
    dueOn: '2026-08-27',
    moved: [],
    metAt: null,
    counted: { workingDays: -3, from: '2026-09-04' },
  })
  expect(deadline?.counted?.leftOut.map(({ day, kind }) => [day, kind])).toEqual([
    ['2026-08-29', 'rest'],
    ['2026-08-30', 'rest'],
    ['2026-08-31', 'special'],
    ['2026-09-01', 'special'],
    ['2026-09-02', 'holiday'],
  ])
  expect(await view(hall, id)).toMatchObject({
    nextDeadline: { words: 'Gửi tài liệu', dueOn: '2026-08-27' },
    lacks: [{ code: 'matter.no_papers' }, { code: 'matter.deadline_unmet', facts: { dueOn: '2026-08-27' } }],
  })
})

test('days outside of the calendar are malformed, and its ends are counted', async ({ hall }) => {
  const count = (query: string) => hall.get('member', `/matters/working-days?${query}`)
  expect((await count('from=9999-12-31&workingDays=5')).status).toBe(400)
  expect((await count('from=2026-10-14&workingDays=501')).status).toBe(400)
  expect((await count('from=2099-12-31&workingDays=500')).status).toBe(200)
  expect((await count('from=2000-01-01&workingDays=-500')).status).toBe(200)
})

test('a deadline is moved with a reason, keeps its earlier days, and is met or not', async ({ hall }) => {
  const id = await matter(hall)
  const deadlineId = await set(hall, id, { how: 'day', on: '2026-10-20' })
  const change = (version: number, body: object) =>
    hall.ask('member', 'PATCH', `/matters/${id}/deadlines/${deadlineId}`, { body, version })
  const due = { how: 'day', on: '2026-10-25' }
  expect((await change(1, { due })).code).toBe('deadline.reason_needed')
  await hall.heard()
  expect((await change(1, { due, reason: 'Chờ số liệu' })).body).toEqual({ id: deadlineId, version: 2 })
  expect(await hall.heard()).toMatchObject([
    {
      name: 'deadline.changed',
      subjectId: deadlineId,
      facts: { matterId: id, dueOn: '2026-10-25', fields: ['dueOn'] },
    },
  ])
  expect(await only(hall, id)).toMatchObject({
    dueOn: '2026-10-25',
    moved: [{ from: '2026-10-20', reason: 'Chờ số liệu', by: 'member' }],
  })
  expect(await change(1, { met: true })).toMatchObject({ status: 412, code: 'deadline.changed_meanwhile' })
  expect((await change(2, { met: true })).status).toBe(200)
  expect((await only(hall, id))?.metAt).not.toBeNull()
  expect((await view(hall, id)).nextDeadline).toBeNull()
  expect((await change(3, { met: false, words: 'Gửi lại' })).status).toBe(200)
  expect(await only(hall, id)).toMatchObject({ metAt: null, words: 'Gửi lại', dueOn: '2026-10-25' })
  const other = await matter(hall)
  const elsewhere = await hall.ask('member', 'PATCH', `/matters/${other}/deadlines/${deadlineId}`, {
    body: { met: true },
    version: 4,
  })
  expect(elsewhere.code).toBe('deadline.not_found')
})

test('of two who move a deadline at once, one is told', async ({ hall }) => {
  const id = await matter(hall)
  const deadlineId = await set(hall, id, { how: 'day', on: '2026-10-20' })
  const move = (on: string) =>
    hall.ask('member', 'PATCH', `/matters/${id}/deadlines/${deadlineId}`, {
      body: { due: { how: 'day', on }, reason: 'Lùi' },
      version: 1,
    })
  const replies = await Promise.all([move('2026-10-21'), move('2026-10-22')])
  expect(replies.map(({ code }) => code ?? 'moved').toSorted()).toEqual(['deadline.changed_meanwhile', 'moved'])
  expect((await only(hall, id))?.moved).toHaveLength(1)
})

test('a deadline is taken away with a reason, stays on record, and is missing no longer', async ({ hall }) => {
  const id = await matter(hall)
  const deadlineId = await set(hall, id, { how: 'day', on: '2026-10-20' })
  const remove = (version: number, body: object) =>
    hall.ask('member', 'POST', `/matters/${id}/deadlines/${deadlineId}/remove`, { body, version })
  expect((await remove(1, {})).status).toBe(400)
  await hall.heard()
  expect((await remove(1, { reason: 'Đã ghép vào mốc khác' })).body).toEqual({ id: deadlineId, version: 2 })
  expect(await hall.heard()).toMatchObject([
    { name: 'deadline.removed', subjectId: deadlineId, facts: { matterId: id, dueOn: '2026-10-20' } },
  ])
  expect(await view(hall, id)).toMatchObject({
    nextDeadline: null,
    lacks: [{ code: 'matter.no_papers' }],
    deadlines: [{ id: deadlineId, removed: { reason: 'Đã ghép vào mốc khác', by: 'member' } }],
  })
  expect((await view(hall, id)).history[0]).toMatchObject({ name: 'deadline.removed', words: 'Gửi tài liệu' })
  expect((await remove(2, { reason: 'Lần nữa' })).code).toBe('deadline.not_found')
})

test('what is due is listed for those who own a matter or work on it, the earliest first', async ({ hall }) => {
  const worker = await seated(hall)
  const id = await matter(hall)
  const [late, soon] = [
    await set(hall, id, { how: 'day', on: '2026-10-25' }),
    await set(hall, id, { how: 'day', on: '2026-10-21' }),
  ]
  const dueFor = async (ask: () => Promise<{ body: Record<string, unknown> }>) =>
    ((await ask()).body['items'] as { id: string; matter: { id: string } }[])
      .filter(one => one.matter.id === id)
      .map(one => one.id)
  const mine = () => dueFor(() => hall.get('member', '/matters/deadlines'))
  const theirs = () => dueFor(() => worker.get('/matters/deadlines'))
  expect([await mine(), await theirs()]).toEqual([[soon, late], []])
  const { version } = await view(hall, id)
  await hall.ask('member', 'PATCH', `/matters/${id}`, { body: { workers: [worker.accountId] }, version })
  expect(await theirs()).toEqual([soon, late])
  await hall.ask('member', 'PATCH', `/matters/${id}/deadlines/${soon}`, { body: { met: true }, version: 1 })
  expect(await theirs()).toEqual([late])
})

test('what is due is shown of the matters that its owner may see at this moment', async ({ hall }) => {
  const [id, other] = [await matter(hall), await matter(hall)]
  await set(hall, id, { how: 'day', on: '2000-01-01' })
  await set(hall, other, { how: 'day', on: '2000-01-02' })
  const look = { reader: hall.plenum.database.reader, actor: { ...people.member, subjectIds: [id] } }
  const { items } = await listDueSoon({ ...look, now: new Date(), today: '2026-10-14' })
  expect(items.map(one => one.matter.id)).toEqual([id])
})

test('deadlines that are set and taken away, or moved to and fro, come to an end', async ({ hall }) => {
  const id = await matter(hall)
  const deadlineId = await set(hall, id, { how: 'day', on: '2026-10-20' })
  const moves = Array.from({ length: 100 }, () => ({ from: '2026-10-20', reason: 'x', by: id, at: id }))
  const gone = { matterId: id, words: 'Đã bỏ', folded: 'da bo', dueOn: '2026-10-20', removedAt: new Date() }
  await hall.plenum.transact(system('test'), async ({ tx }) => {
    await sql`update matters.deadline set moved = ${JSON.stringify(moves)}::jsonb where id = ${deadlineId}`.execute(tx)
    const rows = Array.from({ length: 499 }, () => gone)
    await tx.insertInto('matters.deadline').values(rows).execute()
  })
  const due = { how: 'day', on: '2026-10-25' }
  const another = await hall.post('member', `/matters/${id}/deadlines`, { words: 'Gửi tài liệu', due })
  expect(another).toMatchObject({ status: 409, code: 'deadline.too_many_ever', body: { facts: { most: 500 } } })
  const body = { due, reason: 'Chờ số liệu' }
  const again = await hall.ask('member', 'PATCH', `/matters/${id}/deadlines/${deadlineId}`, { body, version: 1 })
  expect(again).toMatchObject({ status: 409, code: 'deadline.moved_too_often' })
})
