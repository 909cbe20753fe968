import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { reword } from '../../packages/text/reword.ts'
import { agenda, convened, paper, summon, view } from '../../tests/convened.ts'
import { bring, bringRead, untilRead } from '../../tests/forms.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { opened } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { KeptMinutes } from './contract.ts'

const keptOf = async (who: Seated, id: string) =>
  (await who.get(`/meetings/${id}/minutes/kept`)).body as unknown as KeptMinutes

/** A meeting with one item that was voted on and concluded, closed. */
async function held(hall: Hall) {
  const recorder = await seated(hall)
  const lines = [{ kind: 'item', title: 'Thông qua nghị quyết' }]
  const meeting = await opened(hall, lines, { recorderIds: [recorder.accountId] })
  const { id, secretary } = meeting
  const [lineId = ''] = meeting.lineIds
  await recorder.post(`/meetings/${id}/lines/${lineId}/steps`, { kind: 'opened' })
  const asked = { lineId, words: 'Đồng chí nào nhất trí?', rule: 'resolution', manner: 'hands' }
  const voteId = String((await recorder.post(`/meetings/${id}/votes`, asked)).body['id'])
  await recorder.post(`/votes/${voteId}/close`, { counts: { yes: 2, no: 0, other: 0 } })
  await recorder.post(`/meetings/${id}/lines/${lineId}/conclusions`, { words: 'Thống nhất thông qua.' })
  const close = async () => {
    await recorder.post(`/meetings/${id}/lines/${lineId}/steps`, { kind: 'closed' })
    expect((await recorder.post(`/meetings/${id}/steps`, { kind: 'closed' })).status).toBe(200)
  }
  return { ...meeting, recorder, secretary, lineId, voteId, close }
}

/** Its minutes, kept by the recorder. */
async function keptIn(hall: Hall) {
  const meeting = await held(hall)
  await meeting.close()
  const { recorder, id } = meeting
  expect((await recorder.post(`/meetings/${id}/minutes`)).status).toBe(200)
  const { paperId } = await keptOf(recorder, id)
  await untilRead(hall, recorder, { id: paperId, number: 1 })
  return { ...meeting, paperId }
}

/** Takes a version to Word, writes other words there, and drops it back. */
async function throughWord(
  hall: Hall,
  who: Seated,
  { paperId, number }: { paperId: string; number: number },
  change: (words: string) => string,
) {
  const url = `/api/papers/${paperId}/versions/${number}/export`
  const file = (await hall.plenum.http.inject({ url, headers: { cookie: who.cookie } })).rawPayload
  const { document, origin } = readDocx(file, { makeId: counting() })
  const provisions = document.provisions.map(one =>
    one.table ? one : (reword(one, undefined, change(wordsOf(one))) ?? one),
  )
  const content = Buffer.from(writeDocx({ ...document, provisions }, origin ? { origin } : {}))
  return bring(hall, who, [{ name: 'Biên bản.docx', content }], { query: `?paperId=${paperId}` })
}

test('minutes are kept once, after the meeting was closed, as a paper of those who lead it, and agree with the record', async ({
  hall,
}) => {
  const { id, recorder, secretary, member, close } = await held(hall)
  expect((await recorder.post(`/meetings/${id}/minutes`)).code).toBe('minutes.not_closed')
  await close()
  expect((await recorder.get(`/meetings/${id}/minutes`)).body['obstacle']).toBe(null)
  expect((await recorder.get(`/meetings/${id}/minutes/kept`)).code).toBe('minutes.not_kept')
  expect((await member.post(`/meetings/${id}/minutes`)).code).toBe('sitting.leaders_only')
  const both = await Promise.all([recorder, secretary].map(who => who.post(`/meetings/${id}/minutes`)))
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const kept = await keptOf(secretary, id)
  expect(kept).toMatchObject({ state: 'draft', newest: 1, number: 1, differences: [], mayEdit: true, approval: null })
  expect((await secretary.get(`/papers/${kept.paperId}`)).status).toBe(200)
  expect((await member.get(`/papers/${kept.paperId}`)).status).toBe(404)
  expect((await member.get(`/meetings/${id}/minutes/kept`)).code).toBe('sitting.leaders_only')
})

