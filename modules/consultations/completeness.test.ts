import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { answer, opened, register, type Round, seen, sent } from '../../tests/comment-register.ts'
import { type Hall, openHall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { CommentRow, RoundView } from './contract.ts'

// Every comment gets its answer, every commenter one message, and nothing is counted twice.

async function tableOf(hall: Hall, { id }: Round): Promise<string> {
  const url = `/api/rounds/${id}/table?format=docx`
  const { rawPayload } = await hall.plenum.http.inject({ url, headers: { cookie: hall.cookies.member } })
  return readDocx(rawPayload, { makeId: counting() }).document.provisions.map(wordsOf).join('\n')
}

const viewOf = async (hall: Hall, { id }: Round) =>
  (await hall.get('member', `/rounds/${id}`)).body as unknown as RoundView
const release = (hall: Hall, { id }: Round) => hall.post('member', `/rounds/${id}/release`, {})

/** A member of the body says something in the body's own round. */
async function saidWithin(who: Seated, roundId: string, words: readonly string[]): Promise<void> {
  const { body } = await who.get(`/rounds/${roundId}`)
  const { askedId } = body['mine'] as { askedId: string }
  await who.post(`/rounds/${roundId}/comments`, { askedId, items: words.map(one => ({ words: one })) })
  expect((await who.post(`/rounds/${roundId}/answer`, { askedId, how: 'sent' })).status).toBe(200)
}

test('a round with many comments closes, and its text is final, only once the last of them has an answer', async ({
  hall,
}) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an, binh])
  await sent(an, round, ['Một.', 'Hai.'])
  await sent(binh, round, ['Ba.'])
  const close = () => hall.ask('member', 'POST', `/rounds/${round.id}/close`, { body: { passes: [] }, version: 1 })
  const final = () => hall.post('member', `/drafts/${round.paperId}/final`, { number: 1, passes: [] })
  for (const left of [3, 2, 1]) {
    const refused = [await close(), await final()]
    expect(refused.map(({ code, body }) => [code, body['facts']])).toEqual(
      [0, 1].map(() => ['consultation.unanswered', { count: left, blocks: false }]),
    )
    const [open] = (await register(hall, round, '?state=open')).items
    await answer(hall, round, open ? [open] : [], { kind: 'noted' })
  }
  expect([(await close()).status, (await final()).status]).toEqual([200, 200])
})

test('what was withdrawn needs no answer, and what was merged has that of the other', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Hai.', 'Ba.'])
  const [one, two, three] = (await register(hall, round)).items
  const comment = three?.comments[0]
  const path = `/rounds/${round.id}/comments/${comment?.id}`
  expect((await an.ask('PATCH', path, { withdrawn: true }, comment?.version)).status).toBe(200)
  await answer(hall, round, one ? [one] : [], { kind: 'merged', mergedInto: two?.id })
  expect((await viewOf(hall, round)).missing).toMatchObject([{ code: 'consultation.unanswered', count: 1 }])
  await answer(hall, round, two ? [two] : [], { kind: 'explained', words: 'Đã nêu.' })
  expect((await viewOf(hall, round)).missing).toEqual([])
})

test('each commenter gets one message for a release and reads all of its answers, those of grouped lines too', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [an, chief, deputy] = [
    await seated(hall),
    await seated(hall, body),
    await seated(hall, body, 'deputySecretary'),
  ]
  const asked = [
    { kind: 'account', id: an.accountId },
    { kind: 'body', id: body.id },
  ]
  const round = await opened(hall, [], { asked })
  await sent(an, round, ['Một.', 'Hai.', 'Ba.'])
  await sent(chief, round, ['Bốn.'])
  const { items } = await register(hall, round)
  await hall.post('member', `/rounds/${round.id}/register/group`, {
    rows: seen([items[0], items[3]].flatMap(row => row ?? [])),
  })
  await answer(hall, round, (await register(hall, round)).items, { kind: 'explained', words: 'Đã nêu ở mục 3.' })
  await hall.heard()
  expect((await release(hall, round)).body).toEqual({ released: 3, told: 2 })
  const told = (await hall.heard()).filter(({ name }) => name === 'answers.received')
  const acting = [chief, deputy].map(({ accountId }) => `account:${accountId}`).toSorted()
  expect(told.map(({ audiences }) => audiences)).toEqual([[`account:${an.accountId}`], acting])
  const { body: read } = await an.get(`/rounds/${round.id}/comments`)
  expect((read['items'] as CommentRow[]).map(one => one.answer?.words)).toEqual([1, 2, 3].map(() => 'Đã nêu ở mục 3.'))
})

