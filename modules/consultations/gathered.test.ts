import { expect } from 'vitest'
import type { z } from 'zod'
import { answer, opened, register, type Round, seen, sent } from '../../tests/comment-register.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { CommentRow, listMyAnswers } from './contract.ts'

test('a member whose comment a body gathered is told of the answer, and nobody above learns that there is one', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [chief, one, two] = [
    await seated(hall, body),
    await seated(hall, body, 'committeeMember'),
    await seated(hall, body, 'committeeMember'),
  ]
  const { round, innerId } = await gathered(hall, { bodyId: body.id, chief, one, two })
  const { items } = await register(hall, round)
  await answer(hall, round, items, { kind: 'partly', words: 'Nêu gọn hơn.' })
  expect((await mine(one)).answered).toEqual([])
  await hall.heard()
  const released = await hall.post('member', `/rounds/${round.id}/release`, {})
  expect(released.body).toEqual({ released: 1, told: 1 })
  const told = (await hall.heard()).filter(({ name }) => name === 'answers.received')
  expect(told.map(({ subjectId, audiences }) => [subjectId, audiences])).toEqual([
    [round.id, [`account:${chief.accountId}`]],
    [innerId, [`account:${one.accountId}`]],
  ])
  const answered = [{ words: 'Thêm chi tiết.', answer: { kind: 'partly', words: 'Nêu gọn hơn.' } }]
  expect((await mine(one)).answered).toMatchObject([{ roundId: innerId, comments: answered }])
  expect(await commentsFor(one, innerId)).toMatchObject(answered)
  expect((await mine(two)).answered).toEqual([])
  expect(await commentsFor(two, innerId)).toMatchObject([{ words: 'Bớt chi tiết.', answer: null }])
})

test('a line that was merged is released with the line whose answer serves, or after it, never before', async ({
  hall,
}) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  await sent(an, round, ['Một.', 'Hai.'])
  const { items } = await register(hall, round)
  await answer(hall, round, items.slice(0, 1), { kind: 'explained', words: 'Chưa đủ căn cứ.' })
  await answer(hall, round, items.slice(1), { kind: 'merged', mergedInto: items[0]?.id })
  const rows = seen((await register(hall, round)).items)
  const release = (which: typeof rows) => hall.post('member', `/rounds/${round.id}/release`, { rows: which })
  expect((await release(rows.slice(1))).code).toBe('consultation.nothing_to_release')
  expect((await commentsFor(an, round.id)).map(comment => comment.answer)).toEqual([null, null])
  expect((await release(rows.slice(0, 1))).body).toMatchObject({ released: 1 })
  expect((await release(rows.slice(1))).body).toMatchObject({ released: 1 })
})

test('a body that gathers neither assigns the text of the superior nor sends up what its members took back', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [chief, one, two] = [
    await seated(hall, body),
    await seated(hall, body, 'committeeMember'),
    await seated(hall, body, 'committeeMember'),
  ]
  const { round, innerId } = await gathered(hall, { bodyId: body.id, chief, one, two })
  const items = [{ provisionId: null, bodyId: body.id, dueOn: null }]
  const assigned = await chief.ask('PUT', `/rounds/${innerId}/assignments`, { items })
  expect(assigned).toMatchObject({ status: 403, code: 'consultation.runners_only' })
  expect((await chief.get(`/rounds/${round.id}/register`)).code).toBe('consultation.answerers_only')

  const [first, second] = await commentsFor(chief, innerId)
  await two.post(`/rounds/${innerId}/take-back`, { askedId: await askedIdOf(two, innerId) })
  const askedId = await askedIdOf(chief, round.id)
  await chief.post(`/rounds/${round.id}/take-back`, { askedId })
  const gather = (gathers: unknown[]) =>
    chief.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Gộp.', gathers }] })
  expect(await gather([second?.id])).toMatchObject({ status: 404, code: 'comment.not_found' })
  expect((await gather([first?.id])).status).toBe(200)
})

test('a list that is sent up while a member takes back what it gathers says either that it gathers it or that it does not', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [chief, one, two] = [
    await seated(hall, body),
    await seated(hall, body, 'committeeMember'),
    await seated(hall, body, 'committeeMember'),
  ]
  for (let turn = 0; turn < 6; turn += 1) {
    const { round, innerId } = await gathered(hall, { bodyId: body.id, chief, one, two })
    const taking = { askedId: await askedIdOf(one, innerId) }
    const sentUp = { askedId: await askedIdOf(chief, round.id) }
    expect((await one.post(`/rounds/${innerId}/take-back`, taking)).code).toBe('consultation.being_answered')
    expect((await chief.post(`/rounds/${round.id}/take-back`, sentUp)).status).toBe(200)
    const [taken, again] = await Promise.all([
      one.post(`/rounds/${innerId}/take-back`, taking),
      chief.post(`/rounds/${round.id}/answer`, { ...sentUp, how: 'sent' }),
    ])
    expect(again.status).toBe(200)
    const gathers = (await commentsFor(chief, round.id)).map(comment => comment.gathers.length)
    expect([taken.code ?? 'done', gathers]).toEqual(
      taken.status === 200 ? ['done', [0]] : ['consultation.being_answered', [1]],
    )
  }
})

interface Gathering {
  bodyId: string
  chief: Seated
  one: Seated
  two: Seated
}

/** A body asks two of its members, and sends up a list that gathers the comment of the first. */
async function gathered(
  hall: Hall,
  { bodyId, chief, one, two }: Gathering,
): Promise<{ round: Round; innerId: string }> {
  const round = await opened(hall, [], { asked: [{ kind: 'body', id: bodyId }] })
  const { body: seenByChief } = await chief.get(`/rounds/${round.id}`)
  const askedId = (seenByChief['mine'] as { askedId: string }).askedId
  const asked = [one, two].map(({ accountId: id }) => ({ kind: 'account', id }))
  const inner = await chief.post('/rounds', { paperId: round.paperId, number: 1, withinId: askedId, asked })
  const innerId = String(inner.body['id'])
  await sent(one, { ...round, id: innerId }, ['Thêm chi tiết.'])
  await sent(two, { ...round, id: innerId }, ['Bớt chi tiết.'])
  const [first] = await commentsFor(chief, innerId)
  await sent(chief, round, [{ words: 'Cân nhắc mức chi tiết.', gathers: [first?.id] }])
  return { round, innerId }
}

const askedIdOf = async (who: Seated, id: string) =>
  ((await who.get(`/rounds/${id}`)).body['mine'] as { askedId: string }).askedId

const commentsFor = async (who: Seated, roundId: string) =>
  (await who.get(`/rounds/${roundId}/comments`)).body['items'] as CommentRow[]

const mine = async (who: Seated) =>
  (await who.get('/consultations/mine')).body as unknown as z.output<typeof listMyAnswers.answer>
