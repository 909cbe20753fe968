import { expect } from 'vitest'
import type { z } from 'zod'
import { test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { seated } from '../../tests/seated.ts'
import type { listAssignments, RegisterRow, suggestGroups } from './contract.ts'
import { answer, on, type Register, opened, register, seen, sent } from '../../tests/comment-register.ts'

test('the register stands in the order of the text, general comments first, and is read page by page', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, [
    on(round, 'giao thông', { words: 'Ghi rõ tuyến.' }),
    'Nhất trí cao.',
    on(round, 'gấp đôi', { words: 'Ghi rõ mốc.' }),
    on(round, '10 phần trăm', { words: 'Nêu căn cứ.', proposed: '9 phần trăm' }),
  ])
  const { items, counts } = await register(hall, round)
  expect(items.map(({ number, words }) => [number, words])).toEqual([
    [2, 'Nhất trí cao.'],
    [4, 'Nêu căn cứ.'],
    [3, 'Ghi rõ mốc.'],
    [1, 'Ghi rõ tuyến.'],
  ])
  expect(items[1]).toMatchObject({ place: { label: 'I, 1', words: expect.stringContaining('Đến năm 2030') } })
  expect(items[1]?.senders).toMatchObject([{ party: { id: an.accountId } }])
  expect(counts).toEqual({ all: 4, open: 4, proposed: 0, released: 0, colliding: 0 })
  const first = await register(hall, round, '?take=3')
  const rest = await register(hall, round, `?take=3&after=${first.next}`)
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  expect([rest.next, rest.counts]).toEqual([null, undefined])
})

test('the register is searched without diacritics and filtered by sender, section, state and answer', async ({
  hall,
}) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  await sent(an, round, [on(round, 'gấp đôi', { words: 'Ghi rõ mốc.', proposed: 'gấp rưỡi' }), 'Bổ sung kinh phí.'])
  await sent(binh, round, [on(round, 'giao thông', { words: 'Ghi rõ tuyến.' })])
  const words = async (query: string) => (await register(hall, round, query)).items.map(row => row.words)
  expect(await words('?search=kinh%20ph')).toEqual(['Bổ sung kinh phí.'])
  expect(await words('?search=GAP%20RUOI')).toEqual(['Ghi rõ mốc.'])
  expect(await words(`?sender=${binh.accountId}`)).toEqual(['Ghi rõ tuyến.'])
  const goals = round.document.provisions.find(({ label }) => label.startsWith('I'))?.id
  expect(await words(`?provisionId=${goals}`)).toEqual(['Ghi rõ mốc.'])
  const { items } = await register(hall, round)
  await answer(hall, round, items.slice(0, 1), { kind: 'noted' })
  expect(await words('?state=open')).toEqual(['Ghi rõ mốc.', 'Ghi rõ tuyến.'])
  expect(await words('?answer=noted&state=proposed')).toEqual(['Bổ sung kinh phí.'])
})

test('those who are asked do not see the register', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  expect((await an.get(`/rounds/${round.id}/register`)).code).toBe('consultation.answerers_only')
  expect((await an.get(`/rounds/${round.id}/assignments`)).code).toBe('consultation.answerers_only')
  expect((await hall.get('clerk', `/rounds/${round.id}/register`)).code).toBe('round.not_found')
})

test('wordings that lie over the same words collide until one of them is not taken up', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, [
    on(round, 'tăng bình quân 10', { words: 'Một.', proposed: 'tăng bình quân 9' }),
    on(round, '10 phần trăm', { words: 'Hai.', proposed: '11 phần trăm' }),
    on(round, '2030', { words: 'Ba.', proposed: '2035' }),
    on(round, '10 phần trăm', { words: 'Bốn.' }),
  ])
  const { items, counts } = await register(hall, round)
  const byWords = new Map(items.map(row => [row.words, row]))
  expect(byWords.get('Một.')?.collidesWith).toEqual([byWords.get('Hai.')?.id])
  expect(byWords.get('Hai.')?.collidesWith).toEqual([byWords.get('Một.')?.id])
  expect([byWords.get('Ba.')?.collidesWith, byWords.get('Bốn.')?.collidesWith]).toEqual([[], []])
  expect(counts?.colliding).toBe(2)
  expect((await register(hall, round, '?collides=true')).items).toHaveLength(2)
  expect((await register(hall, round, '?collides=false')).items).toHaveLength(2)
  await answer(
    hall,
    round,
    items.filter(({ words }) => words === 'Hai.'),
    { kind: 'explained', words: 'Số liệu đã được thẩm định.' },
  )
  const after = await register(hall, round)
  expect(after.counts?.colliding).toBe(0)
  expect(after.items.flatMap(row => row.collidesWith)).toEqual([])
})

