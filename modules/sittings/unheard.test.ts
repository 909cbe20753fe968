import { expect } from 'vitest'
import { agenda, paper } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { called } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { Unheard } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const unheard = async (who: Seated, id: string) => (await who.get(`/meetings/${id}/unheard`)).body['items'] as Unheard[]

/** A meeting on a draft of somebody who is not there, with a recorder who writes down what is said of it. */
async function discussed(hall: Hall, { isNarrow = false } = {}) {
  const [drafter, recorder] = [await seated(hall), await seated(hall)]
  const meeting = await called(hall, [item('Đề án'), item('Việc khác')], { recorderIds: [recorder.accountId] })
  const { id, lineIds, secretary, member, guest } = meeting
  const draft = await bringRead(hall, drafter, { name: `${fresh('Đề án')}.txt`, content: fresh('Đề án') })
  await drafter.ask('PUT', `/drafts/${draft.id}/writers`, { writers: [secretary.accountId] })
  const [lineId = '', other = ''] = lineIds
  const narrow = isNarrow && { readerIds: [secretary.personId] }
  const lines = [item('Đề án', { id: lineId, papers: [paper(draft)], ...narrow }), item('Việc khác', { id: other })]
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  const jot = async (who: { personId: string } | null, words: string, at: object = {}) =>
    String(
      (await recorder.post(`/meetings/${id}/jottings`, { lineId, speakerId: who?.personId, words, ...at })).body['id'],
    )
  const pass = (who: Seated = recorder, paperId = draft.id) =>
    who.post(`/meetings/${id}/lines/${lineId}/comments`, { paperId })
  return { ...meeting, drafter, recorder, secretary, member, guest, draft, lineId, other, jot, pass }
}

const commentsIn = async (who: Seated, roundId: string) =>
  ((await who.get(`/rounds/${roundId}/register`)).body['items'] as { words: string }[]).map(({ words }) => words)

test('what was said on a draft goes to those who write it in one press, each once, in a round that is opened for it', async ({
  hall,
}) => {
  const { id, drafter, recorder, member, guest, draft, jot, pass, lineId, other } = await discussed(hall)
  await jot(member, 'Bổ sung chương về rủi ro.')
  await jot(guest, 'Làm rõ nguồn vốn.')
  await jot(null, 'Nghỉ giải lao muộn.')
  await jot(member, 'Giao Văn phòng chuẩn bị.', { isAction: true })
  await jot(member, 'Việc khác nữa.', { lineId: other })
  expect(await unheard(recorder, id)).toEqual([
    { lineId, title: 'Đề án', count: 2, drafts: [{ paperId: draft.id, title: null }] },
  ])
  await hall.heard()
  const both = await Promise.all([pass(), pass()])
  expect(new Set(both.map(({ code, status }) => code ?? status))).toEqual(new Set([200, 'jotting.passed_on_already']))
  const told = await hall.heard()
  expect(told.filter(({ name }) => name === 'round.opened')).toHaveLength(1)
  expect(told.find(({ name }) => name === 'round.opened')?.audiences).toContain(`account:${drafter.accountId}`)
  expect(told.filter(({ name }) => name === 'jotting.passed_on')).toHaveLength(2)
  expect(JSON.stringify(told)).not.toMatch(/rủi ro|nguồn vốn/)
  const roundId = String(both.find(({ status }) => status === 200)?.body['id'])
  expect((await commentsIn(drafter, roundId)).toSorted()).toEqual(['Bổ sung chương về rủi ro.', 'Làm rõ nguồn vốn.'])
  expect(await unheard(recorder, id)).toEqual([])
  const mine = async (who: Seated) => (await who.get('/consultations/mine')).body['said']
  expect(await mine(drafter)).toMatchObject([{ roundId, count: 2 }])
  for (const who of [recorder, member, guest]) expect(await mine(who)).toEqual([])

  await jot(guest, 'Nêu rõ thời hạn.')
  expect((await pass()).body).toEqual({ id: roundId, count: 1 })
  expect(await commentsIn(drafter, roundId)).toHaveLength(3)
  expect((await recorder.get(`/rounds/${roundId}`)).status).toBe(404)
})

test('only whoever leads the meeting sends it on, to a draft of that very line, and nobody comes to read a paper by having spoken', async ({
  hall,
}) => {
  const { id, recorder, secretary, member, draft, jot, pass } = await discussed(hall)
  await jot(member, 'Bổ sung chương về rủi ro.')
  expect(await pass(member)).toMatchObject({ status: 403, code: 'sitting.leaders_only' })
  const other = await bringRead(hall, secretary, { name: `${fresh('Khác')}.txt`, content: fresh('Khác') })
  expect(await pass(recorder, other.id)).toMatchObject({ status: 404, code: 'paper.not_found' })
  expect((await pass()).status).toBe(200)
  const narrow = await discussed(hall, { isNarrow: true })
  await narrow.jot(narrow.guest, 'Ý kiến của khách.')
  expect(await unheard(narrow.recorder, narrow.id)).toEqual([])
  expect(await narrow.pass()).toMatchObject({ status: 404, code: 'jotting.not_found' })
  expect((await narrow.guest.get(`/papers/${narrow.draft.id}`)).status).toBe(404)
  expect((await unheard(member, id)) ?? null).toBe(null)
  expect((await member.get(`/papers/${draft.id}`)).status).toBe(200)
})

test('a draft that is final takes no more comments', async ({ hall }) => {
  const { drafter, member, draft, jot, pass } = await discussed(hall)
  await jot(member, 'Bổ sung chương về rủi ro.')
  const made = await drafter.post(`/drafts/${draft.id}/final`, { number: 1, passes: [] })
  expect([made.status, made.code]).toEqual([200, undefined])
  expect(await pass()).toMatchObject({ code: 'draft.is_final' })
})
