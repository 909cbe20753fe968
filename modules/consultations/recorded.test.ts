import { expect } from 'vitest'
import { answer, opened, register, sent } from '../../tests/comment-register.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { seated } from '../../tests/seated.ts'
import type { CommentRow, RoundView } from './contract.ts'

const floor = { kind: 'floor', date: '2026-10-14' }

async function askedIn(hall: Hall, id: string): Promise<RoundView['asked'][number]> {
  const [asked] = ((await hall.get('member', `/rounds/${id}`)).body as unknown as RoundView).asked
  if (!asked) throw new Error('nobody was asked')
  return asked
}

const record = async (hall: Hall, id: string, words: readonly string[], source: object = floor) =>
  hall.post('member', `/rounds/${id}/recorded`, {
    askedId: (await askedIn(hall, id)).id,
    items: words.map(one => ({ words: one })),
    source,
  })

test('what is recorded for somebody leaves their own list alone, and whoever records it does not learn of that', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id: askedId } = await askedIn(hall, round.id)
  await an.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Bản viết dở.' }] })
  await hall.heard()
  expect((await record(hall, round.id, ['Phát biểu tại hội nghị.'])).status).toBe(200)
  const told = (await hall.heard()).filter(({ name }) => name === 'round.answered')
  expect(told[0]?.audiences).toContain(`account:${an.accountId}`)
  const { body } = await hall.get('member', `/rounds/${round.id}/comments`)
  expect((body['items'] as CommentRow[]).map(({ words, source }) => [words, source.kind])).toEqual([
    ['Phát biểu tại hội nghị.', 'floor'],
  ])
  expect((await register(hall, round)).items).toHaveLength(1)
  expect((await askedIn(hall, round.id)).commentCount).toBe(1)
  const { body: own } = await an.get(`/rounds/${round.id}/comments`)
  expect((own['items'] as CommentRow[]).map(({ words, sentAt }) => [words, sentAt !== null])).toEqual([
    ['Bản viết dở.', false],
    ['Phát biểu tại hội nghị.', true],
  ])
})

test('what somebody adds from the floor stands beside the list that they sent', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Đề nghị bổ sung kinh phí.'])
  expect((await record(hall, round.id, ['Nêu thêm thời hạn.'])).status).toBe(200)
  const { items } = await register(hall, round)
  expect(items.map(({ number, words }) => [number, words])).toEqual([
    [1, 'Đề nghị bổ sung kinh phí.'],
    [2, 'Nêu thêm thời hạn.'],
  ])
  expect(await askedIn(hall, round.id)).toMatchObject({ state: 'sent', recorded: null, commentCount: 2 })
})

test('an agreement by telephone is recorded once, and turns into comments when some come after it', async ({
  hall,
}) => {
  const round = await opened(hall, [await seated(hall)])
  expect((await record(hall, round.id, [], { kind: 'phone' })).status).toBe(200)
  expect(await askedIn(hall, round.id)).toMatchObject({ state: 'agreed', recorded: { kind: 'phone' } })
  expect((await record(hall, round.id, [], { kind: 'phone' })).code).toBe('consultation.answered_already')
  expect((await record(hall, round.id, ['Nghĩ lại: cần thêm số liệu.'])).status).toBe(200)
  expect(await askedIn(hall, round.id)).toMatchObject({ state: 'sent', recorded: floor, commentCount: 1 })
})

test('what is recorded while the round closes is either whole in it or refused', async ({ hall }) => {
  for (let turn = 0; turn < 5; turn += 1) {
    const round = await opened(hall, [await seated(hall)])
    const words = [fresh('Một'), fresh('Hai'), fresh('Ba')]
    const [recording, closing] = await Promise.all([
      record(hall, round.id, words),
      hall.ask('member', 'POST', `/rounds/${round.id}/close`, { body: { passes: [] }, version: 1 }),
    ])
    const { items } = await register(hall, round)
    expect([recording.code ?? 200, closing.code ?? 200, items.length]).toEqual(
      recording.status === 200 ? [200, 'consultation.unanswered', 3] : ['round.closed', 200, 0],
    )
  }
})

test('whoever records does not take back an agreement that somebody gave themselves', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id: askedId } = await askedIn(hall, round.id)
  await an.post(`/rounds/${round.id}/answer`, { askedId, how: 'agreed' })
  expect((await record(hall, round.id, ['Nêu thêm tại hội nghị.'])).status).toBe(200)
  expect(await askedIn(hall, round.id)).toMatchObject({ state: 'sent', recorded: null })
  const back = await hall.post('member', `/rounds/${round.id}/take-back`, { askedId })
  expect(back.code).toBe('consultation.asked_only')
})

test('what a letter said stays in the register as it was when those whose it is take their answer back', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id: askedId } = await askedIn(hall, round.id)
  const { body } = await record(hall, round.id, ['Không đồng ý.'], { kind: 'letter', number: '12-CV' })
  const [commentId] = body['ids'] as string[]
  expect((await an.post(`/rounds/${round.id}/take-back`, { askedId })).status).toBe(200)
  expect((await register(hall, round)).items.map(({ words }) => words)).toEqual(['Không đồng ý.'])
  await sent(an, round, ['Kinh phí lấy ở đâu?'])
  expect((await register(hall, round)).items).toHaveLength(2)
  const path = `/rounds/${round.id}/comments/${commentId}`
  expect((await an.ask('PATCH', path, { words: 'Đồng ý.' }, 1)).code).toBe('comment.already_sent')
  expect((await an.ask('PATCH', path, { withdrawn: true }, 1)).status).toBe(200)
})

