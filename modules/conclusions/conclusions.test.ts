import { expect } from 'vitest'
import { agenda, convened, paper, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { inSession, votedOn } from '../../tests/in-session.ts'
import { called, opened } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { LineConclusion, Proposal } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const conclude = (who: Seated, id: string, lineId: string | undefined, body: object) =>
  who.post(`/meetings/${id}/lines/${lineId}/conclusions`, body)
const decided = (kind: string, more: object = {}) => ({ outcomes: [{ decided: { kind, ...more } }] })
const shown = async (who: Seated, id: string) =>
  (await who.get(`/meetings/${id}/conclusions`)).body as unknown as { items: LineConclusion[]; mayRecord: boolean }

/** An open meeting whose one line has two drafts. */
async function withDrafts(hall: Hall, more: object = {}) {
  const meeting = await opened(hall, [item('Thông qua')], more)
  const { secretary, id, lineIds } = meeting
  const drafts = []
  for (const name of ['Đề án', 'Nghị quyết'])
    drafts.push(await bringRead(hall, secretary, { name: `${name}.txt`, content: fresh(name) }))
  const papers = drafts.map(paper)
  expect((await agenda(secretary, id, [item('Thông qua', { id: lineIds[0], papers })])).status).toBe(200)
  return { ...meeting, lineId: lineIds[0] ?? '', papers }
}

test('a recorder records per draft what was decided, and in the same press whom the meeting told to do what', async ({
  hall,
}) => {
  const recorder = await seated(hall)
  const { id, lineId, papers, body, secretary, member, guest } = await withDrafts(hall, {
    recorderIds: [recorder.accountId],
  })
  const [scheme, resolution] = papers
  await hall.heard()
  const delegated = {
    kind: 'delegated',
    to: { kind: 'body', id: body.id },
    through: { kind: 'person', id: member.personId },
    task: 'tiếp thu ý kiến, hoàn thiện và ban hành',
    by: '2026-11-30',
  }
  const outcomes = [
    { draft: scheme, decided: { kind: 'approved' } },
    { draft: resolution, decided: { kind: 'agreedToIssue', as: 'resolution' } },
    { draft: resolution, decided: delegated },
  ]
  const made = await conclude(recorder, id, lineId, { outcomes, words: 'Thống nhất thông qua đề án.' })
  expect(made.status).toBe(200)
  const told = await hall.heard()
  expect(told.map(({ name, audiences }) => [name, audiences])).toEqual(
    ['outcome', 'outcome', 'outcome', 'conclusion'].map(one => [`${one}.recorded`, [`desk:${id}`, `meeting:${id}`]]),
  )
  expect(told.map(({ subjectId }) => subjectId)).toEqual([...(made.body['outcomeIds'] as string[]), lineId])
  expect(told[1]?.facts).toEqual({ meetingId: id, lineId, paperId: resolution?.paperId, version: 1 })
  expect(JSON.stringify(told)).not.toMatch(/hoàn thiện|Thống nhất|approved|delegated/)
  const title = (await shown(secretary, id)).items[0]?.outcomes[0]?.draft?.title
  expect(title).toMatch(/Đề án/)
  for (const [who, mayRecord] of [
    [recorder, true],
    [member, false],
    [guest, false],
  ] as const) {
    const seen = await shown(who, id)
    expect(seen.mayRecord).toBe(mayRecord)
    expect(seen.items).toMatchObject([
      {
        lineId,
        outcomes: [
          { draft: scheme, decided: { kind: 'approved' }, before: [], because: null },
          { draft: resolution, decided: { kind: 'agreedToIssue', as: 'resolution' } },
          { decided: { ...delegated, to: { name: 'Đảng bộ Khối thử nghiệm' }, through: { id: member.personId } } },
        ],
        conclusion: { words: 'Thống nhất thông qua đề án.', version: 1, before: [] },
      },
    ])
  }
  expect(await conclude(member, id, lineId, decided('noted'))).toMatchObject({ code: 'sitting.leaders_only' })
})

test('nothing is concluded before the meeting was opened, but a past meeting can be entered afterwards', async ({
  hall,
}) => {
  const { id, lineIds, secretary, body } = await called(hall)
  expect(await conclude(secretary, id, lineIds[0], decided('noted'))).toMatchObject({
    status: 409,
    code: 'conclusion.meeting_not_opened',
  })
  expect((await shown(secretary, id)).mayRecord).toBe(false)
  const past = await convened(secretary, body, { startsAt: '2026-10-12T01:00:00.000Z', chairId: null })
  await agenda(secretary, past, [item('Báo cáo năm'), { kind: 'break', title: 'Giải lao' }])
  const [line, pause] = (await view(secretary, past)).agenda
  expect((await conclude(secretary, past, line?.id, decided('noted'))).status).toBe(200)
  expect(await conclude(secretary, past, pause?.id, decided('noted'))).toMatchObject({ code: 'conclusion.on_break' })
  expect(await conclude(secretary, past, line?.id, {})).toMatchObject({ code: 'conclusion.nothing_said' })
  expect(await agenda(secretary, past, [item('Báo cáo khác')])).toMatchObject({
    status: 409,
    code: 'conclusion.line_concluded',
  })
})

test('the first word stays beside every correction, and of two who correct at once the second is shown what the first wrote', async ({
  hall,
}) => {
  const { id, lineIds, secretary } = await opened(hall)
  const said = { ...decided('approved'), words: 'Thống nhất.' }
  const outcomeId = String(((await conclude(secretary, id, lineIds[0], said)).body['outcomeIds'] as string[])[0])
  const correct = (body: object, version: number) =>
    secretary.ask('PATCH', `/meetings/${id}/outcomes/${outcomeId}`, body, version)
  expect((await correct({ decided: { kind: 'noted' } }, 1)).status).toBe(400)
  const both = await Promise.all(
    ['inPrinciple', 'noted'].map(kind => correct({ decided: { kind }, reason: 'Ghi nhầm' }, 1)),
  )
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]))
  expect(both.find(({ status }) => status === 412)).toMatchObject({
    code: 'conclusion.changed_meanwhile',
    body: { current: { version: 2 }, facts: { fields: ['kind'] } },
  })
  await hall.heard()
  expect((await correct({ decided: null, reason: 'Chưa thảo luận' }, 2)).status).toBe(200)
  expect((await hall.heard()).map(({ name, facts }) => [name, facts?.['fields']])).toEqual([
    ['outcome.corrected', ['kind']],
  ])
  const words = { words: 'Thống nhất về chủ trương.', reason: 'Ghi thiếu' }
  const path = `/meetings/${id}/lines/${lineIds[0]}/conclusion`
  expect(await secretary.ask('PATCH', path, words, 1)).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await secretary.ask('PATCH', path, words, 1)).toMatchObject({ status: 412 })
  const [line] = (await shown(secretary, id)).items
  expect(line?.outcomes[0]).toMatchObject({
    decided: null,
    because: 'Chưa thảo luận',
    version: 3,
    by: expect.stringMatching(/./),
    before: [{ decided: { kind: 'approved' }, because: null }, { because: 'Ghi nhầm' }],
  })
  expect(line?.conclusion).toMatchObject({ words: words.words, because: words.reason, version: 2 })
  expect(line?.conclusion?.before).toMatchObject([{ words: 'Thống nhất.', because: null }])
})