test('whoever leads a meeting and may not read one of its lines gets no minutes that were kept, and loses them with an interest', async ({
  hall,
}) => {
  const { id, recorder, secretary, paperId, lineId } = await keptIn(hall)
  expect((await keptOf(secretary, id)).paperId).toBe(paperId)
  await secretary.post(`/meetings/${id}/lines/${lineId}/interest`, { reason: 'Người nhà' })
  expect((await secretary.get(`/meetings/${id}/minutes/kept`)).code).toBe('minutes.not_kept')
  expect((await secretary.get(`/papers/${paperId}`)).status).toBe(404)
  expect((await secretary.get(`/meetings/${id}/minutes`)).body['obstacle']).toEqual({ code: 'minutes.partial' })
  expect((await recorder.get(`/meetings/${id}/minutes/kept`)).status).toBe(200)
})

test('a count that was changed in Word is told, and the words of the record put it right in a version of its own', async ({
  hall,
}) => {
  const { id, recorder, paperId } = await keptIn(hall)
  const change = (words: string) =>
    words.replace('Tán thành 2', 'Tán thành 3').replace('Biểu quyết:', 'Kết quả biểu quyết:')
  const { fates } = await throughWord(hall, recorder, { paperId, number: 1 }, change)
  expect(fates[0]).toMatchObject({ fate: 'version', number: 2 })
  await untilRead(hall, recorder, { id: paperId, number: 2 })
  const { differences } = await keptOf(recorder, id)
  expect(differences).toMatchObject([{ of: 'yes', recorded: '2', said: '3', about: 'Thông qua nghị quyết' }])
  const wanted = differences.map(({ key, of }) => ({ key, of }))
  const stale = await recorder.post(`/meetings/${id}/minutes/record`, { number: 1, differences: wanted })
  expect(stale.code).toBe('minutes.not_newest')
  const right = await recorder.post(`/meetings/${id}/minutes/record`, { number: 2, differences: wanted })
  expect(right).toMatchObject({ status: 200, body: { number: 3 } })
  expect(await keptOf(recorder, id)).toMatchObject({ newest: 3, number: 3, differences: [] })
  const text = JSON.stringify((await recorder.get(`/papers/${paperId}/versions/3/text`)).body)
  expect(text).toContain('Kết quả biểu quyết:')
  const again = await recorder.post(`/meetings/${id}/minutes/record`, { number: 3, differences: wanted })
  expect(again.code).toBe('minutes.agrees')
})

test('what is put right in the record after the minutes were kept is told as well', async ({ hall }) => {
  const { id, recorder, lineId } = await keptIn(hall)
  const words = { words: 'Thống nhất thông qua về chủ trương.', reason: 'Ghi thiếu' }
  expect((await recorder.ask('PATCH', `/meetings/${id}/lines/${lineId}/conclusion`, words, 1)).status).toBe(200)
  const { differences } = await keptOf(recorder, id)
  expect(differences).toMatchObject([
    { of: 'words', recorded: 'Thống nhất thông qua về chủ trương.', said: 'Thống nhất thông qua.' },
  ])
})

