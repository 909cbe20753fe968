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

test('a pack for the chosen is seen by those alone whom its keeper chose, and gives no sight of its papers', async ({
  hall,
}) => {
  const [mine, ours] = [await paper(hall), await paper(hall, 'everyone')]
  const body = { title: 'Tập', sharing: 'chosen', paperIds: [mine, ours] }
  const made = await hall.post('member', '/packs', body)
  const path = `/packs/${String(made.body['id'])}`
  expect((await hall.get('clerk', path)).code).toBe('pack.not_found')
  await hall.heard()
  const choosing = { body: { readers: [people.clerk.id] }, version: 1 }
  expect((await hall.ask('member', 'PATCH', path, choosing)).status).toBe(200)
  const audiences = [`account:${people.member.id}`, `account:${people.clerk.id}`]
  expect(await hall.heard()).toMatchObject([{ name: 'pack.changed', facts: { fields: ['readers'] }, audiences }])
  const seen = await hall.get('clerk', path)
  expect(idsIn(seen)).toEqual([ours])
  expect(seen.body['readers']).toEqual([])
  expect((await hall.get('member', path)).body['readers']).toMatchObject([{ id: people.clerk.id }])
  expect((await hall.get('admin', path)).code).toBe('pack.not_found')
  const nobody = { body: { readers: ['00000000-0000-4000-8000-000000000000'] }, version: 2 }
  expect((await hall.ask('member', 'PATCH', path, nobody)).code).toBe('account.not_found')
  await hall.ask('member', 'PATCH', path, { body: { sharing: 'mine' }, version: 2 })
  expect((await hall.get('clerk', path)).code).toBe('pack.not_found')
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

test('what its keeper may no longer read stays in a pack that is arranged anew, and is there again when it may', async ({
  hall,
}) => {
  const [theirs, mine] = [await paper(hall, 'everyone'), await paper(hall)]
  const lent = (await bringRead(hall, 'clerk', { name: fresh('tệp'), content: fresh('chữ') }, '?sharing=everyone')).id
  const made = await hall.post('member', '/packs', { title: 'Tập', paperIds: [lent, theirs] })
  const path = `/packs/${String(made.body['id'])}`
  await hall.post('clerk', `/papers/${lent}/withdraw`)
  const arranged = { body: { paperIds: [mine, theirs] }, version: 1 }
  expect((await hall.ask('member', 'PATCH', path, arranged)).status).toBe(200)
  expect(idsIn(await hall.get('member', path))).toEqual([mine, theirs])
  await hall.post('clerk', `/papers/${lent}/put-back`)
  expect(idsIn(await hall.get('member', path))).toEqual([mine, theirs, lent])
})