test('of two recorders who write down the conclusion of one line the second is told, and no verdict contradicts another', async ({
  hall,
}) => {
  const { id, lineIds, secretary } = await opened(hall)
  const [lineId] = lineIds
  const both = await Promise.all(
    ['Thống nhất.', 'Nhất trí.'].map(words => conclude(secretary, id, lineId, { ...decided('approved'), words })),
  )
  expect(new Set(both.map(({ status, code }) => code ?? status))).toEqual(new Set([200, 'conclusion.contradicts']))
  expect(await conclude(secretary, id, lineId, { words: 'Nhất trí.' })).toMatchObject({
    code: 'conclusion.said_already',
  })
  const [line] = (await shown(secretary, id)).items
  expect(line?.outcomes).toHaveLength(1)
  const later = decided('agreedToIssue', { as: 'resolution' })
  expect((await conclude(secretary, id, lineId, later)).status).toBe(200)
  const [verdict, issue] = (await shown(secretary, id)).items[0]?.outcomes ?? []
  const correct = (outcomeId: string | undefined, kind: string) =>
    secretary.ask('PATCH', `/meetings/${id}/outcomes/${outcomeId}`, { decided: { kind }, reason: 'Chưa chín muồi' }, 1)
  expect(await correct(verdict?.id, 'deferred')).toMatchObject({ code: 'conclusion.contradicts' })
  expect(await correct(issue?.id, 'noted')).toMatchObject({ code: 'conclusion.contradicts' })
})

