import { expect } from 'vitest'
import { wordsOf } from '../../packages/text/model.ts'
import { system } from '../../platform/work/actor.ts'
import { bringRead } from '../../tests/forms.ts'
import { test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import {
  apply,
  changes,
  comments,
  copyOf,
  docx,
  lines,
  money,
  save,
  scene,
  thirty,
  untilProposed,
  version,
  write,
} from '../../tests/asked-about-text.ts'
import type { CommentRow, RegisterRow } from './contract.ts'

test('applying puts a wording into my copy, and saving that binds the change to its row for good', async ({ hall }) => {
  const one = await scene(hall)
  const [comment] = await comments(one, [thirty])
  await hall.heard()
  const applied = await apply(hall, one, comment)
  expect(applied).toMatchObject({ status: 200, body: { paperId: one.paperId, revision: 2 } })
  expect(await hall.heard()).toEqual([])
  const copy = await copyOf(hall, one)
  expect(copy.document.provisions.map(wordsOf)[1]).toBe(lines[1]?.replace('30 ngày', '20 ngày'))
  expect((await save(hall, one, 2)).body).toMatchObject({ number: 2 })
  const { items, unasked, unconfirmed } = await changes(hall, one)
  expect([items.length, unasked, unconfirmed]).toEqual([1, 0, 0])
  expect(items[0]?.bindings).toMatchObject([
    { row: { id: comment?.rowId, number: 1 }, state: 'confirmed', by: { id: people.member.id }, ownReason: null },
  ])
})

test('of what was applied in a copy, that which was changed back or given up with the copy is not bound', async ({
  hall,
}) => {
  const one = await scene(hall)
  const [first, second] = await comments(one, [thirty, money])
  await apply(hall, one, first)
  await apply(hall, one, second)
  const copy = await copyOf(hall, one)
  await write(hall, one, copy.document, { 1: lines[1] ?? '' }, { base: 1, revision: copy.revision })
  await save(hall, one, copy.revision + 1)
  const { items } = await changes(hall, one)
  expect(items.map(({ bindings }) => bindings.map(({ row }) => row?.id))).toEqual([[second?.rowId]])

  await apply(hall, one, first)
  await hall.ask('member', 'DELETE', `/drafts/${one.paperId}/working-copy`)
  await version(hall, one, { 1: 'Văn phòng chủ trì thẩm định hồ sơ trong thời hạn 25 ngày.' }, 2)
  const [change] = (await changes(hall, one, 2, 3)).items
  expect(change?.bindings.filter(({ state }) => state === 'confirmed')).toEqual([])
})

test('what is applied in a copy is seen by nobody else until it is saved', async ({ hall }) => {
  const one = await scene(hall)
  const [comment] = await comments(one, [thirty])
  const writers = { body: { writers: [people.clerk.id] } }
  expect((await hall.ask('member', 'PUT', `/drafts/${one.paperId}/writers`, writers)).status).toBe(200)
  const boundFor = async (who: 'member' | 'clerk') => {
    const { body } = await hall.get(who, `/rounds/${one.roundId}/register`)
    return (body['items'] as RegisterRow[]).flatMap(({ bindings }) => bindings.map(({ toNumber }) => toNumber))
  }
  await apply(hall, one, comment)
  expect([await boundFor('member'), await boundFor('clerk')]).toEqual([[null], []])
  await hall.ask('member', 'DELETE', `/drafts/${one.paperId}/working-copy`)
  expect(await boundFor('member')).toEqual([])
  await apply(hall, one, comment)
  await save(hall, one, 2)
  expect([await boundFor('member'), await boundFor('clerk')]).toEqual([[2], [2]])
})

test('a wording is not applied where its place is unclear, other words stand there, or none is given', async ({
  hall,
}) => {
  const one = await scene(hall)
  const [first, , third] = await comments(one, [thirty, money, { on: 'toàn bộ chỉ tiêu' }])
  expect((await apply(hall, one, third)).code).toBe('comment.no_wording')
  expect((await apply(hall, one, third, { proposed: 'mọi chỉ tiêu' })).status).toBe(200)
  expect((await apply(hall, one, first)).status).toBe(200)
  expect((await apply(hall, one, first)).code).toMatch(/^(draft.words_changed|comment.place_unclear)$/)
  expect((await apply(hall, one, { ...(third as CommentRow), rowId: first?.rowId ?? '' })).code).toBe(
    'comment.not_found',
  )
  expect((await apply(hall, one, { ...(first as CommentRow), rowId: crypto.randomUUID() })).code).toBe('row.not_found')
  const path = `/rounds/${one.roundId}/register/${first?.rowId}/apply`
  expect((await one.an.post(path, { commentId: first?.id })).code).toBe('draft.writers_only')
  expect((await copyOf(hall, one)).revision).toBe(3)
})

test('a version that is saved while an answer is applied has it or has it not, and says so', async ({ hall }) => {
  for (let turn = 0; turn < 5; turn += 1) {
    const one = await scene(hall)
    const [first, second] = await comments(one, [thirty, money])
    await apply(hall, one, first)
    const [applying, saving] = await Promise.all([apply(hall, one, second), save(hall, one, 2)])
    expect(applying.status).toBe(200)
    if (saving.status !== 200) {
      expect(saving.code).toBe('draft.kept_elsewhere')
      expect((await save(hall, one, 3)).status).toBe(200)
    }
    const { items, unasked } = await changes(hall, one)
    const rows = items.map(({ bindings }) => bindings.map(({ row }) => row?.id))
    expect(unasked).toBe(0)
    expect(rows).toEqual(saving.status === 200 ? [[first?.rowId]] : [[first?.rowId], [second?.rowId]])
    if (saving.status === 200) expect(await copyOf(hall, one)).toMatchObject({ base: 2, revision: 2 })
  }
})

test('for a version from Word it is proposed what asked for its changes, and what nobody asked for is listed', async ({
  hall,
}) => {
  const one = await scene(hall)
  const [first, second] = await comments(one, [thirty, { on: 'Mục tiêu', words: 'Đề nghị nêu rõ mục tiêu.' }])
  const edited = one.document.provisions.map(wordsOf)
  const changed = [
    `${edited[0]} Trong đó ưu tiên khu vực nông thôn.`,
    'Văn phòng chủ trì thẩm định hồ sơ trong thời hạn 20 ngày.',
    'Kinh phí thực hiện do ngân sách cấp bảo đảm, không tự huy động.',
  ]
  await bringRead(hall, 'member', { name: 'Sửa.docx', content: docx(changed) }, `?paperId=${one.paperId}`)
  await untilProposed(hall, one)
  const { items, unasked, unconfirmed } = await changes(hall, one)
  expect([unasked, unconfirmed]).toEqual([1, 2])
  expect(items.map(({ bindings }) => bindings.map(({ row, state, by }) => [row?.id, state, by]))).toEqual([
    [[second?.rowId, 'proposed', null]],
    [[first?.rowId, 'proposed', null]],
    [],
  ])

  const path = `/papers/${one.paperId}/changes`
  const bindingIds = items.flatMap(({ bindings }) => bindings.map(({ id }) => id))
  await hall.heard()
  expect((await hall.post('member', `${path}/confirm`, { bindingIds })).body).toEqual({ confirmed: 2 })
  expect(await hall.heard()).toMatchObject([
    { name: 'changes.confirmed', facts: { count: 2 }, audiences: [`account:${people.member.id}`] },
  ])
  const own = { from: 1, to: 2, provisionIds: [items[2]?.provisionId], ownReason: 'Thống nhất với luật ngân sách' }
  expect((await hall.post('member', `${path}/bindings`, own)).body).toEqual({ bindingIds: [expect.any(String)] })
  const after = await changes(hall, one)
  expect(after).toMatchObject({ unasked: 0, unconfirmed: 0 })
  expect(after.items[2]?.bindings).toMatchObject([{ row: null, ownReason: own.ownReason, state: 'confirmed' }])
  const unbind = (bindingIds: (string | undefined)[]) => hall.post('member', `${path}/unbind`, { bindingIds })
  expect((await unbind([bindingIds[0], crypto.randomUUID()])).code).toBe('binding.not_found')
  expect((await unbind([bindingIds[0]])).body).toEqual({ unbound: 1 })
  expect(await changes(hall, one)).toMatchObject({ unasked: 1 })
  expect((await unbind([bindingIds[0]])).code).toBe('binding.not_found')
})

test('what was proposed for a change and refused is not proposed or suggested for it again', async ({ hall }) => {
  const one = await scene(hall)
  const [first, second] = await comments(one, [thirty, money])
  const changed = [
    one.document.provisions.map(wordsOf)[0] ?? '',
    'Văn phòng chủ trì thẩm định hồ sơ trong thời hạn 20 ngày.',
    'Kinh phí thực hiện do ngân sách cấp và nguồn khác bảo đảm.',
  ]
  await bringRead(hall, 'member', { name: 'Sửa.docx', content: docx(changed) }, `?paperId=${one.paperId}`)
  await untilProposed(hall, one)
  const bound = async () => (await changes(hall, one)).items.map(({ bindings }) => bindings.map(({ row }) => row?.id))
  expect(await bound()).toEqual([[first?.rowId], [second?.rowId]])
  const { items } = await changes(hall, one)
  const [refused, kept] = items.map(({ bindings }) => bindings.map(({ id }) => id))
  const path = `/papers/${one.paperId}/changes`
  await hall.post('member', `${path}/confirm`, { bindingIds: kept })
  for (const bindingIds of [refused, kept]) await hall.post('member', `${path}/unbind`, { bindingIds })
  const suggested = (await changes(hall, one)).items.map(({ suggestions }) => suggestions.map(({ row }) => row.id))
  expect(suggested).toEqual([[], [second?.rowId]])

  const { plenum } = hall
  await plenum.transact(system('test'), work =>
    plenum.jobs.enqueue(work, 'consultations.propose', { subjectId: one.paperId, facts: { number: 2 } }),
  )
  await expect.poll(bound, { timeout: 20_000 }).toEqual([[], [second?.rowId]])
})

test('many changes are bound at once, to rows of this paper and to changes that there are', async ({ hall }) => {
  const one = await scene(hall)
  const [comment] = await comments(one, [thirty])
  await version(hall, one, { 0: 'Mục tiêu khác hẳn trước đây.', 2: 'Kinh phí do đơn vị tự lo.' })
  const { items } = await changes(hall, one)
  const path = `/papers/${one.paperId}/changes/bindings`
  const given = { from: 1, to: 2, provisionIds: items.map(({ provisionId }) => provisionId) }
  expect((await hall.post('member', path, given)).code).toBe('binding.nothing_given')
  expect((await hall.post('member', path, { ...given, rowIds: [crypto.randomUUID()] })).code).toBe('row.not_found')
  const unchanged = [one.document.provisions[1]?.id]
  const rowIds = [comment?.rowId]
  expect((await hall.post('member', path, { ...given, rowIds, provisionIds: unchanged })).code).toBe('change.not_found')
  const bound = await hall.post('member', path, { ...given, rowIds, ownReason: 'Rà soát' })
  expect(bound.body['bindingIds']).toHaveLength(4)
  expect(await changes(hall, one)).toMatchObject({ unasked: 0, unconfirmed: 0 })
  expect((await one.an.get(`/papers/${one.paperId}/changes?from=1&to=2`)).code).toBe('draft.writers_only')
  expect((await one.an.post(path, { ...given, rowIds })).code).toBe('draft.writers_only')
  expect((await hall.get('clerk', `/papers/${one.paperId}/changes?from=1&to=2`)).code).toBe('paper.not_found')
})

test('a text is not final while nobody asked for one of its changes, unless somebody ordered it', async ({ hall }) => {
  const one = await scene(hall)
  await version(hall, one, { 2: 'Kinh phí do đơn vị tự lo.' })
  const final = (passes: object[]) => hall.post('member', `/drafts/${one.paperId}/final`, { number: 2, passes })
  expect(await final([])).toMatchObject({
    code: 'consultation.unbound_changes',
    body: { facts: { count: 1, from: 1, to: 2, blocks: false } },
  })
  const pass = { code: 'consultation.unbound_changes', reason: 'Họp gấp', orderedBy: 'Bí thư' }
  expect((await final([pass])).status).toBe(200)
})
