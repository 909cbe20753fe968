import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { seated } from '../../tests/seated.ts'
import type { MatterRow, MatterView } from './contract.ts'

const paper = async (hall: Hall, name = fresh('phụ lục')) =>
  (await bringRead(hall, 'member', { name: `${name}.txt`, content: fresh('chữ') })).id
const begun = async (hall: Hall, paperIds: readonly string[], more: object = {}) => {
  const parts = paperIds.map(paperId => ({ paperId, part: 'appendix' }))
  return String((await hall.post('member', '/matters', { title: fresh('Việc'), parts, ...more })).body['id'])
}
const inOrder = async (hall: Hall, id: string) => {
  const { parts } = (await hall.get('member', `/matters/${id}`)).body as unknown as MatterView
  return parts.map(one => one.paper?.id)
}

test('papers of a matter are put in another order; those that are not named keep their places', async ({ hall }) => {
  const [a, b, c, d] = [await paper(hall), await paper(hall), await paper(hall), await paper(hall)]
  const id = await begun(hall, [a, b, c, d])
  const order = (paperIds: readonly string[]) =>
    hall.ask('member', 'PUT', `/matters/${id}/order`, { body: { paperIds } })
  await hall.heard()
  expect((await order([d, a, c])).body).toEqual({ id, version: 2 })
  expect(await inOrder(hall, id)).toEqual([d, b, a, c])
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['matter.parts_changed'])
  expect((await order([a, a])).code).toBe('matter.paper_twice')
  expect((await order([a, await paper(hall)])).code).toBe('paper.not_found')
  const stranger = await seated(hall)
  expect((await stranger.ask('PUT', `/matters/${id}/order`, { paperIds: [a] })).code).toBe('matter.not_found')
})

test('a matter is found by its deadlines, and by the titles of papers that may be read', async ({ hall }) => {
  const reader = await seated(hall)
  const [word, due, hidden] = [fresh('thủy lợi'), fresh('nghiệm thu'), fresh('bí kíp')].map(one =>
    one.replaceAll('-', ''),
  )
  const shared = await paper(hall, word)
  const body = { sharing: 'chosen', readers: [reader.accountId] }
  const { version } = (await hall.get('member', `/papers/${shared}`)).body
  await hall.ask('member', 'PATCH', `/papers/${shared}`, { body, version: Number(version) })
  const id = await begun(hall, [shared, await paper(hall, hidden)])
  await hall.post('member', `/matters/${id}/deadlines`, { words: due, due: { how: 'day', on: '2026-11-30' } })
  const found = async (ask: (path: string) => Promise<{ body: Record<string, unknown> }>, search = '') =>
    ((await ask(`/matters?search=${encodeURIComponent(search)}`)).body['items'] as MatterRow[]).map(one => one.id)
  const mine = (search = '') => found(path => hall.get('member', path), search)
  expect([await mine(word), await mine(due), await mine(hidden)]).toEqual([[id], [id], [id]])
  const theirs = (search = '') => found(path => reader.get(path), search)
  expect([await theirs(word), await theirs(due), await theirs(hidden)]).toEqual([[id], [id], []])
})

test('whoever begins a matter for somebody else works on it', async ({ hall }) => {
  const owner = await seated(hall)
  const id = await begun(hall, [], { ownerId: owner.accountId })
  expect((await owner.get(`/matters/${id}`)).body).toMatchObject({
    owner: { id: owner.accountId },
    workers: [{ name: 'member' }],
    mayWork: true,
  })
})
