import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { CommentRow, RoundRow, RoundView } from './contract.ts'

const draft = (hall: Hall) =>
  bringRead(hall, 'member', { name: `${fresh('dự thảo')}.txt`, content: `Mở đầu.\n\n${fresh('Nhiệm vụ')}.` })
const party = ({ accountId: id }: Seated) => ({ kind: 'account', id })

async function open(hall: Hall, asked: object[], more: object = {}) {
  const { id: paperId } = await draft(hall)
  const reply = await hall.post('member', '/rounds', { paperId, number: 1, asked, ...more })
  expect(reply.status).toBe(200)
  return { paperId, id: String(reply.body['id']) }
}

const roundFor = async (who: Seated, id: string) => (await who.get(`/rounds/${id}`)).body as unknown as RoundView
const askedIdOf = async (who: Seated, id: string) => (await roundFor(who, id)).mine?.askedId ?? ''
const commentsFor = async (who: Seated, id: string) =>
  ((await who.get(`/rounds/${id}/comments`)).body['items'] ?? []) as CommentRow[]
const write = (who: Seated, id: string, askedId: string, ...words: string[]) =>
  who.post(`/rounds/${id}/comments`, { askedId, items: words.map(one => ({ words: one })) })
const overview = async (hall: Hall, id: string) =>
  (await hall.get('member', `/rounds/${id}`)).body as unknown as RoundView

test('whoever is asked may read the paper, is told, and sees nobody else who is asked', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  await hall.heard()
  const { id, paperId } = await open(hall, [party(an), party(binh)], { dueOn: '2026-10-20', title: 'Lần một' })
  expect((await an.get(`/papers/${paperId}`)).status).toBe(200)
  const told = (await hall.heard()).filter(({ name }) => name === 'round.opened')
  const accounts = [an.accountId, binh.accountId, people.member.id].toSorted().map(one => `account:${one}`)
  expect(told).toMatchObject([{ subjectId: id, facts: { number: 1, asked: 2 } }])
  expect([...(told[0]?.audiences ?? [])].toSorted()).toEqual(accounts)
  expect((await roundFor(an, id)).asked).toHaveLength(1)
  expect((await overview(hall, id)).asked).toHaveLength(2)
  expect((await hall.get('clerk', `/rounds/${id}`)).code).toBe('round.not_found')
  const { body } = await an.get('/rounds?mine=true')
  expect((body['items'] as RoundRow[]).map(row => row.id)).toEqual([id])
})

test('"agree, no comment" is one answer and counted; a list is seen once it is sent', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const { id } = await open(hall, [party(an), party(binh)])
  const [his, hers] = [await askedIdOf(an, id), await askedIdOf(binh, id)]
  expect((await an.post(`/rounds/${id}/answer`, { askedId: his, how: 'agreed' })).status).toBe(200)
  expect((await an.post(`/rounds/${id}/answer`, { askedId: his, how: 'agreed' })).code).toBe(
    'consultation.answered_already',
  )
  await write(binh, id, hers, 'Đề nghị bổ sung kinh phí.', 'Đề nghị nêu rõ thời hạn.')
  expect((await hall.get('member', `/rounds/${id}/comments`)).body['items']).toEqual([])
  expect((await binh.post(`/rounds/${id}/answer`, { askedId: hers, how: 'agreed' })).code).toBe(
    'consultation.agreed_with_comments',
  )
  expect((await binh.post(`/rounds/${id}/answer`, { askedId: hers, how: 'sent' })).status).toBe(200)
  const view = await overview(hall, id)
  expect(view.counts).toEqual({ asked: 2, agreed: 1, sent: 1, waiting: 0, late: 0 })
  expect(view.rows).toEqual({ all: 2, proposed: 0, released: 0 })
  expect(view.missing).toMatchObject([{ code: 'consultation.unanswered', count: 2 }])
  const { body } = await hall.get('member', `/rounds/${id}/comments`)
  expect((body['items'] as CommentRow[]).map(({ number, words }) => [number, words])).toEqual([
    [1, 'Đề nghị bổ sung kinh phí.'],
    [2, 'Đề nghị nêu rõ thời hạn.'],
  ])
  expect(await commentsFor(an, id)).toEqual([])
})

