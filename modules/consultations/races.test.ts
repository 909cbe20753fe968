import { expect } from 'vitest'
import { type Hall, type Reply, test } from '../../tests/hall.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import { answer, opened, register, type Round, seen, sent } from '../../tests/comment-register.ts'
import type { RegisterRow } from './contract.ts'

// Two at a time, over and over: whoever comes first, nothing is half done, and the other one is told.

const turns = 6
type Rows = [RegisterRow, RegisterRow, RegisterRow]

/** A round with three lines, for each turn a new one. */
async function eachTurn(hall: Hall, act: (round: Round, rows: Rows, an: Seated) => Promise<void>): Promise<void> {
  const an = await seated(hall)
  for (let turn = 0; turn < turns; turn += 1) {
    const round = await opened(hall, [an])
    await sent(an, round, ['Một.', 'Hai.', 'Ba.'])
    await act(round, (await register(hall, round)).items as Rows, an)
  }
}

const codes = (replies: readonly Reply[]) => replies.map(({ code }) => code ?? 'done')
const inRegister = (hall: Hall, { id }: Round, act: string, body: object) =>
  hall.post('member', `/rounds/${id}/register/${act}`, body)
const group = (hall: Hall, round: Round, rows: readonly RegisterRow[]) =>
  inRegister(hall, round, 'group', { rows: seen(rows) })
const release = (hall: Hall, { id }: Round, more: object = {}) => hall.post('member', `/rounds/${id}/release`, more)
const numbers = (rows: readonly RegisterRow[]) =>
  rows.flatMap(({ comments }) => comments.map(({ number }) => number ?? 0)).toSorted((one, other) => one - other)

test('of two who group and answer the same lines one is told, and no comment is lost', async ({ hall }) => {
  await eachTurn(hall, async (round, [one, two, three]) => {
    const replies = await Promise.all([
      group(hall, round, [one, two]),
      answer(hall, round, [two, three], { kind: 'accepted' }),
    ])
    const { items } = await register(hall, round)
    expect(numbers(items)).toEqual([1, 2, 3])
    const kinds = items.map(row => row.answer?.kind)
    if (replies[0]?.status === 200) {
      expect(codes(replies)[1]).toBe('row.not_found')
      expect(kinds).toEqual([undefined, undefined])
    } else {
      expect(codes(replies)).toEqual(['row.answered_meanwhile', 'done'])
      expect(kinds).toEqual([undefined, 'accepted', 'accepted'])
    }
  })
})

test('of two who group overlapping lines one is told', async ({ hall }) => {
  await eachTurn(hall, async (round, [one, two, three]) => {
    const replies = await Promise.all([group(hall, round, [one, two]), group(hall, round, [three, two])])
    expect(codes(replies).toSorted()).toEqual(['done', 'row.not_found'])
    const { items } = await register(hall, round)
    expect([items.length, numbers(items)]).toEqual([2, [1, 2, 3]])
  })
})

test('two lines are never merged into each other', async ({ hall }) => {
  await eachTurn(hall, async (round, [one, two]) => {
    const merge = (row: RegisterRow, into: RegisterRow) =>
      answer(hall, round, [row], { kind: 'merged', mergedInto: into.id })
    const replies = await Promise.all([merge(one, two), merge(two, one)])
    expect(codes(replies).filter(code => code === 'done')).toHaveLength(1)
    const { items } = await register(hall, round)
    expect(items.filter(row => row.answer?.kind === 'merged')).toHaveLength(1)
  })
})

test('an answer that comes while answers are released is in the release or refused', async ({ hall }) => {
  await eachTurn(hall, async (round, [one, two]) => {
    await answer(hall, round, [one], { kind: 'noted' })
    const [proposed] = (await register(hall, round)).items as Rows
    const replies = await Promise.all([
      answer(hall, round, [proposed, two], { kind: 'explained', words: 'Đã nêu ở mục 3.' }),
      release(hall, round),
    ])
    const { items } = await register(hall, round)
    const released = items.map(row => row.answer?.releasedAt && row.answer.kind)
    if (replies[0]?.status === 200) expect(released).toEqual(['explained', 'explained', undefined])
    else
      expect([codes(replies), released]).toEqual([
        ['row.released', 'done'],
        ['noted', undefined, undefined],
      ])
  })
})

