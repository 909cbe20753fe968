import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon, view, wanted } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { MeetingRow } from './contract.ts'

test('a meeting is proposed with its title, the next number of the term, its members and its quorum', async ({
  hall,
}) => {
  const { body, secretary, member } = await committee(hall)
  const ask = `/meetings/proposal?bodyId=${body.id}&kind=regularMeeting&on=2026-12-14`
  const first = (await secretary.get(ask)).body
  expect(first).toMatchObject({
    title: 'Hội nghị Đảng bộ Khối thử nghiệm lần thứ 1, khóa XIII',
    number: 1,
    chairId: secretary.personId,
    quorum: { needed: 2, of: 2 },
    summonsBy: null,
  })
  await convened(secretary, body, { number: 6 })
  expect((await secretary.get(ask)).body['number']).toBe(7)
  expect((await secretary.get(`${ask}&number=9`)).body['title']).toContain('lần thứ 9, khóa XIII')
  expect(await member.get(ask)).toMatchObject({ status: 403, code: 'meeting.runners_only' })
  const session = `/meetings/proposal?bodyId=${body.id}&kind=cellMeeting&on=2026-12-14`
  expect(await secretary.get(session)).toMatchObject({ status: 422, code: 'meeting.kind_not_here' })
})

test('until it is called a meeting is seen by those who run it alone; then by those who are called', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  await hall.heard()
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  expect((await hall.heard()).flatMap(({ audiences }) => audiences)).toEqual([`account:${secretary.accountId}`])
  expect((await member.get(`/meetings/${id}`)).status).toBe(404)
  expect((await member.get('/meetings')).body['items']).toEqual([])
  expect(await summon(secretary, id)).toMatchObject({ status: 200, body: { number: 1, sent: 3 } })
  const told = (await hall.heard()).flatMap(({ audiences }) => audiences)
  expect(told).toEqual([secretary, member, guest].map(({ accountId }) => `account:${accountId}`).toSorted())
  expect(await view(member, id)).toMatchObject({ state: 'called', mayRun: false, mine: { reply: null } })
  expect((await view(guest, id)).seats.map(({ role, office }) => [role, office])).toEqual([
    ['member', 'secretary'],
    ['member', 'committeeMember'],
    ['invited', null],
  ])
  const listed = (await guest.get('/meetings')).body['items'] as MeetingRow[]
  expect(listed.map(one => [one.id, one.state])).toEqual([[id, 'called']])
  expect((await hall.get('member', `/meetings/${id}`)).status).toBe(404)
})

test('of two who take one number the second is told, and a cancelled meeting gives its number back', async ({
  hall,
}) => {
  const { body, secretary } = await committee(hall)
  const both = await Promise.all([1, 2].map(() => secretary.post('/meetings', wanted(body, secretary, { number: 4 }))))
  expect(new Set(both.map(({ status, code }) => code ?? status))).toEqual(new Set([200, 'meeting.number_taken']))
  const id = String(both.find(({ status }) => status === 200)?.body['id'])
  expect((await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })).status).toBe(200)
  expect(await view(secretary, id)).toMatchObject({ state: 'cancelled', cancelled: { because: 'Bão' } })
  const again = await convened(secretary, body, { number: 4 })
  const six = await convened(secretary, body, { number: 6 })
  expect(await secretary.ask('PATCH', `/meetings/${six}`, { number: 4 }, 1)).toMatchObject({
    code: 'meeting.number_taken',
  })
  expect((await view(secretary, again)).number).toBe(4)
  expect(await summon(secretary, id)).toMatchObject({ status: 409, code: 'meeting.cancelled' })
})

