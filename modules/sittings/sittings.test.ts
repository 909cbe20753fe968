import { expect } from 'vitest'
import { agenda, committee, convened, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, test } from '../../tests/hall.ts'
import { called, opened, room } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const step = (who: Seated, id: string, lineId: string | undefined, kind: string, closes?: string) =>
  who.post(`/meetings/${id}/lines/${lineId}/steps`, { kind, ...(closes !== undefined && { closes }) })

test('a meeting is opened by its chair or its recorders once it was called, and hears so at once', async ({ hall }) => {
  const { body, secretary } = await committee(hall)
  const alone = await convened(secretary, body)
  expect(await secretary.post(`/meetings/${alone}/steps`, { kind: 'opened' })).toMatchObject({
    code: 'sitting.never_called',
  })
  const { id, secretary: chair, member, guest } = await called(hall)
  expect((await guest.get(`/meetings/${alone}/room`)).status).toBe(404)
  expect(await member.post(`/meetings/${id}/steps`, { kind: 'opened' })).toMatchObject({ code: 'sitting.leaders_only' })
  await hall.heard()
  expect((await chair.post(`/meetings/${id}/steps`, { kind: 'opened' })).status).toBe(200)
  expect((await hall.heard()).map(({ name, audiences }) => [name, audiences])).toEqual([
    ['sitting.opened', [`desk:${id}`, `meeting:${id}`]],
  ])
  expect(await chair.post(`/meetings/${id}/steps`, { kind: 'opened' })).toMatchObject({ code: 'sitting.wrong_step' })
  expect(await room(guest, id)).toMatchObject({ leads: false, live: { state: 'open', openLineId: null } })
})

test('of two who open different items at once one is told that another is open, and leaving an item ends its speech', async ({
  hall,
}) => {
  const { id, lineIds, secretary, member } = await opened(hall, [item('Một'), item('Hai')])
  const [one, two] = lineIds
  const both = await Promise.all(lineIds.map(line => step(secretary, id, line, 'opened')))
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'sitting.other_line_open']))
  const open = (await room(member, id)).live.openLineId ?? ''
  const other = open === one ? two : one
  const { body: asked } = await member.post(`/meetings/${id}/lines/${open}/speeches`, {})
  expect((await secretary.post(`/meetings/${id}/speeches/${String(asked['id'])}/give`, { minutes: 5 })).status).toBe(
    200,
  )
  expect(await step(secretary, id, other, 'opened', open)).toMatchObject({ status: 200 })
  const { live } = await room(member, id)
  expect(live.openLineId).toBe(other)
  expect(live.lines.map(line => line.state).toSorted()).toEqual(['closed', 'open'])
  expect(live.speeches).toEqual([])
  expect(await secretary.post(`/meetings/${id}/steps`, { kind: 'closed' })).toMatchObject({ code: 'sitting.line_open' })
  for (const kind of ['suspended', 'resumed', 'closed'])
    expect((await step(secretary, id, other, kind)).status).toBe(200)
  expect(await step(secretary, id, other, 'postponed')).toMatchObject({ code: 'sitting.wrong_step' })
  expect((await secretary.post(`/meetings/${id}/steps`, { kind: 'closed' })).status).toBe(200)
  expect(await step(secretary, id, one, 'opened')).toMatchObject({ code: 'sitting.not_open' })
})

test('what was dealt with stays on the agenda', async ({ hall }) => {
  const { id, lineIds, secretary } = await opened(hall, [item('Một'), item('Hai')])
  await step(secretary, id, lineIds[0], 'opened')
  expect(await agenda(secretary, id, [item('Ba')])).toMatchObject({ status: 409, code: 'sitting.line_dealt_with' })
  expect((await agenda(secretary, id, [item('Ba'), { ...item('Một, sửa'), id: lineIds[0] }])).status).toBe(200)
  expect((await view(secretary, id)).agenda).toHaveLength(2)
})

