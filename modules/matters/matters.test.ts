import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { Lack, MatterRow, MatterView } from './contract.ts'

const text = (content: string) => ({ name: `${fresh('tài liệu')}.txt`, content })
const paper = async (hall: Hall, query = '', content = `Nội dung.\n\n${fresh('chữ')}.`) =>
  (await bringRead(hall, 'member', text(content), query)).id
const begin = async (hall: Hall, parts: object[] = [], more: object = {}) => {
  const reply = await hall.post('member', '/matters', { title: fresh('Chuyển đổi số'), parts, ...more })
  expect([reply.status, reply.code]).toEqual([200, undefined])
  return String(reply.body['id'])
}
const view = async (hall: Hall, id: string) =>
  (await hall.get('member', `/matters/${id}`)).body as unknown as MatterView
const viewFor = async (who: Seated, id: string) => (await who.get(`/matters/${id}`)).body as unknown as MatterView
const codes = (lacks: readonly Lack[]) => lacks.map(({ code }) => code)
const listed = async (hall: Hall, query: string) =>
  ((await hall.get('member', `/matters?${query}`)).body['items'] as MatterRow[]).map(({ id }) => id)

test('a matter begins with its papers; whoever owns it, works on it or reads one of them is told', async ({ hall }) => {
  const [worker, reader] = [await seated(hall), await seated(hall)]
  const draft = await paper(hall)
  const { version } = (await hall.get('member', `/papers/${draft}`)).body
  const shared = { sharing: 'chosen', readers: [reader.accountId] }
  await hall.ask('member', 'PATCH', `/papers/${draft}`, { body: shared, version: Number(version) })
  const hidden = await paper(hall)
  await hall.heard()
  const parts = [
    { paperId: hidden, part: 'submission', type: 'TTr' },
    { paperId: draft, part: 'draft', type: 'NQ' },
  ]
  const id = await begin(hall, parts, {
    workers: [worker.accountId],
    target: { words: 'Hội nghị lần thứ 5', on: null },
  })
  const told = (await hall.heard()).filter(({ name }) => name === 'matter.begun')
  const accounts = [people.member.id, worker.accountId, reader.accountId].map(one => `account:${one}`)
  expect(told.map(({ audiences }) => audiences.toSorted())).toEqual([accounts.toSorted()])

  const mine = await view(hall, id)
  expect(mine).toMatchObject({
    stage: 'preparing',
    mayWork: true,
    counts: { papers: 2 },
    target: { words: 'Hội nghị lần thứ 5' },
  })
  expect(mine.parts.map(one => [one.part, one.paper?.id])).toEqual([
    ['submission', hidden],
    ['draft', draft],
  ])
  const theirs = await viewFor(reader, id)
  expect(theirs).toMatchObject({ mayWork: false, lacks: [], counts: { lacks: null } })
  expect(theirs.parts.map(one => [one.part, one.paper?.id])).toEqual([
    ['submission', undefined],
    ['draft', draft],
  ])
  expect(JSON.stringify(theirs)).not.toContain(hidden)
  const incomplete = { code: 'matter.part_incomplete', facts: {}, to: `/matters/${id}` }
  expect(await viewFor(worker, id)).toMatchObject({
    mayWork: true,
    parts: [{ paper: null }, { paper: null }],
    lacks: [incomplete],
    counts: { lacks: 1 },
  })
  expect((await hall.get('clerk', `/matters/${id}`)).code).toBe('matter.not_found')
})

test('a paper stands in one matter at a time, also when two put it into theirs at once', async ({ hall }) => {
  for (let turn = 0; turn < 4; turn += 1) {
    const paperId = await paper(hall)
    const begun = () => hall.post('member', '/matters', { title: fresh('Việc'), parts: [{ paperId, part: 'draft' }] })
    const replies = await Promise.all([begun(), begun(), begun()])
    expect(replies.map(({ code }) => code ?? 'begun').toSorted()).toEqual([
      'begun',
      'matter.paper_elsewhere',
      'matter.paper_elsewhere',
    ])
  }
})

test('whoever only reads a paper does not put it into a matter, and nobody one that they may not read', async ({
  hall,
}) => {
  const [open, closed] = [await paper(hall, '?sharing=everyone'), await paper(hall)]
  const put = async (paperId: string) =>
    (await hall.post('clerk', '/matters', { title: fresh('Việc'), parts: [{ paperId, part: 'draft' }] })).code
  expect([await put(open), await put(closed)]).toEqual(['draft.writers_only', 'paper.not_found'])
})

