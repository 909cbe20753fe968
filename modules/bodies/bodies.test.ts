import { expect } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'

interface Made {
  id: string
  version: number
}

async function establish(hall: Hall, more: object = {}): Promise<Made> {
  const body = { code: fresh('B'), kind: 'directCommittee', name: 'Đảng uỷ thử nghiệm', ...more }
  const reply = await hall.post('clerk', '/bodies', body)
  expect(reply).toMatchObject({ status: 200 })
  return reply.body as unknown as Made
}

function below(parent: Made, more: object = {}): object {
  return { kind: 'grassrootsCommittee', parentId: parent.id, ...more }
}

function change(hall: Hall, { id }: Made, version: number, body: object) {
  return hall.ask('clerk', 'PATCH', `/bodies/${id}`, { version, body })
}

test('a clerk establishes a body, everybody who is signed in hears of it and can read it', async ({ hall }) => {
  const code = fresh('B')
  const { id } = await establish(hall, { code, name: ' Đảng ủy Văn phòng'.normalize('NFD') })
  expect(await hall.heard()).toMatchObject([{ name: 'body.established', subjectId: id, audiences: ['everyone'] }])
  const { body } = await hall.get('member', `/bodies/${id}`)
  expect(body).toMatchObject({ code, name: 'Đảng ủy Văn phòng'.normalize('NFC'), path: [], terms: [], version: 1 })
  expect((await hall.get('guest', `/bodies/${id}`)).code).toBe('session.needed')
})

test('a member establishes nothing, and nothing is told', async ({ hall }) => {
  const body = { code: fresh('B'), kind: 'directCommittee', name: 'Không được phép' }
  expect(await hall.post('member', '/bodies', body)).toMatchObject({ status: 403, code: 'role.needed' })
  expect(await hall.heard()).toEqual([])
})

