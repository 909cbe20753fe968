import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { inSession, votedOn } from '../../tests/in-session.ts'
import { type Seated, seated } from '../../tests/seated.ts'

/** A member who is called, and an assistant who may read and prepare for them. */
async function assisted(hall: Hall) {
  const { body, secretary, member } = await committee(hall)
  const assistant = await seated(hall)
  const days = { assistantId: assistant.accountId, startsOn: '2026-10-14', endsOn: '2026-12-31' }
  expect((await member.post(`/accounts/${member.accountId}/assistants`, days)).status).toBe(200)
  const file = await bringRead(hall, secretary, { name: `${fresh('báo cáo')}.txt`, content: fresh('Nội dung') })
  const id = await convened(secretary, body)
  await agenda(secretary, id, [{ kind: 'item', title: 'Báo cáo', papers: [paper(file)] }])
  await summon(secretary, id)
  await hall.heard()
  const forMember = (method: string, path: string, sent?: object) =>
    hall.ask('guest', method, path, {
      headers: { cookie: assistant.cookie, 'x-for': member.accountId },
      ...(sent && { body: sent }),
    })
  return { id, file, secretary, member, assistant, forMember }
}

const waiting = async (who: Seated) => (await who.get('/meetings/assisted')).body['items']

test('the invitations of somebody stand in the work of their assistant, who answers for them under both names', async ({
  hall,
}) => {
  const { id, file, secretary, member, assistant, forMember } = await assisted(hall)
  expect(await waiting(assistant)).toMatchObject([
    { principal: { id: member.accountId }, meeting: { id, mine: { reply: null } } },
  ])
  expect(await waiting(member)).toEqual([])
  expect((await assistant.get(`/meetings/${id}`)).status).toBe(404)
  expect((await assistant.get(`/papers/${file.id}`)).status).toBe(404)
  expect((await forMember('GET', `/meetings/${id}`)).status).toBe(200)
  expect((await forMember('GET', `/papers/${file.id}`)).status).toBe(200)
  expect((await forMember('POST', `/meetings/${id}/reply`, { reply: 'coming' })).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    { name: 'meeting.replied', actorId: assistant.accountId, onBehalfOf: member.accountId },
  ])
  const seat = (await view(secretary, id)).seats.find(({ person }) => person.id === member.personId)
  expect(seat?.reply).toMatchObject({ reply: 'coming', recordedBy: expect.any(String) })
  expect(await waiting(assistant)).toMatchObject([{ meeting: { mine: { reply: 'coming' } } }])
})

test('an assistant never votes, is not there for anybody and leads nothing, and does nothing more once their days are over', async ({
  hall,
}) => {
  const meeting = await inSession(hall)
  const [member] = meeting.members
  if (!member) throw new Error('nobody is there')
  const assistant = await seated(hall)
  const days = { assistantId: assistant.accountId, startsOn: '2026-10-14', endsOn: '2026-10-15' }
  await member.post(`/accounts/${member.accountId}/assistants`, days)
  const headers = { cookie: assistant.cookie, 'x-for': member.accountId }
  const id = String((await votedOn(meeting)).body['id'])
  expect((await hall.ask('guest', 'GET', `/votes/${id}`, { headers })).status).toBe(200)
  const body = { choice: 'yes' }
  const cast = await hall.ask('guest', 'POST', `/votes/${id}/ballot`, { headers, body })
  expect(cast).toMatchObject({ status: 403, code: 'session.in_person' })
  const { body: shown } = await meeting.chair.post(`/meetings/${meeting.id}/check-in-code`)
  const enter = { headers, body: { code: shown['code'] as string } }
  expect(await hall.ask('guest', 'POST', `/meetings/${meeting.id}/check-in`, enter)).toMatchObject({
    code: 'session.in_person',
  })
  await meeting.chair.post(`/accounts/${meeting.chair.accountId}/assistants`, days)
  const forChair = { cookie: assistant.cookie, 'x-for': meeting.chair.accountId }
  const lead = (path: string, sent: object) => hall.ask('guest', 'POST', path, { headers: forChair, body: sent })
  expect(await lead(`/votes/${id}/close`, {})).toMatchObject({ status: 403, code: 'vote.leaders_only' })
  expect(await lead(`/meetings/${meeting.id}/steps`, { kind: 'closed' })).toMatchObject({
    code: 'sitting.leaders_only',
  })
  expect((await hall.ask('guest', 'GET', `/meetings/${meeting.id}/desk`, { headers: forChair })).status).toBe(200)
  hall.itIs('2026-10-16T01:00:00Z')
  expect(await waiting(assistant)).toEqual([])
  expect((await hall.ask('guest', 'GET', '/meetings', { headers })).code).toBe('assistance.none')
  hall.itIs('2026-10-14T01:00:00Z')
})