test('attendance is what was recorded and not struck, and the quorum follows it, also per item', async ({ hall }) => {
  const { id, lineIds, secretary, member, guest } = await opened(hall)
  const arrive = (kind: string, ...who: Seated[]) =>
    secretary.post(`/meetings/${id}/moves`, { personIds: who.map(({ personId }) => personId), kind })
  expect((await room(guest, id)).live.presence).toEqual({ present: 2, roll: 2, invited: 0, needed: 2 })
  expect((await arrive('arrived', member, guest)).body).toEqual({ recorded: 1 })
  expect((await arrive('left', member)).body).toEqual({ recorded: 1 })
  expect((await room(guest, id)).live.presence).toMatchObject({ present: 1, invited: 1 })
  const desk = async () => (await secretary.get(`/meetings/${id}/desk`)).body as unknown as Desk
  const left = (await desk()).seats.find(({ person }) => person.id === member.personId)?.moves.at(-1)
  expect((await secretary.post(`/meetings/${id}/moves/${left?.id}/strike`)).status).toBe(200)
  expect(await secretary.post(`/meetings/${id}/moves/${left?.id}/strike`)).toMatchObject({ status: 404 })
  const seats = (await desk()).seats.map(({ here, moves }) => [here, moves.map(({ kind, struck }) => [kind, struck])])
  expect(seats).toEqual([
    [true, [['arrived', false]]],
    [
      true,
      [
        ['arrived', false],
        ['left', true],
      ],
    ],
    [true, [['arrived', false]]],
  ])
  await step(secretary, id, lineIds[0], 'opened')
  await member.post(`/meetings/${id}/lines/${lineIds[0]}/interest`, { reason: 'Người nhà' })
  expect((await room(guest, id)).live.presence).toMatchObject({ present: 1, roll: 1 })
  const later = { personIds: [guest.personId], kind: 'left', at: '2099-01-01T00:00:00.000Z' }
  expect(await secretary.post(`/meetings/${id}/moves`, later)).toMatchObject({ code: 'sitting.later_than_now' })
  expect((await member.get(`/meetings/${id}/desk`)).status).toBe(403)
})

test('whoever was recorded while an item was being opened is in it, whichever came first', async ({ hall }) => {
  const { id, lineIds, secretary, guest } = await opened(hall)
  const arriving = { personIds: [guest.personId], kind: 'arrived' }
  const both = await Promise.all([
    step(secretary, id, lineIds[0], 'opened'),
    secretary.post(`/meetings/${id}/moves`, arriving),
  ])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await room(guest, id)).live.presence).toEqual({ present: 2, roll: 2, invited: 1, needed: 2 })
})

test('whoever knows the code is there, once; whoever guesses has to wait', async ({ hall }) => {
  const { id, secretary, member, guest } = await called(hall)
  const enter = (who: Seated, code: string) => who.post(`/meetings/${id}/check-in`, { code })
  expect(await enter(member, '000000')).toMatchObject({ status: 409, code: 'sitting.no_code' })
  expect(await member.post(`/meetings/${id}/check-in-code`)).toMatchObject({ code: 'sitting.leaders_only' })
  const code = String((await secretary.post(`/meetings/${id}/check-in-code`)).body['code'])
  const wrong = code === '000000' ? '000001' : '000000'
  const twice = await Promise.all([enter(member, code), enter(member, code)])
  expect(twice.map(({ body }) => body)).toEqual([1, 2].map(() => ({ here: true, triesLeft: 5 })))
  const desk = (await secretary.get(`/meetings/${id}/desk`)).body as unknown as Desk
  const moves = desk.seats.find(({ person }) => person.id === member.personId)?.moves
  expect(moves).toMatchObject([{ kind: 'arrived', byThemselves: true }])
  const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => enter(guest, wrong)))
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(5)
  expect(await enter(guest, code)).toMatchObject({ status: 429, code: 'sitting.code_wait' })
  expect((await room(guest, id)).mine).toEqual({ personId: guest.personId, here: false })
  expect((await member.post(`/meetings/${id}/check-out`)).status).toBe(200)
  expect((await room(member, id)).mine?.here).toBe(false)
})