test('like comments become one line with all senders, and each may go again under its own number', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  await sent(an, round, ['Đề nghị bổ sung kinh phí.', 'Nêu rõ thời hạn.'])
  await sent(binh, round, ['Cần bổ sung kinh phí.'])
  const [one, , three] = (await register(hall, round)).items as [RegisterRow, RegisterRow, RegisterRow]
  await answer(hall, round, [three], { kind: 'accepted' })
  const rows = seen((await register(hall, round)).items.filter(({ number }) => number !== 2))
  const group = (sentRows: object[]) => hall.post('member', `/rounds/${round.id}/register/group`, { rows: sentRows })
  expect((await group(rows.slice(0, 1))).code).toBe('row.nothing_to_group')
  expect((await group(rows)).body).toMatchObject({ id: one.id })
  const { items, counts } = await register(hall, round)
  expect(counts?.all).toBe(2)
  expect(items[0]).toMatchObject({ number: 1, words: 'Đề nghị bổ sung kinh phí.', answer: { kind: 'accepted' } })
  expect(items[0]?.senders.map(({ party }) => party?.id)).toEqual([an.accountId, binh.accountId])
  expect((await register(hall, round, '?search=can%20bo%20sung')).items.map(({ id }) => id)).toEqual([one.id])
  const commentIds = items[0]?.comments.filter(({ number }) => number === 3).map(({ id }) => id)
  const row = seen(items.slice(0, 1))[0]
  expect((await hall.post('member', `/rounds/${round.id}/register/ungroup`, { row, commentIds })).status).toBe(200)
  const parted = await register(hall, round)
  expect(parted.items.map(({ number, words }) => [number, words])).toEqual([
    [1, 'Đề nghị bổ sung kinh phí.'],
    [2, 'Nêu rõ thời hạn.'],
    [3, 'Cần bổ sung kinh phí.'],
  ])
  expect(parted.items.map(({ answer: given }) => given?.kind ?? null)).toEqual(['accepted', null, 'accepted'])
})

test('lines that seem to ask for the same are suggested', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  await sent(an, round, ['Đề nghị bổ sung kinh phí.', on(round, 'gấp đôi', { words: 'A.', proposed: 'gấp ba' })])
  await sent(binh, round, ['đề nghị bổ sung kinh phí', on(round, 'Thu nhập', { words: 'B.', proposed: 'Gấp ba' })])
  const { body } = await hall.get('member', `/rounds/${round.id}/register/alike`)
  const { groups } = body as z.output<typeof suggestGroups.answer>
  expect(groups.map(({ because, rowIds }) => [because, rowIds.length])).toEqual([
    ['same-proposal', 2],
    ['same-words', 2],
  ])
})

test('the organ of a section answers for what stands in it, and may read the paper', async ({ hall }) => {
  const [body, other] = [await sceneIn(hall).body(), await sceneIn(hall).body()]
  const [an, chief] = [await seated(hall), await seated(hall, body)]
  const round = await opened(hall, [an])
  await sent(an, round, [
    'Chung.',
    on(round, 'gấp đôi', { words: 'Đoạn.' }),
    on(round, 'giao thông', { words: 'Tuyến.' }),
  ])
  const sections = round.document.provisions.filter(({ label }) => label.startsWith('I'))
  const put = (items: object[]) => hall.ask('member', 'PUT', `/rounds/${round.id}/assignments`, { body: { items } })
  expect((await chief.get(`/rounds/${round.id}/register`)).code).toBe('round.not_found')
  const items = [
    { provisionId: sections[1]?.id, bodyId: body.id, dueOn: '2026-10-30' },
    { provisionId: null, bodyId: other.id, dueOn: null },
  ]
  expect((await put([{ ...items[0], provisionId: 'nowhere' }])).code).toBe('consultation.section_not_found')
  expect((await put(items)).status).toBe(200)
  expect((await chief.get(`/papers/${round.paperId}`)).status).toBe(200)
  const { items: rows } = (await chief.get(`/rounds/${round.id}/register`)).body as unknown as Register
  expect(rows.map(({ words, assigned }) => [words, assigned?.body.id, assigned?.dueOn])).toEqual([
    ['Chung.', other.id, null],
    ['Đoạn.', other.id, null],
    ['Tuyến.', body.id, '2026-10-30'],
  ])
  expect((await register(hall, round, `?bodyId=${body.id}`)).items.map(({ words }) => words)).toEqual(['Tuyến.'])
  const { body: listed } = await hall.get('member', `/rounds/${round.id}/assignments`)
  const { items: shown } = listed as z.output<typeof listAssignments.answer>
  expect(shown.map(({ label, open, body: { id } }) => [label, open, id])).toEqual([
    [sections[1]?.label, 1, body.id],
    ['', 2, other.id],
  ])
  const answer = (chosen: Register['items']) =>
    chief.post(`/rounds/${round.id}/register/answers`, { rows: seen(chosen), kind: 'noted', words: '' })
  expect((await answer(rows)).code).toBe('consultation.answerers_only')
  expect((await answer(rows.slice(2))).status).toBe(200)
  expect((await chief.ask('PUT', `/rounds/${round.id}/assignments`, { items })).code).toBe('consultation.runners_only')
})
