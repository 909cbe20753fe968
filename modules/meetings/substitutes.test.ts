import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, openHall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { seated } from '../../tests/seated.ts'

test('where the rules know no substitutes nobody sits in for somebody else', async ({ hall }) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body)
  await summon(secretary, id)
  const excused = { reply: 'excused', reason: 'Đi viện', substituteId: guest.personId }
  expect(await member.post(`/meetings/${id}/reply`, excused)).toMatchObject({ code: 'meeting.no_substitutes' })
})

test('whoever sits for somebody reads what they read, and stays away with them', async () => {
  await using hall = await opened()
  const body = await sceneIn(hall).body({ kind: 'board' })
  const [chair, member] = [await seated(hall, body, 'chair'), await seated(hall, body, 'member')]
  const [other, guest] = [await seated(hall, body, 'member'), await seated(hall)]
  const id = await convened(chair, body, { kind: 'boardMeeting' })
  const report = await bringRead(hall, chair, { name: 'Report.txt', content: fresh('Report') })
  await agenda(chair, id, [
    { kind: 'item', title: 'Staff', papers: [paper(report)], readerIds: [member.personId, chair.personId] },
  ])
  await summon(chair, id)
  const reads = async (who = guest) => [
    (await who.get(`/meetings/${id}`)).status,
    (await who.get(`/papers/${report.id}`)).status,
  ]
  expect(await reads()).toEqual([404, 404])
  const reply = (substituteId: string | null, answer = 'excused') =>
    member.post(`/meetings/${id}/reply`, { reply: answer, reason: 'Ill', substituteId })
  expect(await reply(other.personId)).toMatchObject({ code: 'meeting.seated_already' })
  expect(await reply(guest.personId, 'coming')).toMatchObject({ code: 'meeting.no_substitutes' })
  expect((await reply(guest.personId)).status).toBe(200)
  expect(await reads()).toEqual([200, 200])
  expect((await guest.get('/meetings')).body['items']).toHaveLength(1)
  const seen = await view(guest, id)
  expect(seen.agenda[0]?.content?.title).toBe('Staff')
  const seat = seen.seats.find(({ person }) => person.id === member.personId)
  expect(seat).toMatchObject({ substitute: { id: guest.personId }, reply: { reason: null } })
  const interest = `/meetings/${id}/lines/${seen.agenda[0]?.id ?? ''}/interest`
  await chair.post(interest, { personId: member.personId })
  expect(await reads()).toEqual([200, 404])
  expect((await view(guest, id)).agenda[0]?.content).toMatchObject({ closed: true, papers: [] })
  await chair.post(`${interest}/withdraw`, { personId: member.personId })
  expect(await reads()).toEqual([200, 200])
  expect((await reply(null, 'coming')).status).toBe(200)
  expect(await reads()).toEqual([404, 404])
})

async function opened() {
  const hall = await openHall({ profile: 'general' })
  return { ...hall, [Symbol.asyncDispose]: () => hall.close() }
}
