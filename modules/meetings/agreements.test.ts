import { expect } from 'vitest'
import { agenda, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'

/** A province committee whose standing committee agrees first to what is put to its plenary, and a paper on the agenda of that. */
async function plenary(hall: Hall) {
  const scene = sceneIn(hall)
  const body = await scene.body({ kind: 'provinceCommittee', name: 'Tỉnh ủy thử nghiệm' })
  const standing = await scene.body({ kind: 'standingCommittee', name: 'Ban Thường vụ', parentId: body.id })
  const secretary = await seated(hall, body)
  await scene.appoint(standing.id, secretary.personId, { office: 'secretary' })
  const file = await bringRead(hall, secretary, { name: `${fresh('đề án')}.txt`, content: fresh('Nội dung') })
  const id = await convened(secretary, body)
  const lines = [
    { kind: 'formality', title: 'Khai mạc' },
    { kind: 'item', title: 'Đề án', papers: [paper(file)] },
  ]
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  return { id, secretary, standing, file }
}

const agreedOf = async (who: Seated, id: string) => (await view(who, id)).agreements?.papers[0]?.agreed

test('what is put to a plenary is first agreed to by the standing committee; without that it is sent on an order only', async ({
  hall,
}) => {
  const { id, secretary, file } = await plenary(hall)
  expect((await view(secretary, id)).agreements).toMatchObject({
    by: { name: 'Ban Thường vụ' },
    papers: [{ paperId: file.id, agreed: null }],
  })
  expect(await summon(secretary, id)).toMatchObject({ status: 409, code: 'meeting.not_agreed' })
  const pass = { code: 'meeting.not_agreed', reason: 'Việc gấp', orderedBy: 'Bí thư' }
  const { version } = await view(secretary, id)
  await hall.heard()
  expect((await secretary.ask('POST', `/meetings/${id}/summons`, { passes: [pass] }, version)).status).toBe(200)
  const after = await view(secretary, id)
  expect(after.summonses[0]?.passed).toEqual([{ reason: 'Việc gấp', orderedBy: 'Bí thư' }])
  const told = (await hall.heard()).find(({ name }) => name === 'meeting.called')
  expect(told?.facts['passed']).toEqual(['meeting.not_agreed'])
})

test('an agreement that is written down from paper opens the gate, and one that was a mistake is taken back', async ({
  hall,
}) => {
  const { id, secretary, file } = await plenary(hall)
  const agreement = { paperId: file.id, on: '2026-10-01', way: 'circulated', source: 'Phiếu lấy ý kiến số 12' }
  const write = (more: object = {}) => secretary.post(`/meetings/${id}/agreements`, { ...agreement, ...more })
  expect((await write({ on: '2027-01-01' })).code).toBe('agreement.in_future')
  expect((await write({ paperId: id })).code).toBe('agreement.paper_not_here')
  const made = await write()
  expect(await agreedOf(secretary, id)).toMatchObject({ on: '2026-10-01', source: 'Phiếu lấy ý kiến số 12', number: 1 })
  const back = `/meetings/${id}/agreements/${String(made.body['id'])}/withdraw`
  expect((await secretary.post(back)).status).toBe(200)
  expect(await agreedOf(secretary, id)).toBeNull()
  expect((await secretary.post(back)).code).toBe('agreement.not_found')
  await write()
  expect((await summon(secretary, id)).status).toBe(200)
})

test('what a meeting of the standing committee concluded on a paper is its agreement, as long as it stands', async ({
  hall,
}) => {
  const { id, secretary, standing, file } = await plenary(hall)
  const before = await convened(secretary, standing, { kind: 'standingMeeting', startsAt: '2026-10-10T01:00:00.000Z' })
  await agenda(secretary, before, [{ kind: 'item', title: 'Đề án', papers: [paper(file)] }])
  await summon(secretary, before)
  const [line] = (await view(secretary, before)).agenda
  const draft = { paperId: file.id, number: file.number }
  const concluded = await secretary.post(`/meetings/${before}/lines/${line?.id}/conclusions`, {
    outcomes: [{ draft, decided: { kind: 'inPrinciple' } }],
  })
  expect(concluded.status).toBe(200)
  expect(await agreedOf(secretary, id)).toEqual({ id: null, number: 1, on: '2026-10-10', source: null })
  const [outcomeId] = concluded.body['outcomeIds'] as string[]
  const path = `/meetings/${before}/outcomes/${outcomeId}`
  const corrected = await secretary.ask('PATCH', path, { decided: { kind: 'deferred' }, reason: 'Ghi nhầm' }, 1)
  expect(corrected.status).toBe(200)
  expect(await agreedOf(secretary, id)).toBeNull()
})

test('a committee whose rule does not ask for it, or that has no standing committee, hears nothing of agreements', async ({
  hall,
}) => {
  const scene = sceneIn(hall)
  for (const kind of ['directCommittee', 'provinceCommittee']) {
    const body = await scene.body({ kind })
    const secretary = await seated(hall, body)
    const file = await bringRead(hall, secretary, { name: `${fresh('đề án')}.txt`, content: fresh('Nội dung') })
    const id = await convened(secretary, body)
    await agenda(secretary, id, [{ kind: 'item', title: 'Đề án', papers: [paper(file)] }])
    expect((await view(secretary, id)).agreements).toBeNull()
    const none = { paperId: file.id, on: '2026-10-01', way: 'meeting', source: 'Thông báo' }
    expect((await secretary.post(`/meetings/${id}/agreements`, none)).code).toBe('agreement.not_asked')
    expect((await summon(secretary, id)).status).toBe(200)
  }
})