test('a code belongs to one body, also when two clerks use it at once', async ({ hall }) => {
  const body = { code: fresh('B'), kind: 'directCommittee', name: 'Một mã' }
  const replies = await Promise.all([hall.post('clerk', '/bodies', body), hall.post('admin', '/bodies', body)])
  expect(replies.map(reply => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(replies.find(reply => reply.status === 409)?.code).toBe('body.code_taken')
})

test('the rulebook says what may stand where', async ({ hall }) => {
  const cell = { code: fresh('B'), name: 'Chi bộ' }
  expect((await hall.post('clerk', '/bodies', { ...cell, kind: 'office' })).code).toBe('rulebook.kind_needs_parent')
  expect((await hall.post('clerk', '/bodies', { ...cell, kind: 'parish' })).code).toBe('rulebook.kind_unknown')
  expect((await hall.post('clerk', '/bodies', { ...cell, kind: 'districtCommittee' })).code).toBe(
    'rulebook.kind_not_in_force',
  )
})

test('two clerks change one body: the second is refused with the fields that the first changed', async ({ hall }) => {
  const made = await establish(hall)
  await hall.heard()
  expect((await change(hall, made, 1, { name: 'Tên mới', symbol: 'ĐU' })).body).toEqual({ id: made.id, version: 2 })
  const second = await change(hall, made, 1, { name: 'Tên khác' })
  expect(second).toMatchObject({ status: 412, code: 'body.changed_meanwhile' })
  expect(second.body).toMatchObject({
    facts: { version: 2, fields: ['name', 'symbol'] },
    current: { name: 'Tên mới', symbol: 'ĐU' },
  })
  expect(await hall.heard()).toMatchObject([
    { name: 'body.changed', facts: { fields: ['name', 'symbol'], version: 2 } },
  ])
})

test('an edit without a version is refused, and an edit that changes nothing tells nothing', async ({ hall }) => {
  const made = await establish(hall, { name: 'Giữ nguyên' })
  await hall.heard()
  expect((await hall.ask('clerk', 'PATCH', `/bodies/${made.id}`, { body: { name: 'x' } })).status).toBe(428)
  expect((await change(hall, made, 1, { name: 'Giữ nguyên' })).body).toEqual({ id: made.id, version: 1 })
  expect(await hall.heard()).toEqual([])
})

test('two bodies moved below each other at once: one move wins, no ring is left', async ({ hall }) => {
  const top = await establish(hall)
  const section = (parent: Made) => establish(hall, { kind: 'upperCommittee', parentId: parent.id })
  const [one, other] = [await section(top), await section(top)]
  const moves = await Promise.all([
    change(hall, one, 1, { kind: 'grassrootsCommittee', parentId: other.id }),
    change(hall, other, 1, { kind: 'grassrootsCommittee', parentId: one.id }),
  ])
  expect(moves.filter(reply => reply.status === 200)).toHaveLength(1)
  const { body } = await hall.get('member', `/bodies/${one.id}`)
  expect((body['path'] as Made[])[0]?.id).toBe(top.id)
})

test('a body is not placed below one of its own', async ({ hall }) => {
  const top = await establish(hall)
  const middle = await establish(hall, { kind: 'upperCommittee', parentId: top.id })
  const low = await establish(hall, below(middle))
  expect(await change(hall, middle, 1, { parentId: low.id, kind: 'section' })).toMatchObject({
    status: 409,
    code: 'body.parent_below',
  })
})

test('a closed body leaves the lists after its last day, stays addressable, and can be taken back', async ({
  hall,
}) => {
  const top = await establish(hall)
  const made = await establish(hall, below(top, { name: 'Sắp kết thúc', validFrom: '2020-01-01' }))
  const close = (id: string, lastDay: string) => hall.post('clerk', `/bodies/${id}/close`, { lastDay }, { version: 1 })
  expect(await close(made.id, '2019-12-31')).toMatchObject({ status: 409, code: 'body.closes_before_start' })
  expect(await close(top.id, '2025-06-30')).toMatchObject({ status: 409, code: 'body.has_open_children' })
  expect((await close(made.id, '2025-06-30')).status).toBe(200)

  const listed = async (on: string) => {
    const { body } = await hall.get('member', `/bodies?parentId=${top.id}&on=${on}`)
    return (body['items'] as Made[]).map(item => item.id)
  }
  expect([await listed('2025-06-30'), await listed('2025-07-01')]).toEqual([[made.id], []])
  expect((await hall.get('member', `/bodies/${made.id}`)).body).toMatchObject({ validTo: '2025-06-30' })
  const child = { code: fresh('B'), kind: 'cell', name: 'Chi bộ', parentId: made.id }
  expect((await hall.post('clerk', '/bodies', child)).code).toBe('body.parent_closed')

  expect((await hall.post('clerk', `/bodies/${made.id}/reopen`, undefined, { version: 2 })).status).toBe(200)
  expect(await listed('2025-07-01')).toEqual([made.id])
})

test('lists go by precedence, then as Vietnamese sorts names, page by page', async ({ hall }) => {
  const top = await establish(hall)
  for (const [name, precedence] of [
    ['Đoàn', 2],
    ['Dân vận', 2],
    ['Tổ chức', 1],
    ['Ủy ban', 3],
    ['Uông', 3],
  ] as const)
    await establish(hall, below(top, { name, precedence }))
  const first = await hall.get('member', `/bodies?parentId=${top.id}&take=3`)
  const second = await hall.get('member', `/bodies?parentId=${top.id}&take=3&after=${String(first.body['next'])}`)
  const names = [first, second].flatMap(page => (page.body['items'] as { name: string }[]).map(item => item.name))
  expect(names).toEqual(['Tổ chức', 'Dân vận', 'Đoàn', 'Uông', 'Ủy ban'])
  expect(second.body['next']).toBeNull()
})

test('search finds a body without diacritics, by any word, and takes wild cards for what they are', async ({
  hall,
}) => {
  const word = fresh('Xuyên')
  const made = await establish(hall, { name: `Đảng uỷ ${word} 50%` })
  const found = async (text: string) => {
    const { body } = await hall.get('member', `/bodies?search=${encodeURIComponent(text)}`)
    return (body['items'] as Made[]).map(item => item.id)
  }
  expect(await found(`dang ủy ${word.replace('ê', 'e')}`.normalize('NFD'))).toEqual([made.id])
  expect(await found(`${word} %%`)).toEqual([made.id])
  expect(await found(`${word}_`)).toEqual([made.id])
  expect(await found(`${word} không-có`)).toEqual([])
})

test('terms of one body never share a day or a number, also when two are added at once', async ({ hall }) => {
  const { id } = await establish(hall)
  const add = (ordinal: number, startsOn: string, endsOn: string | null) =>
    hall.post('clerk', `/bodies/${id}/terms`, { ordinal, startsOn, endsOn })
  expect((await add(12, '2015-09-01', '2020-09-30')).status).toBe(200)
  const both = await Promise.all([add(13, '2020-10-01', null), add(14, '2024-01-01', null)])
  expect(both.map(reply => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await add(12, '2010-01-01', '2010-12-31')).code).toBe('term.ordinal_taken')
  expect((await add(3, '2011-01-01', '2010-12-31')).code).toBe('term.ends_before_start')
})