test('papers are retyped and retitled, put in and taken out; who edits from before is told', async ({ hall }) => {
  const body = await sceneIn(hall).body()
  const [one, two] = [await paper(hall), await paper(hall)]
  const id = await begin(hall, [{ paperId: one, part: 'other' }])
  const again = {
    paperId: one,
    part: 'draft',
    type: 'NQ',
    title: 'Nghị quyết về chuyển đổi số',
    draftingBodyId: body.id,
  }
  const set = await hall.ask('member', 'PUT', `/matters/${id}/parts`, {
    body: { parts: [again, { paperId: two, part: 'submission' }] },
  })
  expect(set.body).toEqual({ id, version: 2 })
  expect((await view(hall, id)).parts).toMatchObject([
    { part: 'draft', paper: { title: 'Nghị quyết về chuyển đổi số', type: 'NQ', draftingBody: { id: body.id } } },
    { part: 'submission', paper: { id: two } },
  ])
  const stale = await hall.ask('member', 'PATCH', `/matters/${id}`, { body: { title: 'Khác' }, version: 1 })
  expect(stale).toMatchObject({ status: 412, code: 'matter.changed_meanwhile', body: { facts: { fields: ['parts'] } } })
  expect((await hall.ask('member', 'DELETE', `/matters/${id}/parts/${two}`)).status).toBe(200)
  expect((await view(hall, id)).parts).toHaveLength(1)
  expect((await hall.get('member', `/papers/${two}`)).status).toBe(200)
  await begin(hall, [{ paperId: two, part: 'draft' }])
})

test('matters are searched without diacritics, by stage, and page by page', async ({ hall }) => {
  const word = fresh('đề án').replaceAll('-', '')
  const made: string[] = []
  for (let turn = 0; turn < 5; turn += 1) made.unshift(await begin(hall, [], { title: `${word} số ${turn}` }))
  const search = `search=${encodeURIComponent(word.replace('đề án', 'DE AN'))}`
  expect((await listed(hall, search)).toSorted()).toEqual(made.toSorted())
  const seen: string[] = []
  for (let after = ''; ;) {
    const { body } = await hall.get('member', `/matters?${search}&take=2${after}`)
    seen.push(...(body['items'] as MatterRow[]).map(row => row.id))
    if (typeof body['next'] !== 'string') break
    after = `&after=${body['next']}`
  }
  expect(seen).toEqual(await listed(hall, search))
  expect(await listed(hall, `${search}&stage=preparing&take=200`)).toEqual(seen)
  expect(await listed(hall, `${search}&stage=final`)).toEqual([])
  expect(((await hall.get('clerk', `/matters?${search}`)).body['items'] as unknown[]).length).toBe(0)
})

test('the stage follows from rounds and final marks, and what is missing leads to where it is settled', async ({
  hall,
}) => {
  const asked = await seated(hall)
  const [submission, draft] = [await paper(hall), await paper(hall)]
  const id = await begin(hall, [
    { paperId: submission, part: 'submission' },
    { paperId: draft, part: 'draft' },
  ])
  expect(await view(hall, id)).toMatchObject({
    stage: 'preparing',
    lacks: [{ code: 'draft.not_final', to: `/papers/${draft}` }],
  })
  const { body } = await hall.post('member', '/rounds', {
    paperId: draft,
    number: 1,
    asked: [{ kind: 'account', id: asked.accountId }],
  })
  const roundId = String(body['id'])
  const commenting = await view(hall, id)
  expect(commenting.stage).toBe('commenting')
  expect(commenting.lacks).toMatchObject([
    { code: 'draft.not_final' },
    { code: 'matter.round_open', to: `/rounds/${roundId}`, blocks: false },
  ])
  expect(commenting.parts[1]?.paper?.rounds).toMatchObject([{ id: roundId, state: 'open', unanswered: 0 }])
  expect((await viewFor(asked, id)).parts).toMatchObject([{ paper: null }, { paper: { rounds: [{ id: roundId }] } }])
  await hall.ask('member', 'POST', `/rounds/${roundId}/close`, { body: { passes: [] }, version: 1 })
  expect((await view(hall, id)).stage).toBe('absorbing')
  expect((await hall.post('member', `/drafts/${draft}/final`, { number: 1 })).status).toBe(200)
  expect(await view(hall, id)).toMatchObject({ stage: 'final', lacks: [] })
  expect(await listed(hall, 'stage=final&take=200')).toContain(id)
  await hall.post('member', `/drafts/${draft}/reopen`, { reason: 'Sửa số liệu' })
  expect((await view(hall, id)).stage).toBe('absorbing')
})