test('an answer is taken back while the round is open, and its lines leave the register', async ({ hall }) => {
  const an = await seated(hall)
  const { id } = await open(hall, [party(an)])
  const askedId = await askedIdOf(an, id)
  await write(an, id, askedId, 'Đề nghị bổ sung.')
  await an.post(`/rounds/${id}/answer`, { askedId, how: 'sent' })
  expect((await write(an, id, askedId, 'Thêm nữa.')).code).toBe('consultation.answered_already')
  expect((await an.post(`/rounds/${id}/take-back`, { askedId })).status).toBe(200)
  expect((await overview(hall, id)).rows.all).toBe(0)
  expect((await write(an, id, askedId, 'Thêm nữa.')).status).toBe(200)
})

test('a body that was asked hands the paper on to its own members and to those below it alone', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const [below, beside] = [await scene.body({ parentId: body.id, kind: 'grassrootsCommittee' }), await scene.body()]
  const [chief, member] = [await seated(hall, body), await seated(hall, body, 'committeeMember')]
  const [stranger, foreign] = [await seated(hall), await seated(hall, beside)]
  const { id, paperId } = await open(hall, [{ kind: 'body', id: body.id }])
  const within = { paperId, number: 1, withinId: await askedIdOf(chief, id) }
  const ask = (asked: object[], more: object = {}) => chief.post('/rounds', { ...within, asked, ...more })
  for (const outsider of [
    party(stranger),
    party(foreign),
    { kind: 'body', id: beside.id },
    { kind: 'body', id: body.id },
  ])
    expect((await ask([party(member), outsider])).code).toBe('consultation.asked_outside')
  expect((await ask([party(member)], { releaserId: stranger.accountId })).code).toBe('consultation.asked_outside')
  expect((await stranger.get(`/papers/${paperId}`)).code).toBe('paper.not_found')

  const inner = await ask([party(member), { kind: 'body', id: below.id }], { releaserId: member.accountId })
  expect(inner.status).toBe(200)
  const innerId = String(inner.body['id'])
  const change = (body: object) => chief.ask('PATCH', `/rounds/${innerId}`, body, 1)
  expect((await change({ add: [party(stranger)] })).code).toBe('consultation.asked_outside')
  expect((await change({ releaserId: foreign.accountId })).code).toBe('consultation.asked_outside')
  expect((await stranger.get(`/papers/${paperId}`)).code).toBe('paper.not_found')
})

test('a body answers through whoever acts for it, and gathers from its members out of sight of its superior', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const [chief, one, two] = [
    await seated(hall, body),
    await seated(hall, body, 'committeeMember'),
    await seated(hall, body, 'committeeMember'),
  ]
  const plain = await seated(hall, body, 'committeeMember')
  const { id, paperId } = await open(hall, [{ kind: 'body', id: body.id }])
  const askedId = await askedIdOf(chief, id)
  expect((await plain.get(`/rounds/${id}`)).code).toBe('round.not_found')
  const inner = await chief.post('/rounds', {
    paperId,
    number: 1,
    withinId: askedId,
    asked: [party(one), party(two), party(plain)],
  })
  expect(inner.status).toBe(200)
  const innerId = String(inner.body['id'])
  expect((await hall.get('member', `/rounds/${innerId}`)).code).toBe('round.not_found')
  const { body: listed } = await hall.get('member', `/rounds?paperId=${paperId}`)
  expect((listed['items'] as RoundRow[]).map(row => row.id)).toEqual([id])
  for (const [who, words] of [
    [one, 'Thêm chi tiết.'],
    [two, 'Bớt chi tiết.'],
  ] as const) {
    const innerAsked = await askedIdOf(who, innerId)
    await write(who, innerId, innerAsked, words)
    await who.post(`/rounds/${innerId}/answer`, { askedId: innerAsked, how: 'sent' })
  }
  const gathered = await commentsFor(chief, innerId)
  expect(gathered.map(({ words }) => words)).toEqual(['Thêm chi tiết.', 'Bớt chi tiết.'])
  const items = [{ words: 'Cân nhắc mức chi tiết.', gathers: gathered.map(comment => comment.id) }]
  expect((await chief.post(`/rounds/${id}/comments`, { askedId, items })).status).toBe(200)
  expect((await chief.post(`/rounds/${id}/answer`, { askedId, how: 'sent' })).status).toBe(200)
  const view = await overview(hall, id)
  expect(view.counts).toMatchObject({ asked: 1, sent: 1 })
  expect(view.rows.all).toBe(1)
  const { body: sent } = await hall.get('member', `/rounds/${id}/comments`)
  expect(sent['items']).toMatchObject([{ words: 'Cân nhắc mức chi tiết.', gathers: [] }])
})

