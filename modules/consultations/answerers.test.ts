import { expect } from 'vitest'
import { on, opened, register, seen, sent } from '../../tests/comment-register.ts'
import { test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { seated } from '../../tests/seated.ts'

test('an organ is named for some lines, whatever their section, and they fall to their section again', async ({
  hall,
}) => {
  const [body, other] = [await sceneIn(hall).body(), await sceneIn(hall).body()]
  const [an, chief] = [await seated(hall), await seated(hall, body)]
  const round = await opened(hall, [an])
  await sent(an, round, ['Chung.', on(round, 'gấp đôi', { words: 'Đoạn.' })])
  const sections = { body: { items: [{ provisionId: null, bodyId: other.id, dueOn: null }] } }
  await hall.ask('member', 'PUT', `/rounds/${round.id}/assignments`, sections)
  const { items } = await register(hall, round)
  const rowIds = items.slice(1).map(({ id }) => id)
  const named = { bodyId: body.id, dueOn: '2026-10-30' }
  const path = `/rounds/${round.id}/register/answerer`
  const name = (asked: object) => hall.ask('member', 'PUT', path, { body: asked })
  const assigned = async () =>
    (await register(hall, round)).items.map(row => [row.assigned?.body.id, row.assigned?.dueOn, row.assigned?.byName])

  expect((await chief.ask('PUT', path, { rowIds, named })).code).toBe('round.not_found')
  expect((await name({ rowIds: [crypto.randomUUID()], named })).code).toBe('row.not_found')
  expect((await name({ rowIds, named: { ...named, bodyId: crypto.randomUUID() } })).code).toBe('body.not_found')
  await hall.heard()
  expect((await name({ rowIds, named })).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    { name: 'paper.changed' },
    { name: 'rows.assigned', facts: { rowIds, bodyIds: [body.id] } },
  ])
  const section = [other.id, null, false]
  expect(await assigned()).toEqual([section, [body.id, '2026-10-30', true]])
  expect((await register(hall, round, `?bodyId=${body.id}`)).items.map(({ words }) => words)).toEqual(['Đoạn.'])
  const { bodies } = (await hall.get('member', `/rounds/${round.id}/assignments`)).body
  expect((bodies as { id: string }[]).map(({ id }) => id).toSorted()).toEqual([body.id, other.id].toSorted())
  const rows = seen((await register(hall, round)).items.slice(1))
  const answered = await chief.post(`/rounds/${round.id}/register/answers`, { rows, kind: 'noted', words: '' })
  expect(answered.status).toBe(200)

  await hall.ask('member', 'PUT', `/rounds/${round.id}/assignments`, sections)
  expect((await assigned())[1]).toEqual([body.id, '2026-10-30', true])
  expect((await chief.ask('PUT', path, { rowIds, named })).code).toBe('consultation.runners_only')
  expect((await name({ rowIds, named: null })).status).toBe(200)
  expect(await assigned()).toEqual([section, section])
  expect((await chief.get(`/rounds/${round.id}/register`)).code).toBe('round.not_found')
})

test('an organ answers the lines that fall to it and no others, and what is confidential elsewhere is hidden from it', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [an, chief] = [await seated(hall), await seated(hall, body)]
  const round = await opened(hall, [an])
  await sent(an, round, [
    'Của nơi khác.',
    { words: 'Kín.', confidential: true },
    { words: 'Kín, giao.', confidential: true },
  ])
  const { items } = await register(hall, round)
  const named = { bodyId: body.id, dueOn: null }
  const [open, hidden, own] = items
  const rowIds = [own?.id]
  await hall.ask('member', 'PUT', `/rounds/${round.id}/register/answerer`, { body: { rowIds, named } })

  const theirs = (await chief.get(`/rounds/${round.id}/register`)).body['items'] as typeof items
  expect(theirs.map(({ words, mine }) => [words, mine])).toEqual([
    ['Của nơi khác.', false],
    ['Kín, giao.', true],
  ])
  const comments = (await chief.get(`/rounds/${round.id}/comments`)).body['items'] as { words: string }[]
  expect(comments.map(({ words }) => words)).toEqual(['Của nơi khác.', 'Kín, giao.'])
  const answer = (row: (typeof items)[number] | undefined) =>
    chief.post(`/rounds/${round.id}/register/answers`, { rows: seen(row ? [row] : []), kind: 'noted', words: '' })
  expect((await answer(open)).code).toBe('consultation.answerers_only')
  expect((await answer(hidden)).code).toBe('row.not_found')
  expect((await answer(theirs[1])).status).toBe(200)
})

test('a line that goes into another one takes nobody along who was named for it', async ({ hall }) => {
  const body = await sceneIn(hall).body()
  const [an, chief] = [await seated(hall), await seated(hall, body)]
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Hai.'])
  const { items } = await register(hall, round)
  const named = { bodyId: body.id, dueOn: null }
  const rowIds = items.slice(1).map(({ id }) => id)
  await hall.ask('member', 'PUT', `/rounds/${round.id}/register/answerer`, { body: { rowIds, named } })
  expect((await chief.get(`/rounds/${round.id}/register`)).status).toBe(200)
  await hall.post('member', `/rounds/${round.id}/register/group`, { rows: seen(items) })
  expect((await register(hall, round)).items).toMatchObject([{ assigned: null }])
  expect((await chief.get(`/rounds/${round.id}/register`)).code).toBe('round.not_found')
})
