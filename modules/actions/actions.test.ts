import { expect } from 'vitest'
import { agenda, committee } from '../../tests/convened.ts'
import { test } from '../../tests/hall.ts'
import { opened } from '../../tests/sat.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { ActionProposals, ShownAction } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const record = (who: Seated, id: string, body: object) =>
  who.post(`/meetings/${id}/actions`, { what: 'Rà soát quy chế', ...body })
const to = ({ personId: id }: { personId: string }) => ({ who: { kind: 'person', id } })
const listed = async (who: Seated, path: string) => (await who.get(path)).body['items'] as ShownAction[]
const ofMeeting = (who: Seated, id: string) => listed(who, `/meetings/${id}/actions`)
const mine = (who: Seated) => listed(who, '/actions/mine')

test('whoever leads the meeting records an action, everybody in it sees it, and whom it falls to finds it in their work until it is done', async ({
  hall,
}) => {
  const { id, lineIds, body, secretary, member, guest } = await opened(hall)
  const [lineId] = lineIds
  expect(await record(member, id, to(member))).toMatchObject({ status: 403, code: 'sitting.leaders_only' })
  await hall.heard()
  const made = await record(secretary, id, { ...to(member), lineId, by: '2026-12-15' })
  const actionId = String(made.body['id'])
  const [told] = await hall.heard()
  expect(told).toMatchObject({
    name: 'action.recorded',
    subjectId: actionId,
    audiences: [`desk:${id}`, `meeting:${id}`, `account:${member.accountId}`],
  })
  expect(told?.facts).toEqual({ meetingId: id, lineId, version: 1 })
  for (const who of [secretary, member, guest])
    expect(await ofMeeting(who, id)).toMatchObject([
      { id: actionId, who: { id: member.personId }, what: 'Rà soát quy chế', by: '2026-12-15', mine: who === member },
    ])
  expect(await mine(guest)).toEqual([])
  expect(await mine(member)).toMatchObject([{ id: actionId, meeting: { id } }])
  expect(await listed(secretary, `/bodies/${body.id}/actions`)).toMatchObject([{ id: actionId }])
  const report = (who: Seated, state: string, note?: string) =>
    who.post(`/actions/${actionId}/reports`, { state, ...(note !== undefined && { note }) })
  expect((await report(member, 'done', 'Đã gửi văn bản')).status).toBe(200)
  expect(await report(member, 'done')).toMatchObject({ status: 409, code: 'action.said_already' })
  expect(await mine(member)).toEqual([])
  expect(await listed(secretary, `/bodies/${body.id}/actions`)).toEqual([])
  expect(await ofMeeting(secretary, id)).toMatchObject([
    { state: 'done', note: 'Đã gửi văn bản', version: 2, before: [{ state: 'open', note: null }] },
  ])
  expect((await report(member, 'open')).status).toBe(200)
  expect(await report(member, 'withdrawn', 'Thôi')).toMatchObject({ code: 'sitting.leaders_only' })
  expect(await report(secretary, 'withdrawn')).toMatchObject({ status: 422, code: 'action.no_reason' })
  expect((await report(secretary, 'withdrawn', 'Không còn cần')).status).toBe(200)
  expect(JSON.stringify(await hall.heard())).not.toMatch(/quy chế|văn bản|cần/)
})

test('an action of a narrow line is seen by its readers and by whom it falls to, and by nobody else', async ({
  hall,
}) => {
  const { id, secretary, member, guest, lineIds } = await opened(hall, [item('Hợp đồng'), item('Nhân sự')])
  const readerIds = [secretary.personId, member.personId]
  await agenda(secretary, id, [item('Hợp đồng', { id: lineIds[0] }), item('Nhân sự', { id: lineIds[1], readerIds })])
  const office = await sceneIn(hall).body({ name: 'Văn phòng' })
  const [head, outsider] = [await seated(hall, office), await seated(hall)]
  await hall.heard()
  const who = { who: { kind: 'body', id: office.id } }
  const actionId = String((await record(secretary, id, { ...who, lineId: lineIds[1] })).body['id'])
  expect((await hall.heard()).map(({ audiences }) => audiences.toSorted())).toEqual([
    [secretary, member, head].map(({ accountId }) => `account:${accountId}`).toSorted(),
  ])
  expect(await ofMeeting(member, id)).toHaveLength(1)
  expect(await ofMeeting(guest, id)).toEqual([])
  expect(await mine(head)).toMatchObject([{ id: actionId, meeting: null, mine: true }])
  for (const other of [guest, outsider])
    expect(await other.post(`/actions/${actionId}/reports`, { state: 'done' })).toMatchObject({
      status: 404,
      code: 'action.not_found',
    })
  expect(
    await head.ask('PATCH', `/actions/${actionId}`, { ...who, what: 'Khác', by: null, reason: 'x' }, 1),
  ).toMatchObject({
    code: 'sitting.leaders_only',
  })
  await member.post(`/meetings/${id}/lines/${lineIds[1]}/interest`, {})
  expect(await ofMeeting(member, id)).toEqual([])
  expect((await head.post(`/actions/${actionId}/reports`, { state: 'done' })).status).toBe(200)
})

