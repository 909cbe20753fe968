import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { agenda, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { called } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { Minutes } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const minutesOf = async (who: Seated, id: string) =>
  (await who.get(`/meetings/${id}/minutes`)).body as unknown as Minutes

/** A meeting with an item for all, one for two and one that concerns its secretary, from opening to closing. */
async function held(hall: Hall) {
  const recorder = await seated(hall)
  const meeting = await called(hall, [item('Thông qua nghị quyết'), item('Nhân sự'), item('Hợp đồng')], {
    recorderIds: [recorder.accountId],
  })
  const { id, lineIds, secretary, member, guest, body } = meeting
  const [first, second, third] = lineIds
  const draft = await bringRead(hall, secretary, { name: 'Dự thảo nghị quyết.txt', content: fresh('Nghị quyết') })
  const papers = [{ paperId: draft.id, number: draft.number }]
  await agenda(secretary, id, [
    item('Thông qua nghị quyết', { id: first, papers, presenterId: member.personId }),
    item('Nhân sự', { id: second, readerIds: [member.personId] }),
    item('Hợp đồng', { id: third }),
  ])
  await secretary.post(`/meetings/${id}/lines/${third}/interest`, { reason: 'Người nhà' })
  await recorder.post(`/meetings/${id}/steps`, { kind: 'opened' })
  const arrive = (...who: Seated[]) =>
    recorder.post(`/meetings/${id}/moves`, { personIds: who.map(({ personId }) => personId), kind: 'arrived' })
  await arrive(secretary, member)
  const step = (lineId: string | undefined, kind: string, closes?: string) =>
    recorder.post(`/meetings/${id}/lines/${lineId}/steps`, { kind, ...(closes && { closes }) })
  await step(first, 'opened')
  const note = { lineId: first, speakerId: member.personId, words: 'Đề nghị bổ sung chương về rủi ro.' }
  await recorder.post(`/meetings/${id}/jottings`, note)
  const vote = { lineId: first, words: 'Nhất trí?', rule: 'resolution', manner: 'hands' }
  const voteId = String((await recorder.post(`/meetings/${id}/votes`, vote)).body['id'])
  await recorder.post(`/votes/${voteId}/close`, { counts: { yes: 2, no: 0, other: 0 } })
  const about = { paperId: draft.id, number: draft.number }
  const delegated = { kind: 'delegated', to: { kind: 'body', id: body.id }, task: 'hoàn thiện', by: '2026-11-05' }
  const outcomes = [
    { draft: about, decided: { kind: 'approved' }, voteId },
    { draft: about, decided: delegated },
  ]
  const said = { outcomes, words: 'Thống nhất thông qua.' }
  expect((await recorder.post(`/meetings/${id}/lines/${first}/conclusions`, said)).status).toBe(200)
  await recorder.post(`/meetings/${id}/lines/${second}/conclusions`, { words: 'Giữ kín.' })
  await recorder.post(`/meetings/${id}/lines/${third}/conclusions`, { words: 'Ký hợp đồng.' })
  await step(third, 'opened', first)
  await step(third, 'postponed')
  expect((await recorder.post(`/meetings/${id}/steps`, { kind: 'closed' })).status).toBe(200)
  return { ...meeting, recorder, guest }
}

test('minutes draft themselves from what was recorded, and hold back what whoever asks may not read', async ({
  hall,
}) => {
  const { id, recorder, secretary, member } = await held(hall)
  const whole = await minutesOf(recorder, id)
  expect(whole).toMatchObject({
    language: 'vi',
    quorum: { present: 2, roll: 2, needed: 2 },
    closedAt: expect.any(String),
  })
  expect(whole.members.map(({ came, cameLate, office }) => [came, cameLate, office])).toEqual([
    [true, null, 'Bí thư'],
    [true, null, expect.any(String)],
  ])
  expect(whole.invited.map(({ came }) => came)).toEqual([false])
  const [first, second, third] = whole.items.map(({ content }) => content)
  expect(first).toMatchObject({
    notes: [{ words: 'Đề nghị bổ sung chương về rủi ro.', isAction: false }],
    votes: [{ result: { counts: { yes: 2 }, result: 'carried' } }],
    conclusion: 'Thống nhất thông qua.',
  })
  expect(first?.outcomes[1]?.words).toBe('Ủy quyền cho Đảng bộ Khối thử nghiệm hoàn thiện, xong trước ngày 05/11/2026.')
  expect(second?.conclusion).toBe('Giữ kín.')
  expect(third?.course.at(-1)?.kind).toBe('postponed')
  const partly = await minutesOf(secretary, id)
  expect(partly.items[2]?.content).toMatchObject({ title: 'Hợp đồng', closed: true, conclusion: null, course: [] })
  expect(JSON.stringify(partly)).not.toContain('Ký hợp đồng')
  expect(await member.get(`/meetings/${id}/minutes`)).toMatchObject({ status: 403, code: 'sitting.leaders_only' })
})

test('a chair who may not read an item gets minutes that say only that there was one, and the files say what the minutes say', async ({
  hall,
}) => {
  const { id, recorder, guest, secretary } = await held(hall)
  const { version } = await view(secretary, id)
  const chairing = { chairId: guest.personId }
  expect((await secretary.ask('PATCH', `/meetings/${id}`, chairing, version)).status).toBe(200)
  const partly = await minutesOf(guest, id)
  expect(partly.items.map(({ number, content }) => [number, content?.title ?? null])).toEqual([
    [1, 'Thông qua nghị quyết'],
    [2, null],
    [3, 'Hợp đồng'],
  ])
  expect(JSON.stringify(partly)).not.toContain('Giữ kín')
  const fetched = async (who: Seated, format: string) => {
    const url = `/api/meetings/${id}/minutes/file?format=${format}`
    return (await hall.plenum.http.inject({ url, headers: { cookie: who.cookie } })).rawPayload
  }
  const word = await fetched(recorder, 'docx')
  const said = readDocx(word, { makeId: counting() }).document.provisions.map(wordsOf).join('\n')
  for (const part of [
    'BIÊN BẢN',
    'Có mặt 2/2 thành viên',
    'đủ điều kiện',
    'Tán thành 2',
    'Giữ kín.',
    'Thống nhất thông qua',
  ])
    expect(said).toContain(part)
  const pdf = await fetched(secretary, 'pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