test('the clerk of a round records what came by letter on behalf of whoever was asked, and it is shown as such', async ({
  hall,
}) => {
  const an = await seated(hall)
  const { id } = await open(hall, [party(an)])
  const { asked } = await overview(hall, id)
  const askedId = asked[0]?.id
  const source = { kind: 'letter', number: '15-CV/ĐU', date: '2026-10-12' }
  const items = [{ words: 'Đề nghị bỏ mục 3.', saidWhere: 'trang 5, dòng 3' }]
  expect((await hall.post('member', `/rounds/${id}/comments`, { askedId, items })).code).toBe('consultation.asked_only')
  expect((await an.post(`/rounds/${id}/recorded`, { askedId, items, source })).code).toBe('consultation.runners_only')
  expect((await hall.post('member', `/rounds/${id}/recorded`, { askedId, items, source })).status).toBe(200)
  expect(await commentsFor(an, id)).toMatchObject([
    { words: 'Đề nghị bỏ mục 3.', source, recordedBy: { id: people.member.id }, saidWhere: 'trang 5, dòng 3' },
  ])
  expect((await overview(hall, id)).asked).toMatchObject([{ state: 'sent', recorded: source }])
})

test('a round closes only when every comment has an answer, or on an order with a reason', async ({ hall }) => {
  const an = await seated(hall)
  const { id } = await open(hall, [party(an)])
  const askedId = await askedIdOf(an, id)
  await write(an, id, askedId, 'Đề nghị bổ sung.')
  await an.post(`/rounds/${id}/answer`, { askedId, how: 'sent' })
  const close = (passes: object[]) =>
    hall.ask('member', 'POST', `/rounds/${id}/close`, { body: { passes }, version: 1 })
  expect((await close([])).code).toBe('consultation.unanswered')
  await hall.heard()
  const pass = { code: 'consultation.unanswered', reason: 'Họp gấp', orderedBy: 'Bí thư' }
  expect((await close([pass])).status).toBe(200)
  expect(await hall.heard()).toMatchObject([{ name: 'round.closed', facts: { passed: ['consultation.unanswered'] } }])
  expect((await write(an, id, askedId, 'Muộn.')).code).toBe('round.closed')
})

test('a list that is being sent while the round closes is either whole in it or refused', async ({ hall }) => {
  for (let turn = 0; turn < 5; turn += 1) {
    const an = await seated(hall)
    const { id } = await open(hall, [party(an)])
    const askedId = await askedIdOf(an, id)
    await write(an, id, askedId, 'Một.', 'Hai.', 'Ba.')
    const [sending, closing] = await Promise.all([
      an.post(`/rounds/${id}/answer`, { askedId, how: 'sent' }),
      hall.ask('member', 'POST', `/rounds/${id}/close`, { body: { passes: [] }, version: 1 }),
    ])
    const { rows } = await overview(hall, id)
    expect([sending.code ?? 200, closing.code ?? 200, rows.all]).toEqual(
      sending.status === 200 ? [200, 'consultation.unanswered', 3] : ['round.closed', 200, 0],
    )
    expect((await commentsFor(an, id)).map(({ words, sentAt }) => [words, sentAt !== null])).toEqual(
      ['Một.', 'Hai.', 'Ba.'].map(words => [words, sending.status === 200]),
    )
  }
})