test('of two who put an action right at once the second is told, and the first wording stays', async ({ hall }) => {
  const { id, secretary, member } = await opened(hall)
  const actionId = String((await record(secretary, id, to(member))).body['id'])
  const correct = (what: string) =>
    secretary.ask('PATCH', `/actions/${actionId}`, { ...to(member), what, by: null, reason: 'Ghi nhầm' }, 1)
  const both = await Promise.all([correct('Lập danh sách'), correct('Gửi báo cáo')])
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]))
  expect(both.find(({ status }) => status === 412)).toMatchObject({
    code: 'action.changed_meanwhile',
    body: { facts: { fields: ['what'] } },
  })
  expect(await ofMeeting(member, id)).toMatchObject([
    { note: 'Ghi nhầm', version: 2, before: [{ what: 'Rà soát quy chế' }] },
  ])
})

test('what was jotted down is read, and becomes one action however many press at once', async ({ hall }) => {
  const { id, lineIds, body, secretary, member } = await opened(hall)
  const jot = async (words: string, more: object = {}) =>
    String((await secretary.post(`/meetings/${id}/jottings`, { lineId: lineIds[0], words, ...more })).body['id'])
  const typed = await jot('Giao Đảng bộ Khối thử nghiệm rà soát quy chế, xong trước ngày 15/12/2026')
  const marked = await jot('Xem lại số liệu', { isAction: true })
  await jot('Nhất trí với báo cáo.')
  const { read, parties } = (await secretary.get(`/meetings/${id}/actions/proposals`))
    .body as unknown as ActionProposals
  expect(read).toEqual([
    { jottingId: typed, who: { kind: 'body', id: body.id }, named: '', what: 'rà soát quy chế', by: '2026-12-15' },
    { jottingId: marked, who: null, named: '', what: 'Xem lại số liệu', by: null },
  ])
  expect(parties.map(one => one.id)).toContain(member.personId)
  const both = await Promise.all([1, 2].map(() => record(secretary, id, { jottingId: typed, ...to(member) })))
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'action.recorded_already']))
  expect(await ofMeeting(member, id)).toMatchObject([{ jottingId: typed, lineId: lineIds[0] }])
  expect(await agenda(secretary, id, [item('Khác')])).toMatchObject({ status: 409 })
})

test('whoever is not in the house is named in words, and nobody is named who is not there', async ({ hall }) => {
  const { id, secretary, member } = await opened(hall)
  const name = { kind: 'name', name: 'Công ty Xây dựng số 7' }
  expect((await record(secretary, id, { who: name })).status).toBe(200)
  expect(await ofMeeting(member, id)).toMatchObject([{ who: name, mine: false }])
  const nobody = '00000000-0000-4000-8000-000000000000'
  for (const [more, code] of [
    [{ who: { kind: 'body', id: nobody } }, 'body.not_found'],
    [{ who: { kind: 'person', id: nobody } }, 'person.not_found'],
    [{ who: name, lineId: nobody }, 'agenda.line_not_found'],
    [{ who: name, jottingId: nobody }, 'jotting.not_found'],
    [{ who: name, place: { paperId: nobody } }, 'paper.not_found'],
  ] as const)
    expect(await record(secretary, id, more)).toMatchObject({ code })
  const other = await committee(hall)
  expect((await other.secretary.get(`/meetings/${id}/actions`)).status).toBe(404)
  expect(await listed(other.secretary, '/actions/mine')).toEqual([])
})