test('a line for some is there for all, and only they learn what it is and may read its papers', async ({ hall }) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  const file = () => ({ name: `${fresh('tài liệu')}.txt`, content: fresh('Nội dung') })
  const [open, staff] = [await bringRead(hall, secretary, file()), await bringRead(hall, secretary, file())]
  const lines = [
    { kind: 'formality', title: 'Khai mạc', minutes: 10 },
    { kind: 'item', title: 'Báo cáo', minutes: 40, presenterId: member.personId, papers: [paper(open)] },
    { kind: 'item', title: 'Nhân sự', minutes: 30, readerIds: [member.personId], papers: [paper(staff)] },
    { kind: 'item', title: 'Đề án', awaits: { bodyId: body.id, by: '2026-12-01' } },
  ]
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  expect((await guest.get(`/papers/${open.id}`)).status).toBe(404)
  await summon(secretary, id)
  const titles = async (who: Seated) => (await view(who, id)).agenda.map(({ content }) => content?.title ?? null)
  expect(await titles(member)).toEqual(['Khai mạc', 'Báo cáo', 'Nhân sự', 'Đề án'])
  expect(await titles(guest)).toEqual(['Khai mạc', 'Báo cáo', null, 'Đề án'])
  expect((await view(guest, id)).agenda[2]).toEqual({
    id: expect.any(String),
    kind: 'item',
    minutes: 30,
    content: null,
  })
  const reading = await Promise.all(
    [member, guest].flatMap(who => [open, staff].map(async one => (await who.get(`/papers/${one.id}`)).status)),
  )
  expect(reading).toEqual([200, 200, 200, 404])
})