test('a round about members tells what it gathers for, and all members with an account are found at once', async ({
  hall,
}) => {
  const body = await sceneIn(hall).body()
  const chief = await seated(hall, body)
  const [one, two] = [await seated(hall, body, 'committeeMember'), await seated(hall, body, 'committeeMember')]
  const { id, paperId } = await open(hall, [{ kind: 'body', id: body.id }, party(chief)])
  const row = await roundFor(chief, id)
  expect(row.askings.map(asking => asking.party.kind)).toEqual(['body', 'account'])
  const askedId = row.askings[0]?.askedId ?? ''
  const { body: found } = await chief.get(`/rounds/${id}/asked/${askedId}/members`)
  const members = found['items'] as { id: string }[]
  expect(members.map(member => member.id).toSorted()).toEqual([one.accountId, two.accountId].toSorted())
  expect((await hall.get('member', `/rounds/${id}/asked/${askedId}/members`)).code).toBe('round.not_found')
  const asked = members.map(member => ({ kind: 'account', id: member.id }))
  const inner = await chief.post('/rounds', { paperId, number: 1, withinId: askedId, asked })
  const { body: listed } = await one.get('/rounds?mine=true')
  expect(listed['items']).toMatchObject([
    { id: inner.body['id'], within: { roundId: id, askedId, party: { id: body.id } } },
  ])
})

test('whoever runs a round does not take back what others sent themselves', async ({ hall }) => {
  const an = await seated(hall)
  const { id } = await open(hall, [party(an)])
  const askedId = await askedIdOf(an, id)
  await an.post(`/rounds/${id}/answer`, { askedId, how: 'agreed' })
  expect((await hall.post('member', `/rounds/${id}/take-back`, { askedId })).code).toBe('consultation.asked_only')
})

test('reminders go to those who have not answered, and are told to them alone', async ({ hall }) => {
  const [an, binh] = [await seated(hall), await seated(hall)]
  const { id } = await open(hall, [party(an), party(binh)], { dueOn: '2026-10-10' })
  await an.post(`/rounds/${id}/answer`, { askedId: await askedIdOf(an, id), how: 'agreed' })
  await hall.heard()
  expect((await overview(hall, id)).counts).toMatchObject({ late: 1, waiting: 0 })
  expect((await hall.post('member', `/rounds/${id}/remind`, {})).body).toEqual({ reminded: 1, dueOn: '2026-10-10' })
  expect(await hall.heard()).toMatchObject([{ name: 'round.reminded', audiences: [`account:${binh.accountId}`] }])
})

test('what was sent is not changed but withdrawn, and then needs no answer', async ({ hall }) => {
  const an = await seated(hall)
  const { id } = await open(hall, [party(an)])
  const askedId = await askedIdOf(an, id)
  await write(an, id, askedId, 'Đề nghị bổ sung.')
  const [comment] = await commentsFor(an, id)
  const path = `/rounds/${id}/comments/${comment?.id}`
  expect((await an.ask('PATCH', path, { words: 'Đề nghị bổ sung số liệu.' }, 1)).status).toBe(200)
  expect((await an.ask('PATCH', path, { words: 'Khác.' }, 1)).code).toBe('comment.changed_meanwhile')
  await an.post(`/rounds/${id}/answer`, { askedId, how: 'sent' })
  expect((await an.ask('PATCH', path, { words: 'Khác.' }, 2)).code).toBe('comment.already_sent')
  expect((await an.ask('PATCH', path, { withdrawn: true }, 2)).status).toBe(200)
  expect((await overview(hall, id)).rows.all).toBe(0)
})
