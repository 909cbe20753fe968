import { expect } from 'vitest'
import { attendanceAt } from '../../packages/rules/index.ts'
import { system } from '../../platform/work/actor.ts'
import type { Work } from '../../platform/work/work.ts'
import { agenda, committee, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { type Seated } from '../../tests/seated.ts'
import { recusalsOf, seatsOf } from './index.ts'

/** A meeting of three with two items, of which the first has a paper. */
async function beforeTheMeeting(hall: Hall, readers: (all: Seated[]) => Seated[] | null = () => null) {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  const report = await bringRead(hall, secretary, { name: `${fresh('báo cáo')}.txt`, content: fresh('Nội dung') })
  const readerIds = readers([secretary, member, guest])?.map(({ personId }) => personId) ?? null
  await agenda(secretary, id, [
    { kind: 'item', title: 'Hợp đồng', papers: [paper(report)], readerIds },
    { kind: 'item', title: 'Báo cáo quý' },
  ])
  expect((await summon(secretary, id)).status).toBe(200)
  const [first, second] = (await view(secretary, id)).agenda
  const interest = (which = first) => `/meetings/${id}/lines/${which?.id ?? ''}/interest`
  return { body, secretary, member, guest, id, report, first, second, interest }
}

const content = async (who: Seated, id: string) => (await view(who, id)).agenda[0]?.content

test('whoever declares an interest sees the title and no papers, and reads them again once it is withdrawn', async ({
  hall,
}) => {
  const { secretary, member, guest, id, report, interest } = await beforeTheMeeting(hall)
  const read = async () => (await member.get(`/papers/${report.id}`)).status
  expect(await read()).toBe(200)
  await hall.heard()
  expect((await member.post(interest(), { reason: 'Người nhà là bên dự thầu' })).status).toBe(200)
  const told = await hall.heard()
  expect(told.map(({ name }) => name)).toEqual(['paper.changed', 'meeting.interest_declared'])
  expect(JSON.stringify(told)).not.toContain('Người nhà')
  expect(await content(member, id)).toMatchObject({ title: 'Hợp đồng', papers: [], closed: true })
  expect(await read()).toBe(404)
  expect(await content(guest, id)).toMatchObject({ closed: false, interests: [{ reason: null, recordedBy: null }] })
  expect((await content(guest, id))?.papers).toHaveLength(1)
  expect((await content(secretary, id))?.interests).toMatchObject([
    { person: { id: member.personId }, reason: 'Người nhà là bên dự thầu' },
  ])
  expect(await member.post(interest(), {})).toMatchObject({ status: 409, code: 'interest.declared_already' })
  expect((await summon(secretary, id)).status).toBe(200)
  expect(await read()).toBe(404)
  expect((await member.post(`${interest()}/withdraw`, {})).status).toBe(200)
  expect(await content(member, id)).toMatchObject({ closed: false, interests: [] })
  expect(await read()).toBe(200)
  expect(await member.post(`${interest()}/withdraw`, {})).toMatchObject({ status: 409, code: 'interest.not_declared' })
})

test('an interest changes access, roll and base of one line, and the record keeps from when to when', async ({
  hall,
}) => {
  const { secretary, member, id, first, second, interest } = await beforeTheMeeting(hall)
  await member.post(interest(), {})
  const arrivals = [secretary, member].map(({ personId }) => {
    return { at: '2026-01-01T00:00:00.000Z', personId, kind: 'arrived' as const }
  })
  const at = '2999-01-01T00:00:00.000Z'
  const asked = <Answer>(ask: (work: Work) => Promise<Answer>) => hall.plenum.transact(system('hall'), ask)
  const roll = (lineId = '') =>
    asked(async ({ tx }) => {
      const moves = [...arrivals, ...(await recusalsOf(tx, id))]
      return attendanceAt(await seatsOf(tx, id), moves, at, lineId)
    })
  expect(await roll(first?.id)).toMatchObject({ roll: [secretary.personId], recused: [member.personId] })
  expect((await roll(first?.id)).voters.map(({ by }) => by)).toEqual([secretary.personId])
  expect((await roll(second?.id)).roll).toEqual([secretary.personId, member.personId])
  await member.post(`${interest()}/withdraw`, {})
  expect((await roll(first?.id)).roll).toEqual([secretary.personId, member.personId])
  const moves = await asked(({ tx }) => recusalsOf(tx, id))
  expect(moves.map(({ kind }) => kind)).toEqual(['recused', 'rejoined'])
})

test('whoever prepares the meeting writes down what they were told, and others only speak for themselves', async ({
  hall,
}) => {
  const { secretary, member, guest, id, interest } = await beforeTheMeeting(hall)
  const forMember = { personId: member.personId }
  expect(await guest.post(interest(), forMember)).toMatchObject({ status: 403, code: 'meeting.runners_only' })
  expect((await secretary.post(interest(), forMember)).status).toBe(200)
  expect((await content(member, id))?.interests).toMatchObject([{ recordedBy: expect.any(String) }])
  expect(await hall.post('member', interest(), {})).toMatchObject({ status: 404, code: 'meeting.not_found' })
  const nobody = { personId: secretary.accountId }
  expect(await secretary.post(interest(), nobody)).toMatchObject({ status: 409, code: 'meeting.not_called' })
  await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })
  expect(await secretary.post(`${interest()}/withdraw`, forMember)).toMatchObject({ code: 'meeting.cancelled' })
})