test('what a body gathered is counted once, in the register, in the round and in the table', async ({ hall }) => {
  const body = await sceneIn(hall).body()
  const [chief, one, two] = [
    await seated(hall, body),
    await seated(hall, body, 'committeeMember'),
    await seated(hall, body, 'committeeMember'),
  ]
  const round = await opened(hall, [], { asked: [{ kind: 'body', id: body.id }] })
  const { body: asChief } = await chief.get(`/rounds/${round.id}`)
  const { askedId } = asChief['mine'] as { askedId: string }
  const asked = [one, two].map(({ accountId: id }) => ({ kind: 'account', id }))
  const inner = await chief.post('/rounds', { paperId: round.paperId, number: 1, withinId: askedId, asked })
  const innerId = String(inner.body['id'])
  await saidWithin(one, innerId, ['Bổ sung kinh phí.', 'Nêu rõ thời hạn.'])
  await saidWithin(two, innerId, ['Bổ sung nguồn vốn.'])
  const { body: heard } = await chief.get(`/rounds/${innerId}/comments`)
  const gathers = (heard['items'] as CommentRow[]).map(({ id }) => id)
  expect(gathers).toHaveLength(3)
  await chief.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Bảo đảm kinh phí.', gathers }] })
  expect((await chief.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })).status).toBe(200)
  const view = await viewOf(hall, round)
  expect([view.counts, view.rows.all]).toMatchObject([{ asked: 1, sent: 1 }, 1])
  expect((await register(hall, round)).counts).toMatchObject({ all: 1, open: 1 })
  const table = await tableOf(hall, round)
  expect(table).toContain('Đã lấy ý kiến 1 cơ quan, cá nhân')
  expect(table).toContain('1 ý kiến, tổng hợp thành 1 dòng')
  for (const own of ['Nêu rõ thời hạn.', 'Bổ sung nguồn vốn.']) expect(table).not.toContain(own)
  await answer(hall, round, (await register(hall, round)).items, { kind: 'accepted' })
  expect((await release(hall, round)).body).toEqual({ released: 1, told: 1 })
})

test('grouped comments are counted as the comments that they are, in one row', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Một nữa.', 'Hai.'])
  const { items } = await register(hall, round)
  await hall.post('member', `/rounds/${round.id}/register/group`, { rows: seen(items.slice(0, 2)) })
  expect((await register(hall, round)).counts).toMatchObject({ all: 2 })
  expect(await tableOf(hall, round)).toContain('3 ý kiến, tổng hợp thành 2 dòng')
})

test('where the profile knows reactions, an opinion is reserved on record as well', async () => {
  const hall = await openHall({ profile: 'vn-state' })
  try {
    const an = await seated(hall)
    const round = await opened(hall, [an])
    await sent(an, round, ['Một.'])
    const { items } = await register(hall, round)
    await answer(hall, round, items, { kind: 'noted' })
    await release(hall, round)
    const path = `/rounds/${round.id}/comments/${items[0]?.comments[0]?.id}/reaction`
    await hall.heard()
    expect((await an.post(path, { reaction: 'consider', reserved: 'Xin bảo lưu.' })).status).toBe(200)
    expect(await hall.heard()).toMatchObject([{ name: 'answer.reacted', facts: { fields: ['reaction', 'reserved'] } }])
    const [row] = (await register(hall, round)).items
    expect(row?.comments).toMatchObject([{ reaction: 'consider', reserved: 'Xin bảo lưu.' }])
  } finally {
    await hall.close()
  }
})