test('nobody who writes a list keeps what was found in a letter from being taken', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  const { body } = await an.get(`/rounds/${round.id}`)
  const { askedId } = body['mine'] as { askedId: string }
  const items = [{ words: 'Trong thư.', foundKey: 'k'.repeat(43) }]
  await an.post(`/rounds/${round.id}/comments`, { askedId, items })
  const recorded = { askedId, items, source: { kind: 'letter' } }
  expect((await hall.post('member', `/rounds/${round.id}/recorded`, recorded)).status).toBe(200)
  expect((await hall.post('member', `/rounds/${round.id}/recorded`, recorded)).code).toBe('found.taken_already')
})

test('of two who put back what was taken from one stretch of a letter the second is told', async ({ hall }) => {
  const asked = [await seated(hall), await seated(hall)]
  const round = await opened(hall, asked)
  const items = [{ words: 'Trong thư.', foundKey: 'k'.repeat(43) }]
  const change = (id: string, withdrawn: boolean, at: number) =>
    hall.ask('member', 'PATCH', `/rounds/${round.id}/comments/${id}`, { body: { withdrawn }, version: at })
  const ids: string[] = []
  for (const who of asked) {
    const { askedId } = (await who.get(`/rounds/${round.id}`)).body['mine'] as { askedId: string }
    const { body } = await hall.post('member', `/rounds/${round.id}/recorded`, { askedId, items, source: floor })
    ids.push(...(body['ids'] as string[]))
    expect((await change(ids.at(-1) ?? '', true, 1)).status).toBe(200)
  }
  const both = await Promise.all(ids.map(id => change(id, false, 2)))
  expect(new Set(both.map(({ status, code }) => code ?? status))).toEqual(new Set([200, 'found.taken_already']))
})

test('what was recorded wrongly is put right on record, and whoever answers or releases its line sees that first', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Giữ khoản 1.'])
  await record(hall, round.id, ['Xóa khoản 2.'])
  const [own, spoken] = (await hall.get('member', `/rounds/${round.id}/comments`)).body['items'] as CommentRow[]
  const right = { words: 'Bổ sung khoản 2.', proposed: null, reason: 'Nghe nhầm' }
  const correct = (comment: CommentRow | undefined, body: object = right) =>
    hall.ask('member', 'POST', `/rounds/${round.id}/comments/${comment?.id}/corrections`, { body, version: 1 })
  const [row] = (await register(hall, round)).items.filter(({ words }) => words === 'Xóa khoản 2.')
  if (!row) throw new Error('the line is missing')
  expect((await correct(own)).code).toBe('comment.not_recorded')
  const path = `/rounds/${round.id}/comments/${spoken?.id}/corrections`
  expect((await an.ask('POST', path, right, 1)).code).toBe('consultation.runners_only')
  await hall.heard()
  expect((await correct(spoken)).body).toEqual({ id: spoken?.id, version: 2 })
  const [told] = await hall.heard()
  expect(told).toMatchObject({ name: 'comments.changed', facts: { commentId: spoken?.id, version: 2 } })
  expect(told?.audiences).toContain(`account:${an.accountId}`)
  expect((await correct(spoken, { ...right, words: 'Khác.' })).code).toBe('comment.changed_meanwhile')
  expect((await answer(hall, round, [row], { kind: 'noted' })).code).toBe('row.answered_meanwhile')

  const [found] = (await register(hall, round, '?search=bo%20sung')).items
  expect(found).toMatchObject({ id: row.id, words: 'Bổ sung khoản 2.', number: row.number })
  expect(found?.comments[0]).toMatchObject({
    words: 'Bổ sung khoản 2.',
    source: { kind: 'floor', date: '2026-10-14' },
    corrections: [{ words: 'Xóa khoản 2.', proposed: null, reason: 'Nghe nhầm' }],
  })
  expect((await register(hall, round, '?search=xoa')).items).toEqual([])
  await answer(hall, round, found ? [found] : [], { kind: 'noted' })
  expect((await hall.post('member', `/rounds/${round.id}/release`, {})).status).toBe(200)
  const again = await hall.ask('member', 'POST', path, { body: { ...right, words: 'Khác.' }, version: 2 })
  expect(again.code).toBe('row.released')
})

test('a remark may be written beside a line whose answer is released, and the answer stays', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.'])
  await answer(hall, round, (await register(hall, round)).items, { kind: 'noted' })
  await hall.post('member', `/rounds/${round.id}/release`, {})
  const [row] = (await register(hall, round)).items
  const note = { row: { id: row?.id, version: row?.version }, note: 'Đã gửi công văn trả lời.' }
  expect((await hall.post('member', `/rounds/${round.id}/register/note`, note)).status).toBe(200)
  expect((await register(hall, round)).items[0]).toMatchObject({ note: note.note, answer: row?.answer })
})