test('a supplement is sent beside what was sent before, and lines keep their ids', async ({ hall }) => {
  const { body, secretary } = await committee(hall)
  const id = await convened(secretary, body)
  await agenda(secretary, id, [{ kind: 'item', title: 'Một' }])
  await summon(secretary, id)
  const [first] = (await view(secretary, id)).agenda
  const changed = [
    { kind: 'item', title: 'Hai' },
    { id: first?.id, kind: 'item', title: 'Một, sửa' },
  ]
  expect((await agenda(secretary, id, changed)).status).toBe(200)
  await summon(secretary, id)
  const after = await view(secretary, id)
  expect(after.agenda.map(line => [line.id === first?.id, line.content?.title])).toEqual([
    [false, 'Hai'],
    [true, 'Một, sửa'],
  ])
  expect(after.summonses.map(({ number, lines }) => [number, lines])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('nobody shares a paper by putting it on an agenda unless they write on it', async ({ hall }) => {
  const { body, secretary, member } = await committee(hall)
  const id = await convened(secretary, body)
  const theirs = await bringRead(hall, member, { name: `${fresh('riêng')}.txt`, content: 'Của tôi' })
  const line = { kind: 'item', title: 'Mục', papers: [paper(theirs)] }
  expect(await agenda(secretary, id, [line])).toMatchObject({ status: 404, code: 'paper.not_found' })
  const { version } = (await member.get(`/papers/${theirs.id}`)).body
  await member.ask(
    'PATCH',
    `/papers/${theirs.id}`,
    { sharing: 'chosen', readers: [secretary.accountId] },
    Number(version),
  )
  expect(await agenda(secretary, id, [line])).toMatchObject({ status: 403, code: 'agenda.paper_of_others' })
  const outsider = { kind: 'item', title: 'Mục', presenterId: people.member.personId ?? theirs.id }
  expect(await agenda(secretary, id, [outsider])).toMatchObject({ status: 422, code: 'agenda.not_called' })
  const lost = { id: theirs.id, kind: 'item', title: 'Mục' }
  expect(await agenda(secretary, id, [lost])).toMatchObject({ status: 422, code: 'agenda.line_not_found' })
})

test('whoever prepares a meeting shows a paper of others to no more than those for whom it was put on the agenda', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const recorder = await seated(hall)
  const id = await convened(secretary, body, { invitedIds: [recorder.personId], recorderIds: [recorder.accountId] })
  const staff = await bringRead(hall, secretary, { name: `${fresh('nhân sự')}.txt`, content: fresh('Nội dung') })
  const line = (...readers: Seated[]) => ({
    kind: 'item',
    title: 'Nhân sự',
    papers: [paper(staff), paper(staff)],
    readerIds: readers.length > 0 ? readers.map(({ personId }) => personId) : null,
  })
  expect((await agenda(secretary, id, [line(member, recorder)])).status).toBe(200)
  expect((await summon(secretary, id)).status).toBe(200)
  expect((await view(member, id)).agenda[0]?.content?.papers).toHaveLength(1)
  const invited = { invitedIds: [recorder.personId, guest.personId] }
  await recorder.ask('PATCH', `/meetings/${id}`, invited, (await view(recorder, id)).version)
  for (const wider of [line(), line(member, recorder, guest)])
    expect(await agenda(recorder, id, [wider])).toMatchObject({ status: 403, code: 'agenda.paper_of_others' })
  expect((await agenda(recorder, id, [line(recorder)])).status).toBe(200)
  expect((await summon(recorder, id)).status).toBe(200)
  expect((await guest.get(`/papers/${staff.id}`)).status).toBe(404)
})

test('a summons does not share again what everybody read when it came on the agenda and its keeper took back', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const keeper = await seated(hall)
  const theirs = await bringRead(hall, keeper, { name: `${fresh('công khai')}.txt`, content: fresh('Nội dung') })
  const shared = async (change: object) => {
    const { version } = (await keeper.get(`/papers/${theirs.id}`)).body
    expect((await keeper.ask('PATCH', `/papers/${theirs.id}`, change, Number(version))).status).toBe(200)
  }
  await shared({ sharing: 'everyone' })
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  expect((await agenda(secretary, id, [{ kind: 'item', title: 'Mục', papers: [paper(theirs)] }])).status).toBe(200)
  await shared({ sharing: 'chosen', readers: [secretary.accountId] })
  expect(await summon(secretary, id)).toMatchObject({ status: 403, code: 'agenda.paper_of_others' })
  expect((await guest.get(`/papers/${theirs.id}`)).status).toBe(404)
  await shared({ readers: [secretary, member, guest].map(({ accountId }) => accountId) })
  expect((await summon(secretary, id)).status).toBe(200)
})

test('whoever is called answers; an excuse has a reason that others do not read, and what was told is written down', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  await summon(secretary, id)
  expect(await member.post(`/meetings/${id}/reply`, { reply: 'excused' })).toMatchObject({
    code: 'meeting.reason_needed',
  })
  await member.post(`/meetings/${id}/reply`, { reply: 'excused', reason: 'Đi viện' })
  const forGuest = { personId: guest.personId, reply: 'coming' }
  expect(await member.post(`/meetings/${id}/reply`, forGuest)).toMatchObject({ code: 'meeting.runners_only' })
  expect((await secretary.post(`/meetings/${id}/reply`, forGuest)).status).toBe(200)
  const reasons = async (who: Seated) => (await view(who, id)).seats.map(({ reply }) => reply?.reason)
  expect(await reasons(secretary)).toEqual([undefined, 'Đi viện', null])
  expect(await reasons(guest)).toEqual([undefined, null, null])
  expect((await view(guest, id)).seats[2]?.reply).toMatchObject({ reply: 'coming', recordedBy: expect.any(String) })
  const nobody = { personId: people.clerk.id, reply: 'coming' }
  expect(await secretary.post(`/meetings/${id}/reply`, nobody)).toMatchObject({ code: 'meeting.not_called' })
})

test('of two who prepare one meeting the second sees what the first changed', async ({ hall }) => {
  const { body, secretary } = await committee(hall)
  const id = await convened(secretary, body)
  expect((await secretary.ask('PATCH', `/meetings/${id}`, { place: 'Hội trường B' }, 1)).status).toBe(200)
  const late = await secretary.ask('PATCH', `/meetings/${id}`, { title: 'Khác' }, 1)
  expect(late).toMatchObject({
    status: 412,
    code: 'meeting.changed_meanwhile',
    body: { current: { place: 'Hội trường B' } },
  })
  const ancient = { startsAt: '0000-01-01T00:00:00Z' }
  expect((await secretary.ask('PATCH', `/meetings/${id}`, ancient, 2)).status).toBe(400)
  const backwards = { endsAt: '2026-12-13T01:00:00.000Z' }
  expect(await secretary.ask('PATCH', `/meetings/${id}`, backwards, 2)).toMatchObject({
    code: 'meeting.ends_before_start',
  })
})
