import { expect } from 'vitest'
import { opened } from '../../tests/comment-register.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { CommentRow, RoundView } from './contract.ts'

type Asker = Pick<Seated, 'get'>

const askedIdOf = async (who: Asker, id: string) =>
  ((await who.get(`/rounds/${id}`)).body as unknown as RoundView).mine?.askedId ?? ''
/** What stands in a file, or why it is not given. */
async function fileOrCode(hall: Hall, cookie: string, path: string): Promise<string> {
  const reply = await hall.plenum.http.inject({ url: `/api${path}`, headers: { cookie } })
  return reply.statusCode === 200 ? reply.body : reply.json<{ code: string }>().code
}

const commentsFor = async (who: Asker, id: string) =>
  ((await who.get(`/rounds/${id}/comments`)).body['items'] ?? []) as CommentRow[]

test('a file goes with a comment to all who may read the comment, once it is sent, and to nobody else', async ({
  hall,
}) => {
  const [an, binh, stranger] = [await seated(hall), await seated(hall), await seated(hall)]
  const member: Asker = { get: path => hall.get('member', path) }
  const [keeper, words] = [hall.cookies.member, fresh('Số liệu')]
  const round = await opened(hall, [an, binh])
  const { id: paperId } = await bringRead(hall, an, { name: `${fresh('số liệu')}.txt`, content: words })
  const askedId = await askedIdOf(an, round.id)
  const items = [{ words: 'Xem số liệu kèm.', attachments: [paperId] }]
  expect((await an.post(`/rounds/${round.id}/comments`, { askedId, items })).status).toBe(200)
  const [comment] = await commentsFor(an, round.id)
  const path = `/rounds/${round.id}/comments/${comment?.id}/attachments/${paperId}`
  const had = (cookie: string) => fileOrCode(hall, cookie, path)
  expect(await Promise.all([an.cookie, keeper, binh.cookie, stranger.cookie].map(had))).toEqual([
    words,
    'comment.not_found',
    'comment.not_found',
    'round.not_found',
  ])
  await an.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
  expect(await Promise.all([keeper, binh.cookie, stranger.cookie].map(had))).toEqual([
    words,
    'comment.not_found',
    'round.not_found',
  ])
  expect((await commentsFor(member, round.id))[0]?.attachments).toMatchObject([
    { id: paperId, number: 1, mayRead: false },
  ])
  expect((await member.get(`/papers/${paperId}`)).code).toBe('paper.not_found')
  await an.post(`/rounds/${round.id}/take-back`, { askedId })
  expect(await had(keeper)).toBe('comment.not_found')
})

test('nobody gives others a paper that is not theirs to give by attaching it, or attaches what they may not read', async ({
  hall,
}) => {
  const [an, owner] = [await seated(hall), await seated(hall)]
  const round = await opened(hall, [an])
  const { id: paperId } = await bringRead(hall, owner, { name: `${fresh('riêng')}.txt`, content: fresh('Riêng') })
  const askedId = await askedIdOf(an, round.id)
  const write = () =>
    an.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Kèm.', attachments: [paperId] }] })
  expect((await write()).code).toBe('paper.not_found')
  await owner.ask('PATCH', `/papers/${paperId}`, { sharing: 'chosen', readers: [an.accountId] }, 1)
  expect((await owner.get(`/papers/${paperId}`)).body['sharing']).toBe('chosen')
  expect((await write()).status).toBe(200)
  await an.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
  const { body } = await hall.get('member', `/rounds/${round.id}/comments`)
  const [comment] = body['items'] as CommentRow[]
  expect(comment?.attachments).toEqual([])
  const path = `/rounds/${round.id}/comments/${comment?.id}/attachments/${paperId}`
  expect((await hall.get('member', path)).code).toBe('paper.not_found')
})

test('a file of another comment is not had through this one', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const { id: paperId } = await bringRead(hall, an, { name: `${fresh('kín')}.txt`, content: fresh('Kín') })
  const askedId = await askedIdOf(an, round.id)
  await an.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Không kèm gì.' }] })
  await an.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
  const [comment] = await commentsFor(an, round.id)
  const path = `/rounds/${round.id}/comments/${comment?.id}/attachments/${paperId}`
  expect((await an.get(path)).code).toBe('paper.not_found')
  const other = await opened(hall, [an])
  expect((await an.get(path.replace(round.id, other.id))).code).toBe('comment.not_found')
})

test('a later version of the paper does not go with the comment, and the first one does', async ({ hall }) => {
  const an = await seated(hall)
  const round = await opened(hall, [an])
  const words = fresh('Lần đầu')
  const { id: paperId } = await bringRead(hall, an, { name: `${fresh('kèm')}.txt`, content: words })
  const askedId = await askedIdOf(an, round.id)
  await an.post(`/rounds/${round.id}/comments`, { askedId, items: [{ words: 'Kèm.', attachments: [paperId] }] })
  await an.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
  const [comment] = await commentsFor(an, round.id)
  await bringRead(hall, an, { name: 'kèm.txt', content: fresh('Lần sau') }, `?paperId=${paperId}`)
  const path = `/rounds/${round.id}/comments/${comment?.id}/attachments/${paperId}`
  expect(await fileOrCode(hall, hall.cookies.member, path)).toBe(words)
})

test('a body sends the papers of its members up with the comment that gathers theirs', async ({ hall }) => {
  const body = await sceneIn(hall).body()
  const [chief, one] = [await seated(hall, body), await seated(hall, body, 'committeeMember')]
  const round = await opened(hall, [one], { asked: [{ kind: 'body', id: body.id }] })
  const askedId = await askedIdOf(chief, round.id)
  const asked = [{ kind: 'account', id: one.accountId }]
  const inner = await chief.post('/rounds', { paperId: round.paperId, number: 1, withinId: askedId, asked })
  const innerId = String(inner.body['id'])
  const { id: paperId } = await bringRead(hall, one, { name: `${fresh('kèm')}.txt`, content: fresh('Kèm') })
  const innerAsked = await askedIdOf(one, innerId)
  await one.post(`/rounds/${innerId}/comments`, {
    askedId: innerAsked,
    items: [{ words: 'A.', attachments: [paperId] }],
  })
  await one.post(`/rounds/${innerId}/answer`, { askedId: innerAsked, how: 'sent' })
  const [said] = await commentsFor(chief, innerId)
  const items = [{ words: 'Tổng hợp.', gathers: [said?.id], attachments: [paperId] }]
  expect((await chief.post(`/rounds/${round.id}/comments`, { askedId, items })).status).toBe(200)
  await chief.post(`/rounds/${round.id}/answer`, { askedId, how: 'sent' })
  const { body: seen } = await hall.get('member', `/rounds/${round.id}/comments`)
  expect(seen['items']).toMatchObject([{ attachments: [{ id: paperId, mayRead: false }] }])
})