test('what is released is what the releaser saw: an answer that changed since then is shown first', async ({
  hall,
}) => {
  await eachTurn(hall, async (round, rows) => {
    await answer(hall, round, rows, { kind: 'noted' })
    const shown = (await register(hall, round)).items
    const replies = await Promise.all([
      answer(hall, round, shown.slice(0, 1), { kind: 'accepted' }),
      release(hall, round, { rows: seen(shown) }),
    ])
    const { items } = await register(hall, round)
    const [first] = items
    if (replies[0]?.status === 200) {
      expect(codes(replies)[1]).toBe('row.answered_meanwhile')
      expect(replies[1]?.body['current']).toMatchObject([{ id: first?.id, answer: { kind: 'accepted' } }])
      expect(items.every(row => row.answer?.releasedAt === null)).toBe(true)
    } else {
      expect([codes(replies), first?.answer?.kind]).toEqual([['row.released', 'done'], 'noted'])
    }
  })
})

test('comments that are taken apart while answers are released are all released or none', async ({ hall }) => {
  await eachTurn(hall, async (round, rows) => {
    await group(hall, round, rows)
    await answer(hall, round, (await register(hall, round)).items, { kind: 'noted' })
    const [row] = (await register(hall, round)).items
    if (!row) throw new Error('the line is gone')
    const commentIds = row.comments.slice(1).map(({ id }) => id)
    const replies = await Promise.all([
      inRegister(hall, round, 'ungroup', { row: { id: row.id, version: row.version }, commentIds }),
      release(hall, round),
    ])
    const { items } = await register(hall, round)
    const whole = replies[0]?.status === 200 ? ['done', 'done', 3] : ['row.released', 'done', 1]
    expect([...codes(replies), items.length]).toEqual(whole)
    expect(items.every(one => one.answer?.releasedAt)).toBe(true)
    expect(numbers(items)).toEqual([1, 2, 3])
  })
})

test('a round that closes while an answer is cleared has an answer for every comment, or stays open', async ({
  hall,
}) => {
  await eachTurn(hall, async (round, rows) => {
    await answer(hall, round, rows, { kind: 'noted' })
    const proposed = (await register(hall, round)).items
    const replies = await Promise.all([
      inRegister(hall, round, 'clear', { rows: seen(proposed.slice(0, 1)) }),
      hall.ask('member', 'POST', `/rounds/${round.id}/close`, { body: { passes: [] }, version: 1 }),
    ])
    const open = (await register(hall, round, '?state=open')).items.length
    expect([...codes(replies), open]).toEqual(
      replies[0]?.status === 200 ? ['done', 'consultation.unanswered', 1] : ['round.closed', 'done', 0],
    )
  })
})

test('a text becomes final while a list of comments arrives: either the list is in it and it is not final, or the list waits', async ({
  hall,
}) => {
  for (let turn = 0; turn < turns; turn += 1) {
    const an = await seated(hall)
    const round = await opened(hall, [an])
    const { body } = await an.get(`/rounds/${round.id}`)
    const { askedId } = body['mine'] as { askedId: string }
    await an.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Một.' }] })
    const send = () => an.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
    const final = () => hall.post('member', `/drafts/${round.paperId}/final`, { number: 1, passes: [] })
    const replies = await Promise.all([send(), final()])
    const { items } = await register(hall, round)
    expect([...codes(replies), items.length]).toEqual(
      replies[0].status === 200 ? ['done', 'consultation.unanswered', 1] : ['draft.is_final', 'done', 0],
    )
    if (items.length === 0) {
      await hall.post('member', `/drafts/${round.paperId}/reopen`, { reason: 'Còn ý kiến' })
      expect((await send()).status).toBe(200)
    }
  }
})

test('while a text is final its comments keep their answers, and nobody new is asked about it', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.'])
  await answer(hall, round, (await register(hall, round)).items, { kind: 'noted' })
  const final = await hall.post('member', `/drafts/${round.paperId}/final`, { number: 1, passes: [] })
  expect(final.body).toMatchObject({ id: round.paperId })
  const rows = seen((await register(hall, round)).items)
  expect((await inRegister(hall, round, 'clear', { rows })).code).toBe('draft.is_final')
  const asked = [{ kind: 'account', id: an.accountId }]
  const again = await hall.post('member', '/rounds', { paperId: round.paperId, number: 1, asked })
  expect(again.code).toBe('draft.is_final')
  expect((await answer(hall, round, (await register(hall, round)).items, { kind: 'accepted' })).status).toBe(200)
})