test('each signs in person or on paper, what differs is signed with a reason, and signed minutes change only once signatures are off', async ({
  hall,
}) => {
  const { id, recorder, secretary, member, paperId, lineId } = await keptIn(hall)
  const correction = { words: 'Thống nhất.', reason: 'Ghi thừa' }
  await recorder.ask('PATCH', `/meetings/${id}/lines/${lineId}/conclusion`, correction, 1)
  const sign = (who: Seated, office: string, more: object = {}) =>
    who.post(`/meetings/${id}/minutes/signatures`, { number: 1, office, ...more })
  expect((await sign(secretary, 'chair')).code).toBe('minutes.differs')
  const waiting = async (who: Seated) => (await who.get('/minutes/mine')).body['items']
  expect(await waiting(secretary)).toMatchObject([{ id, office: 'chair' }])
  expect(await waiting(member)).toEqual([])
  const passes = [{ code: 'minutes.differs', reason: 'Giữ nguyên lời kết luận', orderedBy: 'Bí thư' }]
  expect((await sign(recorder, 'chair', { passes })).code).toBe('minutes.not_mine')
  const { body: made } = await secretary.post('/me/tokens', { name: 'Máy', access: 'write', endsOn: '2026-12-31' })
  const headers = { authorization: `Bearer ${String(made['token'])}` }
  const asked = { headers, body: { number: 1, office: 'chair', passes } }
  const byToken = await hall.ask('guest', 'POST', `/meetings/${id}/minutes/signatures`, asked)
  expect(byToken.code).toBe('session.in_person')
  expect((await sign(secretary, 'chair', { passes })).status).toBe(200)
  expect([await waiting(secretary), await waiting(recorder)]).toMatchObject([[], [{ office: 'recorder' }]])
  expect((await sign(secretary, 'chair', { passes })).code).toBe('minutes.signed_already')
  expect(await keptOf(secretary, id)).toMatchObject({
    state: 'signing',
    signatures: [{ office: 'chair', passed: passes }],
  })
  const onPaper = (more: object) =>
    recorder.post(`/meetings/${id}/minutes/signatures/on-paper`, { number: 1, office: 'recorder', passes, ...more })
  expect((await onPaper({ day: '2999-01-01' })).code).toBe('minutes.day_to_come')
  const scan = await bringRead(hall, secretary, { name: 'Bản ký.txt', content: 'Bản ký' })
  expect((await onPaper({ day: '2026-01-05', scanId: scan.id })).code).toBe('minutes.scan_not_found')
  expect((await onPaper({ day: '2026-01-05' })).status).toBe(200)
  expect((await keptOf(recorder, id)).state).toBe('signed')

  expect((await throughWord(hall, recorder, { paperId, number: 1 }, words => `${words}.`)).code).toBe('minutes.signed')
  const clear = () => recorder.post(`/meetings/${id}/minutes/signatures/clear`, { reason: 'Sai lời kết luận' })
  expect((await clear()).status).toBe(200)
  expect((await clear()).code).toBe('minutes.not_signed')
  const cleared = await keptOf(recorder, id)
  expect(cleared.state).toBe('draft')
  expect(cleared.signatures.map(one => one.cleared?.because)).toEqual(['Sai lời kết luận', 'Sai lời kết luận'])
  expect((await throughWord(hall, recorder, { paperId, number: 1 }, words => `${words}.`)).fates[0]?.number).toBe(2)
})

test('the outcome of a later meeting on the paper approves the minutes for as long as it stands', async ({ hall }) => {
  const { id, recorder, secretary, body, paperId } = await keptIn(hall)
  const next = await convened(secretary, body, { recorderIds: [recorder.accountId] })
  const papers = [paper({ id: paperId, number: 1 })]
  expect((await agenda(secretary, next, [{ kind: 'item', title: 'Thông qua biên bản', papers }])).status).toBe(200)
  await summon(secretary, next)
  const lineId = (await view(secretary, next)).agenda[0]?.id
  await recorder.post(`/meetings/${next}/steps`, { kind: 'opened' })
  const outcomes = [{ draft: { paperId, number: 1 }, decided: { kind: 'approved' } }]
  const said = await recorder.post(`/meetings/${next}/lines/${lineId}/conclusions`, { outcomes, words: null })
  expect(said.status).toBe(200)
  expect(await keptOf(recorder, id)).toMatchObject({ state: 'approved', approval: { meetingId: next, number: 1 } })
  const reason = { reason: 'Sửa lại' }
  expect((await recorder.post(`/meetings/${id}/minutes/signatures/clear`, reason)).code).toBe('minutes.approved')
  const [outcomeId] = said.body['outcomeIds'] as string[]
  const back = { decided: null, reason: 'Ghi nhầm' }
  expect((await recorder.ask('PATCH', `/meetings/${next}/outcomes/${outcomeId}`, back, 1)).status).toBe(200)
  expect(await keptOf(recorder, id)).toMatchObject({ state: 'draft', approval: null })
})