test('speakers wait in the order in which they asked, and the floor is given once', async ({ hall }) => {
  const { id, lineIds, secretary, member, guest } = await opened(hall)
  const ask = (who: Seated, body: object = {}) => who.post(`/meetings/${id}/lines/${lineIds[0]}/speeches`, body)
  const give = (speechId: unknown, after: unknown = null) =>
    secretary.post(`/meetings/${id}/speeches/${String(speechId)}/give`, { minutes: 3, after })
  const mine = (await ask(member)).body['id']
  expect(await ask(member)).toMatchObject({ code: 'speech.asked_already' })
  expect(await ask(member, { personId: guest.personId })).toMatchObject({ code: 'sitting.leaders_only' })
  const theirs = (await ask(secretary, { personId: guest.personId })).body['id']
  expect(await give(mine)).toMatchObject({ code: 'speech.line_not_open' })
  await step(secretary, id, lineIds[0], 'opened')
  const both = await Promise.all([give(mine), give(theirs)])
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'speech.somebody_speaks']))
  const { live } = await room(guest, id)
  expect(live.speeches.map(one => one.person.id)).toEqual([member.personId, guest.personId])
  const [speaking, waiting] = [true, false].map(has => live.speeches.find(one => (one.givenAt !== null) === has)?.id)
  expect((await give(waiting, speaking)).status).toBe(200)
  expect(await secretary.post(`/meetings/${id}/speeches/${speaking}/end`)).toMatchObject({ code: 'speech.over' })
  const others = member.personId === live.speeches.find(one => one.id === waiting)?.person.id ? guest : member
  expect((await others.post(`/meetings/${id}/speeches/${waiting}/end`)).status).toBe(404)
  expect((await secretary.post(`/meetings/${id}/speeches/${waiting}/end`)).status).toBe(200)
  expect((await ask(others)).status).toBe(200)
})

test('whoever speaks is given more time once, when two recorders do so in the same moment', async ({ hall }) => {
  const { id, lineIds, secretary, member } = await opened(hall)
  await step(secretary, id, lineIds[0], 'opened')
  const { body: asked } = await member.post(`/meetings/${id}/lines/${lineIds[0]}/speeches`, {})
  const act = (what: string, body: object) =>
    secretary.post(`/meetings/${id}/speeches/${String(asked['id'])}/${what}`, body)
  const extend = () => act('extend', { from: 3, to: 5 })
  expect(await extend()).toMatchObject({ code: 'speech.over' })
  await act('give', { minutes: 3 })
  const both = await Promise.all([extend(), extend()])
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'speech.extended_already']))
  expect((await room(member, id)).live.speeches[0]?.minutes).toBe(5)
  expect(await member.post(`/meetings/${id}/speeches/${String(asked['id'])}/extend`, { from: 5, to: 9 })).toMatchObject(
    { code: 'sitting.leaders_only' },
  )
  await act('end', {})
  expect(await act('extend', { from: 5, to: 9 })).toMatchObject({ code: 'speech.over' })
})

test('of a line for some the others hear nothing but that it is open, and the wall shows it when all who are there may read it', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  const staff = item('Nhân sự', { readerIds: [secretary.personId, member.personId] })
  expect((await agenda(secretary, id, [staff])).status).toBe(200)
  await secretary.ask('POST', `/meetings/${id}/summons`, {}, (await view(secretary, id)).version)
  const lineId = (await view(secretary, id)).agenda[0]?.id
  await secretary.post(`/meetings/${id}/steps`, { kind: 'opened' })
  const all = [secretary, member, guest].map(({ personId }) => personId)
  await secretary.post(`/meetings/${id}/moves`, { personIds: all, kind: 'arrived' })
  await step(secretary, id, lineId, 'opened')
  await hall.heard()
  expect(await guest.post(`/meetings/${id}/lines/${lineId}/speeches`, {})).toMatchObject({
    code: 'speech.not_for_them',
  })
  expect((await member.post(`/meetings/${id}/lines/${lineId}/speeches`, {})).status).toBe(200)
  const audiences = (await hall.heard()).flatMap(one => one.audiences)
  expect(audiences.toSorted()).toEqual(
    [`account:${secretary.accountId}`, `account:${member.accountId}`, `desk:${id}`].toSorted(),
  )
  expect((await room(guest, id)).live).toMatchObject({ openLineId: lineId, speeches: [] })
  expect((await room(guest, id)).speeches).toEqual([])
  expect((await room(member, id)).speeches).toHaveLength(1)
  const wall = async () => (await secretary.get(`/meetings/${id}/projector`)).body
  expect(await wall()).toMatchObject({ agenda: [{ title: null }], speeches: [] })
  await guest.post(`/meetings/${id}/check-out`)
  expect(await wall()).toMatchObject({ agenda: [{ title: 'Nhân sự' }], speeches: [{}] })
})

