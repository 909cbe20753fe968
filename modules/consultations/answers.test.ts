import { expect } from 'vitest'
import type { z } from 'zod'
import { openHall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { seated } from '../../tests/seated.ts'
import type { CommentRow, listMyAnswers, RegisterRow } from './contract.ts'
import { answer, opened, register, seen, sent } from '../../tests/comment-register.ts'

test('one answer is proposed for many lines, and taken away again', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Hai.', 'Ba.'])
  const { items } = await register(hall, round)
  expect((await answer(hall, round, items, { kind: 'partly' })).code).toBe('answer.words_needed')
  expect((await answer(hall, round, items, { kind: 'explained', words: ' ' })).code).toBe('answer.words_needed')
  await hall.heard()
  expect((await answer(hall, round, items, { kind: 'accepted' })).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    { name: 'answers.proposed', subjectId: round.id, facts: { kind: 'accepted' } },
  ])
  const { items: proposed, counts } = await register(hall, round)
  expect(proposed[0]?.answer).toMatchObject({ kind: 'accepted', words: '', releasedAt: null })
  expect(counts).toMatchObject({ open: 0, proposed: 3 })
  const clear = (rows: readonly RegisterRow[]) =>
    hall.post('member', `/rounds/${round.id}/register/clear`, { rows: seen(rows) })
  expect((await clear(items)).code).toBe('row.answered_meanwhile')
  expect((await clear(proposed)).status).toBe(200)
  expect((await register(hall, round)).counts).toMatchObject({ open: 3, proposed: 0 })
  const unknown = [{ id: people.member.id, version: 1 }]
  expect((await hall.post('member', `/rounds/${round.id}/register/clear`, { rows: unknown })).code).toBe(
    'row.not_found',
  )
})

test('of two who answer one comment one is told what is there now, and may overwrite it', async ({ hall }) => {
  const an = await seated(hall)
  for (let turn = 0; turn < 4; turn += 1) {
    const round = await opened(hall, [an])
    await sent(an, round, ['Một.', 'Hai.'])
    const { items } = await register(hall, round)
    const kinds = ['accepted', 'noted']
    const replies = await Promise.all(kinds.map(kind => answer(hall, round, items, { kind })))
    expect(replies.map(({ code }) => code ?? 'done').toSorted()).toEqual(['done', 'row.answered_meanwhile'])
    const [won, lost] = replies[0]?.status === 200 ? [0, 1] : [1, 0]
    const current = items.map(({ id }) => ({ id, answer: { kind: kinds[won] } }))
    expect(replies[lost]?.body['current']).toMatchObject(current)
    const again = await answer(hall, round, items, { kind: kinds[lost], overwrite: true })
    expect(again.status).toBe(200)
    expect((await register(hall, round, `?answer=${kinds[lost]}`)).items).toHaveLength(2)
  }
})

test('a comment is merged into another one, never into itself, and what was merged follows', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Hai.', 'Ba.'])
  const [one, two, three] = (await register(hall, round)).items as [RegisterRow, RegisterRow, RegisterRow]
  const merge = (row: RegisterRow, into?: string) =>
    answer(hall, round, [row], { kind: 'merged', overwrite: true, ...(into && { mergedInto: into }) })
  expect((await merge(one)).code).toBe('answer.row_needed')
  expect((await merge(one, one.id)).code).toBe('answer.merged_into_itself')
  expect((await merge(one, two.id)).status).toBe(200)
  expect((await merge(two, one.id)).code).toBe('answer.merged_into_itself')
  expect((await merge(two, three.id)).status).toBe(200)
  const { items } = await register(hall, round)
  expect(items.map(row => row.answer?.mergedInto ?? null)).toEqual([three.id, three.id, null])
})

