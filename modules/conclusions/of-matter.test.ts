import { expect } from 'vitest'
import { agenda, paper } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { called } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { MatterDecision } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const decisions = async (who: Seated, matterId: string) =>
  (await who.get(`/matters/${matterId}/decisions`)).body['items'] as MatterDecision[]

/** A matter with one of two drafts that stand on one line; somebody who is not called to the meeting may read both as well. */
async function decided(hall: Hall, { isNarrow = false } = {}) {
  const meeting = await called(hall, [item('Thông qua')])
  const { id, lineIds, secretary, member } = meeting
  const stranger = await seated(hall)
  const drafts = []
  for (const name of ['Đề án', 'Nghị quyết']) {
    const draft = await bringRead(hall, secretary, { name: `${fresh(name)}.txt`, content: fresh(name) })
    const { version } = (await secretary.get(`/papers/${draft.id}`)).body
    const readers = { sharing: 'chosen', readers: [stranger.accountId, member.accountId] }
    await secretary.ask('PATCH', `/papers/${draft.id}`, readers, Number(version))
    drafts.push(draft)
  }
  const [scheme, resolution] = drafts
  const parts = [{ paperId: scheme?.id, part: 'draft' }]
  const matter = await secretary.post('/matters', { title: fresh('Chuyển đổi số'), parts })
  const narrow = isNarrow && { readerIds: [secretary.personId] }
  const line = item('Thông qua', { id: lineIds[0], papers: drafts.map(paper), ...narrow })
  expect((await agenda(secretary, id, [line])).status).toBe(200)
  await secretary.post(`/meetings/${id}/steps`, { kind: 'opened' })
  const outcomes = [
    { draft: scheme && paper(scheme), decided: { kind: 'approved' } },
    { draft: resolution && paper(resolution), decided: { kind: 'deferred' } },
    { decided: { kind: 'delegated', to: { kind: 'person', id: secretary.personId }, task: 'hoàn thiện' } },
  ]
  const said = { outcomes, words: 'Thống nhất thông qua đề án.' }
  expect((await secretary.post(`/meetings/${id}/lines/${lineIds[0]}/conclusions`, said)).status).toBe(200)
  return { ...meeting, stranger, matterId: String(matter.body['id']) }
}

test('what a meeting decided of a draft comes home to its matter, without what it decided of other drafts', async ({
  hall,
}) => {
  const { secretary, id, lineIds, matterId } = await decided(hall)
  const [one, ...others] = await decisions(secretary, matterId)
  expect(others).toEqual([])
  expect(one).toMatchObject({ meeting: { id }, line: { id: lineIds[0] }, words: 'Thống nhất thông qua đề án.' })
  expect(one?.outcomes.map(({ decided: what }) => what?.kind)).toEqual(['approved', 'delegated'])
})

test('whoever reads the draft and not the line learns nothing of what it came to, and neither does whoever stays away', async ({
  hall,
}) => {
  const { secretary, member, stranger, id, lineIds, matterId } = await decided(hall)
  expect((await stranger.get(`/matters/${matterId}`)).status).toBe(200)
  expect(await decisions(stranger, matterId)).toEqual([])
  expect((await decisions(member, matterId)).length).toBe(1)
  await secretary.post(`/meetings/${id}/lines/${lineIds[0]}/interest`, { reason: 'Người nhà' })
  expect(await decisions(secretary, matterId)).toEqual([])
  const narrow = await decided(hall, { isNarrow: true })
  expect(await decisions(narrow.stranger, narrow.matterId)).toEqual([])
  expect(await decisions(narrow.member, narrow.matterId)).toEqual([])
  expect((await narrow.guest.get(`/matters/${narrow.matterId}/decisions`)).status).toBe(404)
})