test('whoever prepares the meeting and stays away keeps the papers on the agenda without learning of them', async ({
  hall,
}) => {
  const { secretary, id, report, first, interest } = await beforeTheMeeting(hall)
  await secretary.post(interest(), {})
  expect(await content(secretary, id)).toMatchObject({ closed: true, papers: [{ id: report.id, title: null }] })
  const lines = [{ id: first?.id, kind: 'item', title: 'Hợp đồng, sửa', papers: [paper(report)] }]
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  expect(await content(secretary, id)).toMatchObject({ closed: true, interests: [{ at: expect.any(String) }] })
})

test('a line for some is not found by the others, who do not hear whom it concerns either', async ({ hall }) => {
  const { secretary, member, guest, interest } = await beforeTheMeeting(hall, all => all.slice(1, 2))
  expect(await guest.post(interest(), {})).toMatchObject({ status: 404, code: 'agenda.line_not_found' })
  await hall.heard()
  expect((await member.post(interest(), {})).status).toBe(200)
  const told = (await hall.heard()).filter(({ name }) => name === 'meeting.interest_declared')
  expect(told.map(({ audiences }) => audiences)).toEqual([
    [secretary, member].map(({ accountId }) => `account:${accountId}`).toSorted(),
  ])
})

test('a paper that another line shows stays open to whoever stays away from one', async ({ hall }) => {
  const { secretary, member, id, report, first, interest } = await beforeTheMeeting(hall)
  const lines = [
    { id: first?.id, kind: 'item', title: 'Hợp đồng', papers: [paper(report)] },
    { kind: 'item', title: 'Đề án', papers: [paper(report)] },
  ]
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  await member.post(interest(), {})
  expect((await member.get(`/papers/${report.id}`)).status).toBe(200)
  const [, other] = (await view(member, id)).agenda
  await member.post(interest(other), {})
  expect((await member.get(`/papers/${report.id}`)).status).toBe(404)
})

test('of two who declare the same interest at once the second is told', async ({ hall }) => {
  const { secretary, member, interest } = await beforeTheMeeting(hall)
  const both = await Promise.all([
    member.post(interest(), {}),
    secretary.post(interest(), { personId: member.personId }),
  ])
  expect(new Set(both.map(({ status, code }) => code ?? status))).toEqual(new Set([200, 'interest.declared_already']))
})