test('an answer is a proposal until the releaser releases it; then each commenter is told once', async ({ hall }) => {
  const [an, binh, boss] = [await seated(hall), await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh], { releaserId: boss.accountId })
  const askedIds = [await sent(an, round, ['Một.', 'Hai.']), await sent(binh, round, ['Ba.'])]
  const { items } = await register(hall, round)
  await answer(hall, round, items.slice(0, 2), { kind: 'accepted', words: 'Đã sửa.' })
  await answer(hall, round, items.slice(2), { kind: 'merged', mergedInto: items[0]?.id })
  const comments = async () => (await an.get(`/rounds/${round.id}/comments`)).body['items'] as CommentRow[]
  expect((await comments()).map(one => one.answer)).toEqual([null, null])
  expect((await hall.post('member', `/rounds/${round.id}/release`, {})).code).toBe('consultation.releaser_only')
  await hall.heard()
  expect((await boss.post(`/rounds/${round.id}/release`, {})).body).toEqual({ released: 3, told: 2 })
  const heard = (await hall.heard()).filter(({ name }) => name === 'answers.received')
  expect(heard.map(({ facts, audiences }) => [facts['askedId'], audiences])).toEqual([
    [askedIds[0], [`account:${an.accountId}`]],
    [askedIds[1], [`account:${binh.accountId}`]],
  ])
  expect((await comments()).map(one => one.answer)).toMatchObject([{ kind: 'accepted' }, { words: 'Đã sửa.' }])
  const mine = (await binh.get('/consultations/mine')).body as z.output<typeof listMyAnswers.answer>
  expect(mine.asked).toMatchObject([{ roundId: round.id, state: 'sent' }])
  expect(mine.answered).toMatchObject([{ comments: [{ words: 'Ba.', answer: { kind: 'merged', words: 'Đã sửa.' } }] }])
  expect((await boss.post(`/rounds/${round.id}/release`, {})).code).toBe('consultation.nothing_to_release')
  const { items: released } = await register(hall, round)
  expect((await answer(hall, round, released, { kind: 'noted', overwrite: true })).code).toBe('row.released')
})

test('in a party organisation answers are not answered back, but an opinion may be reserved on record', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.'])
  const { items } = await register(hall, round)
  const path = `/rounds/${round.id}/comments/${items[0]?.comments[0]?.id}/reaction`
  expect((await an.post(path, { reserved: 'Xin bảo lưu.' })).code).toBe('consultation.not_released')
  await answer(hall, round, items, { kind: 'noted' })
  await hall.post('member', `/rounds/${round.id}/release`, {})
  expect((await an.post(path, { reaction: 'agreed' })).code).toBe('consultation.no_reactions')
  expect((await an.post(path, { reserved: 'Xin bảo lưu.' })).status).toBe(200)
  expect((await register(hall, round)).items[0]?.comments).toMatchObject([{ reserved: 'Xin bảo lưu.', reaction: null }])
})

test('where the profile knows reactions, whoever commented says what they think of the answer, and nobody else does', async () => {
  const hall = await openHall({ profile: 'vn-state' })
  try {
    const [an, binh] = [await seated(hall), await seated(hall)]
    const round = await opened(hall, [an, binh])
    await sent(an, round, ['Một.'])
    const { items } = await register(hall, round)
    await answer(hall, round, items, { kind: 'noted' })
    await hall.post('member', `/rounds/${round.id}/release`, {})
    const path = `/rounds/${round.id}/comments/${items[0]?.comments[0]?.id}/reaction`
    expect((await binh.post(path, { reaction: 'agreed' })).code).toBe('comment.not_found')
    expect((await an.post(path, { reaction: 'consider' })).status).toBe(200)
    expect((await register(hall, round)).items[0]?.comments).toMatchObject([{ reaction: 'consider', reserved: null }])
  } finally {
    await hall.close()
  }
})

test('a text is not final while a comment on it has no answer, unless somebody ordered it', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.'])
  const final = (passes: object[]) => hall.post('member', `/drafts/${round.paperId}/final`, { number: 1, passes })
  expect((await final([])).code).toBe('consultation.unanswered')
  const pass = { code: 'consultation.unanswered', reason: 'Họp gấp', orderedBy: 'Bí thư' }
  expect((await final([pass])).status).toBe(200)
})