test('a matter closes when it is complete or somebody ordered it with a reason, and is opened again on record', async ({
  hall,
}) => {
  const draft = await paper(hall)
  const id = await begin(hall, [{ paperId: draft, part: 'draft' }])
  const close = (version: number, passes: object[] = []) =>
    hall.ask('member', 'POST', `/matters/${id}/close`, { body: { passes }, version })
  const refused = await close(1)
  expect(refused).toMatchObject({ status: 409, code: 'matter.incomplete', body: { facts: { count: 2 } } })
  const { lacks } = refused.body['current'] as { lacks: Lack[] }
  expect(lacks.map(({ code, to }) => [code, to])).toEqual([
    ['matter.no_submission', `/matters/${id}`],
    ['draft.not_final', `/papers/${draft}`],
  ])
  const passes = codes(lacks).map(code => ({ code, reason: 'Họp gấp', orderedBy: 'Bí thư' }))
  expect((await close(1, passes.slice(1))).code).toBe('matter.incomplete')
  expect((await close(1, [...passes, { code: 'matter.no_papers', reason: 'x', orderedBy: 'x' }])).status).toBe(200)
  const closed = await view(hall, id)
  expect(closed).toMatchObject({ stage: 'closed', closings: [{ passed: passes, reopened: null }] })
  expect(await listed(hall, 'take=200')).not.toContain(id)
  expect(await listed(hall, 'stage=closed&take=200')).toContain(id)
  expect((await hall.ask('member', 'PATCH', `/matters/${id}`, { body: { title: 'x' }, version: 2 })).code).toBe(
    'matter.closed',
  )
  expect((await close(2)).code).toBe('matter.closed')
  expect((await hall.post('member', `/matters/${id}/reopen`, { reason: 'Bổ sung' })).status).toBe(200)
  expect((await hall.post('member', `/matters/${id}/reopen`, { reason: 'Bổ sung' })).code).toBe('matter.not_closed')
  expect(await view(hall, id)).toMatchObject({ closedAt: null, closings: [{ reopened: { reason: 'Bổ sung' } }] })
})

test('a matter is not closed while a paper is being put into it', async ({ hall }) => {
  for (let turn = 0; turn < 4; turn += 1) {
    const [submission, late] = [await paper(hall), await paper(hall)]
    const id = await begin(hall, [{ paperId: submission, part: 'submission' }])
    const [put, closed] = await Promise.all([
      hall.ask('member', 'PUT', `/matters/${id}/parts`, { body: { parts: [{ paperId: late, part: 'draft' }] } }),
      hall.ask('member', 'POST', `/matters/${id}/close`, { body: { passes: [] }, version: 1 }),
    ])
    expect([put.code ?? 'put', closed.code ?? 'closed']).toEqual(
      put.status === 200 ? ['put', 'matter.changed_meanwhile'] : ['matter.closed', 'closed'],
    )
  }
})

test('the history tells each reader what happened to what they see, and nothing of the rest', async ({ hall }) => {
  const [open, hidden] = [await paper(hall, '?sharing=everyone'), await paper(hall)]
  const id = await begin(hall, [
    { paperId: open, part: 'submission' },
    { paperId: hidden, part: 'draft' },
  ])
  await hall.post('member', `/drafts/${hidden}/final`, { number: 1 })
  await hall.post('member', `/drafts/${open}/final`, { number: 1 })
  const names = (seen: MatterView) => seen.history.map(({ name, to }) => [name, to])
  const all = await view(hall, id)
  expect(names(all)).toEqual([
    ['draft.finalised', `/papers/${open}`],
    ['draft.finalised', `/papers/${hidden}`],
    ['matter.begun', null],
    ['paper.brought', `/papers/${hidden}`],
    ['paper.brought', `/papers/${open}`],
  ])
  const theirs = (await hall.get('clerk', `/matters/${id}`)).body as unknown as MatterView
  expect(names(theirs)).toEqual(names(all).filter(([, to]) => to !== `/papers/${hidden}`))
  expect(JSON.stringify(theirs)).not.toContain(hidden)
})

test('owner and workers change; whoever is taken out no longer sees it and hears of it once more', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const id = await begin(hall, [], { workers: [an.accountId] })
  await hall.heard()
  const change = (version: number, body: object) => hall.ask('member', 'PATCH', `/matters/${id}`, { body, version })
  expect((await change(1, { workers: [binh.accountId], target: { words: null, on: '2026-11-20' } })).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    {
      name: 'matter.changed',
      facts: { version: 2, fields: ['targetOn', 'workers'] },
      audiences: expect.arrayContaining([`account:${an.accountId}`]),
    },
  ])
  expect((await an.get(`/matters/${id}`)).code).toBe('matter.not_found')
  expect((await binh.ask('PATCH', `/matters/${id}`, { ownerId: binh.accountId }, 2)).status).toBe(200)
  expect((await hall.get('member', `/matters/${id}`)).code).toBe('matter.not_found')
  const nobody = '11111111-1111-4111-8111-111111111111'
  expect((await binh.ask('PATCH', `/matters/${id}`, { ownerId: nobody }, 3)).code).toBe('account.not_found')
})