test('of two recorders who edit one line the second sees what the first wrote, and what is struck stays', async ({
  hall,
}) => {
  const recorders = [await seated(hall), await seated(hall)]
  const recorderIds = recorders.map(({ accountId }) => accountId)
  const { id, lineIds, member } = await opened(hall, [item('Báo cáo')], { recorderIds })
  const [one, two] = recorders as [Seated, Seated]
  const words = { lineId: lineIds[0], speakerId: member.personId, words: 'Đề nghị bổ sung chương về rủi ro.' }
  const made = await one.post(`/meetings/${id}/jottings`, words)
  expect(made).toMatchObject({ status: 200, body: { version: 1 } })
  const path = `/meetings/${id}/jottings/${String(made.body['id'])}`
  const both = await Promise.all([
    one.ask('PATCH', path, { words: 'Đề nghị bổ sung chương quản lý rủi ro.' }, 1),
    two.ask('PATCH', path, { isAction: true, words: 'Đề nghị thêm chương về rủi ro.' }, 1),
  ])
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]))
  const late = both.find(({ status }) => status === 412)
  expect(late).toMatchObject({ code: 'jotting.changed_meanwhile', body: { current: { version: 2 } } })
  expect((await two.ask('PATCH', path, { struck: true }, 2)).status).toBe(200)
  const listed = (await two.get(`/meetings/${id}/jottings`)).body['items'] as object[]
  expect(listed).toMatchObject([{ speaker: { id: member.personId }, struckAt: expect.any(String), version: 3 }])
  expect((await member.get(`/meetings/${id}/jottings`)).status).toBe(403)
})

test('what was said becomes a comment on the draft in the name of whoever said it, once', async ({ hall }) => {
  const { body, secretary, member } = await committee(hall)
  const paper = await bringRead(hall, secretary, { name: `${fresh('đề án')}.txt`, content: fresh('Điều 1. Nội dung') })
  const round = await secretary.post('/rounds', {
    paperId: paper.id,
    number: 1,
    asked: [{ kind: 'account', id: secretary.accountId }],
  })
  const roundId = String(round.body['id'])
  const id = await convened(secretary, body)
  await agenda(secretary, id, [item('Đề án', { papers: [{ paperId: paper.id, number: 1 }] })])
  const lineId = (await view(secretary, id)).agenda[0]?.id
  const jot = async (more: object) => {
    const said = { lineId, words: 'Đề nghị bổ sung chương về rủi ro.', ...more }
    return String((await secretary.post(`/meetings/${id}/jottings`, said)).body['id'])
  }
  const pass = (jottingId: string) => secretary.post(`/meetings/${id}/jottings/${jottingId}/comment`, { roundId })
  expect((await secretary.get(`/meetings/${id}/jottings`)).body['rounds']).toMatchObject([{ id: roundId, lineId }])
  expect(await pass(await jot({}))).toMatchObject({ code: 'jotting.no_speaker' })
  const said = await jot({ speakerId: member.personId })
  const both = await Promise.all([pass(said), pass(said)])
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'jotting.passed_on_already']))
  const register = (await secretary.get(`/rounds/${roundId}/register`)).body['items'] as object[]
  expect(JSON.stringify(register)).toContain('Đề nghị bổ sung chương về rủi ro.')
  expect(register).toHaveLength(1)
  const elsewhere = await jot({ speakerId: member.personId, lineId: null })
  expect(await pass(elsewhere)).toMatchObject({ status: 404, code: 'round.not_found' })
})

interface Desk {
  seats: { person: { id: string }; here: boolean; moves: { id: string; kind: string; struck: boolean }[] }[]
}

test('a meeting that was opened took place, and is not cancelled any more', async ({ hall }) => {
  const { id, secretary } = await opened(hall, [item('Một')])
  const cancel = () => secretary.post(`/meetings/${id}/cancel`, { reason: 'Mất điện' })
  expect(await cancel()).toMatchObject({ status: 409, code: 'sitting.was_opened' })
  expect((await view(secretary, id)).state).toBe('called')
  expect((await secretary.post(`/meetings/${id}/steps`, { kind: 'closed' })).status).toBe(200)
  expect((await cancel()).code).toBe('sitting.was_opened')
})