test('an outcome points to the vote on its own line that carried it, and to no other', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 2 })
  const { id, lineId, chair } = meeting
  const counted = async (counts: object) => {
    const voteId = String((await votedOn(meeting, { manner: 'hands' })).body['id'])
    expect(await conclude(chair, id, lineId, withVote('approved', voteId))).toMatchObject({
      code: 'conclusion.vote_not_here',
    })
    await chair.post(`/votes/${voteId}/close`, { counts })
    return voteId
  }
  const withVote = (kind: string, voteId: string) => ({ outcomes: [{ decided: { kind }, voteId }] })
  const lost = await counted({ yes: 1, no: 2, other: 0 })
  expect(await conclude(chair, id, lineId, withVote('approved', lost))).toMatchObject({
    code: 'conclusion.not_carried',
  })
  const carried = await counted({ yes: 3, no: 0, other: 0 })
  expect((await conclude(chair, id, lineId, withVote('approved', carried))).status).toBe(200)
  expect((await shown(chair, id)).items[0]?.outcomes[0]?.vote).toMatchObject({ id: carried, result: 'carried' })
  const { body } = await chair.get(`/meetings/${id}/lines/${lineId}/conclusions/proposal`)
  expect((body as unknown as Proposal).votes.map(({ result }) => result).toSorted()).toEqual(['carried', 'lost'])
  const other = await inSession(hall, { members: 0 })
  expect(await conclude(other.chair, other.id, other.lineId, withVote('approved', carried))).toMatchObject({
    code: 'conclusion.vote_not_here',
  })
})

test('what is not there cannot be named: a draft, a type of document, a committee, a person', async ({ hall }) => {
  const { id, lineId, papers, secretary } = await withDrafts(hall)
  const nobody = '00000000-0000-4000-8000-000000000000'
  const to = (kind: string) => decided('delegated', { to: { kind, id: nobody }, task: 'Hoàn thiện' })
  const draft = { paperId: papers[0]?.paperId, number: 7 }
  for (const [body, code] of [
    [{ outcomes: [{ draft, decided: { kind: 'noted' } }] }, 'conclusion.draft_not_here'],
    [decided('agreedToIssue', { as: 'sonnet' }), 'conclusion.type_not_here'],
    [to('body'), 'body.not_found'],
    [to('person'), 'person.not_found'],
  ] as const)
    expect(await conclude(secretary, id, lineId, body)).toMatchObject({ code })
  expect((await shown(secretary, id)).items).toEqual([])
})

test('of a line for some the others see and hear nothing of what it came to, and neither does whoever stays away', async ({
  hall,
}) => {
  const { id, secretary, member, guest, lineIds } = await called(hall, [item('Hợp đồng'), item('Nhân sự')])
  const all = [secretary, member].map(({ personId }) => personId)
  await agenda(secretary, id, [
    item('Hợp đồng', { id: lineIds[0] }),
    item('Nhân sự', { id: lineIds[1], readerIds: all }),
  ])
  await secretary.post(`/meetings/${id}/steps`, { kind: 'opened' })
  await member.post(`/meetings/${id}/lines/${lineIds[0]}/interest`, {})
  await conclude(secretary, id, lineIds[0], { ...decided('approved'), words: 'Ký.' })
  await hall.heard()
  await conclude(secretary, id, lineIds[1], decided('noted'))
  expect((await hall.heard()).map(({ audiences }) => audiences)).toEqual([
    [secretary, member].map(({ accountId }) => `account:${accountId}`).toSorted(),
  ])
  const lines = async (who: Seated) => (await shown(who, id)).items.map(({ lineId }) => lineId)
  expect(await lines(secretary)).toEqual(lineIds)
  expect(await lines(member)).toEqual([lineIds[1]])
  expect(await lines(guest)).toEqual([lineIds[0]])
  await secretary.post(`/meetings/${id}/lines/${lineIds[1]}/interest`, {})
  expect(await lines(secretary)).toEqual([lineIds[0]])
  expect(await conclude(secretary, id, lineIds[1], decided('deferred'))).toMatchObject({
    status: 403,
    code: 'conclusion.stays_away',
  })
  expect((await hall.get('member', `/meetings/${id}/conclusions`)).status).toBe(404)
})