test('the next agenda takes the minutes up once they are signed, unless somebody who is called may not read all of them', async ({
  hall,
}) => {
  const { id, recorder, secretary, body, paperId, lineId } = await keptIn(hall)
  const ask = `/meetings/proposal?bodyId=${body.id}&kind=regularMeeting&on=2027-03-15`
  const taken = async () => {
    const lines = (await secretary.get(ask)).body['lines'] as { takes: string | null; paper: { id: string } | null }[]
    return lines.filter(({ takes }) => takes === 'minutes').map(line => line.paper)
  }
  expect(await taken()).toEqual([null])
  for (const [who, office] of [
    [recorder, 'recorder'],
    [secretary, 'chair'],
  ] as const)
    expect((await who.post(`/meetings/${id}/minutes/signatures`, { number: 1, office })).status).toBe(200)
  expect(await taken()).toMatchObject([{ id: paperId, number: 1 }])
  await recorder.post(`/meetings/${id}/lines/${lineId}/interest`, { reason: 'Người nhà' })
  await secretary.post(`/meetings/${id}/lines/${lineId}/interest`, { reason: 'Người nhà' })
  expect(await taken()).toEqual([null])
})

test('who, what and by when in a line of the text is offered as an action of its item until it is recorded', async ({
  hall,
}) => {
  const { id, recorder, paperId, lineId, body } = await keptIn(hall)
  const typed = (words: string) =>
    words.startsWith('Kết luận:') ? 'Đảng bộ Khối thử nghiệm: chuẩn bị báo cáo, xong trước ngày 15/12/2026' : words
  await throughWord(hall, recorder, { paperId, number: 1 }, typed)
  await untilRead(hall, recorder, { id: paperId, number: 2 })
  const { actions } = await keptOf(recorder, id)
  expect(actions).toMatchObject([
    { lineId, who: { kind: 'body', id: body.id }, what: 'chuẩn bị báo cáo', by: '2026-12-15' },
  ])
  const [found] = actions
  const place = { paperId, provisionId: found?.provisionId }
  const recorded = { lineId, place, who: { kind: 'body', id: body.id }, what: found?.what, by: found?.by }
  expect((await recorder.post(`/meetings/${id}/actions`, recorded)).status).toBe(200)
  expect((await keptOf(recorder, id)).actions).toEqual([])
})

test('of a signature and a version that come at once one is refused, whichever was first', async ({ hall }) => {
  const { id, recorder, secretary, paperId } = await keptIn(hall)
  const [signed, brought] = await Promise.all([
    secretary.post(`/meetings/${id}/minutes/signatures`, { number: 1, office: 'chair' }),
    throughWord(hall, recorder, { paperId, number: 1 }, words => `${words}.`),
  ])
  const refused = [signed, brought].flatMap(({ code }) => code ?? [])
  expect(refused).toEqual([signed.status === 200 ? 'minutes.signed' : 'minutes.not_newest'])
})

test('no agenda hands minutes to somebody who may not read all of their lines, and they stay a paper of their own', async ({
  hall,
}) => {
  const { id, recorder, secretary, member, body, paperId, lineId } = await keptIn(hall)
  await member.post(`/meetings/${id}/lines/${lineId}/interest`, { reason: 'Người nhà' })
  const next = await convened(secretary, body)
  const line = { kind: 'item', title: 'Thông qua biên bản', papers: [paper({ id: paperId, number: 1 })] }
  expect((await agenda(secretary, next, [line])).code).toBe('minutes.not_for_all')
  expect((await agenda(secretary, next, [{ ...line, readerIds: [secretary.personId] }])).status).toBe(200)
  const { id: other } = await bringRead(hall, recorder, { name: 'Khác.txt', content: 'Khác' })
  expect((await recorder.post(`/papers/${paperId}/join`, { paperId: other })).code).toBe('minutes.stay_apart')
  expect((await keptOf(recorder, id)).paperId).toBe(paperId)
})
