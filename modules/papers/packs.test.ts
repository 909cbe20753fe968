import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import type { PackView } from './contract.ts'

async function paper(hall: Hall, sharing = 'mine'): Promise<string> {
  const file = { name: `${fresh('tệp')}.txt`, content: fresh('chữ') }
  return (await bringRead(hall, 'member', file, `?sharing=${sharing}`)).id
}

const idsIn = ({ body }: { body: Record<string, unknown> }) => (body as unknown as PackView).papers.map(({ id }) => id)

test('a pack shows everybody those of its papers that they may read, in its order', async ({ hall }) => {
  const [mine, ours] = [await paper(hall), await paper(hall, 'everyone')]
  await hall.heard()
  const made = await hall.post('member', '/packs', {
    title: 'Kỳ họp thứ năm',
    sharing: 'everyone',
    paperIds: [ours, mine],
  })
  const path = `/packs/${String(made.body['id'])}`
  expect(idsIn(await hall.get('member', path))).toEqual([ours, mine])
  expect(idsIn(await hall.get('clerk', path))).toEqual([ours])
  const { body } = await hall.get('clerk', '/packs')
  expect(body['items']).toMatchObject([{ title: 'Kỳ họp thứ năm', paperCount: 1 }])
  expect(await hall.heard()).toMatchObject([{ name: 'pack.made', audiences: ['everyone'] }])
})

test('a pack for the chosen is seen by whoever reads one of its papers, one of mine by nobody else', async ({
  hall,
}) => {
  const id = await paper(hall)
  const body = { title: 'Tập', paperIds: [id] }
  const own = await hall.post('member', '/packs', body)
  const chosen = await hall.post('member', '/packs', { ...body, sharing: 'chosen' })
  const seen = async () => [
    (await hall.get('clerk', `/packs/${String(own.body['id'])}`)).code,
    (await hall.get('clerk', `/packs/${String(chosen.body['id'])}`)).code,
  ]
  expect(await seen()).toEqual(['pack.not_found', 'pack.not_found'])
  await hall.ask('member', 'PATCH', `/papers/${id}`, {
    body: { sharing: 'chosen', readers: [people.clerk.id] },
    version: 1,
  })
  expect(await seen()).toEqual(['pack.not_found', undefined])
})

test('nobody puts into a pack what they may not read, or changes the pack of somebody else', async ({ hall }) => {
  const [mine, ours] = [await paper(hall), await paper(hall, 'everyone')]
  await hall.heard()
  expect((await hall.post('clerk', '/packs', { title: 'Tập', paperIds: [mine] })).code).toBe('paper.not_found')
  const made = await hall.post('member', '/packs', { title: 'Tập', sharing: 'everyone', paperIds: [ours] })
  const path = `/packs/${String(made.body['id'])}`
  expect((await hall.ask('admin', 'PATCH', path, { body: { title: 'Khác' }, version: 1 })).code).toBe(
    'paper.keeper_only',
  )
  const both = { body: { paperIds: [mine, ours] }, version: 1 }
  expect((await hall.ask('member', 'PATCH', path, both)).status).toBe(200)
  expect(await hall.ask('member', 'PATCH', path, both)).toMatchObject({ status: 412, code: 'pack.changed_meanwhile' })
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['pack.made', 'pack.changed'])
})
