import { expect } from 'vitest'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { agenda, view } from '../../tests/convened.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { called } from '../../tests/sat.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { Notice, NoticeProposal } from './contract.ts'

const item = (title: string, more: object = {}) => ({ kind: 'item', title, ...more })
const noticesOf = async (who: Seated, id: string) =>
  (await who.get(`/meetings/${id}/notices`)).body as unknown as { items: Notice[]; mayPrepare: boolean }
const proposal = async (who: Seated, id: string) =>
  (await who.get(`/meetings/${id}/notices/proposal`)).body as unknown as NoticeProposal
const prepare = (who: Seated, id: string, lineIds: readonly (string | undefined)[], more: object = {}) =>
  who.post(`/meetings/${id}/notices`, {
    title: fresh('Thông báo kết luận'),
    lineIds,
    authority: 'T/M Đảng bộ Khối thử nghiệm',
    recipients: [],
    ...more,
  })

/** A meeting that concluded something on an item for all and on one for its secretary and one member, and nothing on the third. */
async function concluded(hall: Hall) {
  const titles = ['Chương trình làm việc', 'Nhân sự', 'Việc khác']
  const meeting = await called(
    hall,
    titles.map(title => item(title)),
  )
  const { id, lineIds, secretary, member, body } = meeting
  const [first, second, third] = lineIds
  const readerIds = [secretary, member].map(({ personId }) => personId)
  await agenda(secretary, id, [
    item('Chương trình làm việc', { id: first }),
    item('Nhân sự', { id: second, readerIds }),
    item('Việc khác', { id: third }),
  ])
  await secretary.post(`/meetings/${id}/steps`, { kind: 'opened' })
  const task = 'hoàn thiện và ban hành'
  const delegated = { kind: 'delegated', to: { kind: 'body', id: body.id }, task, by: '2026-11-05' }
  const open = {
    outcomes: [{ decided: { kind: 'approved' } }, { decided: delegated }],
    words: 'Thống nhất chương trình.',
  }
  expect((await secretary.post(`/meetings/${id}/lines/${first}/conclusions`, open)).status).toBe(200)
  const secret = { outcomes: [], words: 'Điều động cán bộ chủ chốt.' }
  expect((await secretary.post(`/meetings/${id}/lines/${second}/conclusions`, secret)).status).toBe(200)
  return { ...meeting, first, second, third }
}

const textOf = async (hall: Hall, { cookie }: Seated, url: string) => {
  const { rawPayload, statusCode } = await hall.plenum.http.inject({ url: `/api${url}`, headers: { cookie } })
  expect(statusCode).toBe(200)
  return readDocx(rawPayload, { makeId: counting() }).document.provisions.map(wordsOf).join('\n')
}

test('a notice says what was concluded in the form of the profile, with number and day left blank, and is a paper to write on', async ({
  hall,
}) => {
  const { id, first, secretary, body, member } = await concluded(hall)
  const { signers, lines, bodies, people, title } = await proposal(secretary, id)
  expect(signers).toMatchObject([
    { id: secretary.personId, office: 'Bí thư', authority: 'T/M Đảng bộ Khối thử nghiệm', keptFrom: [] },
  ])
  expect(lines.map(({ isNarrow }) => isNarrow)).toEqual([false, true])
  expect(bodies).toEqual([])
  expect(people.map(one => one.keptFrom.length)).toEqual([0, 0, 1])
  expect(title).toMatch(/^Thông báo kết luận tại Hội nghị/)
  const recipients = [
    { kind: 'body', id: body.id },
    { kind: 'person', id: member.personId },
  ]
  await hall.heard()
  const made = await prepare(secretary, id, [first], { signerId: secretary.personId, recipients })
  expect(made.status).toBe(200)
  const told = await hall.heard()
  expect(told.map(({ name }) => name)).toEqual(['paper.brought', 'notice.prepared'])
  expect(JSON.stringify(told)).not.toMatch(/Thống nhất|Chương trình/)
  const [notice] = (await noticesOf(secretary, id)).items
  expect(notice).toMatchObject({ mayWrite: true, office: 'Bí thư', paper: { number: 1 }, recipients: recipients })
  const said = await textOf(hall, secretary, `/meetings/${id}/notices/${notice?.id}/file`)
  for (const part of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số …-TB/',
    'ngày … tháng … năm …',
    'THÔNG BÁO',
    'Chương trình làm việc',
    'Thống nhất chương trình.',
    'Ủy quyền cho Đảng bộ Khối thử nghiệm hoàn thiện và ban hành, xong trước ngày 05/11/2026.',
    'T/M ĐẢNG BỘ KHỐI THỬ NGHIỆM',
    'BÍ THƯ',
    'Nơi nhận:',
    '- Lưu Đảng bộ Khối thử nghiệm.',
  ])
    expect(said).toContain(part)
  expect(said).not.toContain('Điều động')
  expect((await member.get(`/papers/${notice?.paper.id}`)).status).toBe(404)
  expect(notice?.isBehind).toBe(false)
  hall.itIs('2026-10-14T02:00:00Z')
  const words = { words: 'Thống nhất chương trình năm.', reason: 'Ghi thiếu' }
  expect((await secretary.ask('PATCH', `/meetings/${id}/lines/${first}/conclusion`, words, 1)).status).toBe(200)
  expect((await noticesOf(secretary, id)).items[0]?.isBehind).toBe(true)
  hall.itIs('2026-10-14T01:00:00Z')
})

test('a line for some is made known only to those who may read it, and neither the list nor the search nor a file shows it to anybody else', async ({
  hall,
}) => {
  const { id, second, secretary, member, guest, body } = await concluded(hall)
  const signed = { signerId: secretary.personId }
  const to = (kind: string, { id: one }: { id: string }) => ({ ...signed, recipients: [{ kind, id: one }] })
  for (const more of [to('body', body), to('person', { id: guest.personId })])
    expect(await prepare(secretary, id, [second], more)).toMatchObject({ code: 'notice.not_for_recipient' })
  const made = await prepare(secretary, id, [second], to('person', { id: member.personId }))
  expect(made.status).toBe(200)
  const { id: noticeId, paperId } = made.body
  for (const who of [guest, member]) {
    expect((await noticesOf(who, id)).items).toEqual([])
    for (const path of [
      `/meetings/${id}/notices/${String(noticeId)}/file`,
      `/papers/${String(paperId)}/versions/1/text`,
    ])
      expect((await who.get(path)).status).toBe(404)
    expect(((await who.get('/papers?search=Điều động')).body['items'] as object[]).length).toBe(0)
  }
  expect(((await secretary.get('/papers?search=Điều động')).body['items'] as object[]).length).toBe(1)
  expect((await guest.get(`/meetings/${id}/lines/${second}/extract`)).status).toBe(404)
  expect(await textOf(hall, member, `/meetings/${id}/lines/${second}/extract`)).toContain('Điều động cán bộ chủ chốt.')
})

test('whoever comes to stay away from a line no longer sees the notice of it', async ({ hall }) => {
  const { id, first, secretary, guest } = await concluded(hall)
  const { version } = await view(secretary, id)
  expect((await secretary.ask('PATCH', `/meetings/${id}`, { chairId: guest.personId }, version)).status).toBe(200)
  expect((await prepare(secretary, id, [first], { signerId: secretary.personId })).status).toBe(200)
  const [notice] = (await noticesOf(guest, id)).items
  expect((await guest.get(`/papers/${notice?.paper.id}`)).status).toBe(200)
  expect((await guest.post(`/meetings/${id}/lines/${first}/interest`, { reason: 'Người nhà' })).status).toBe(200)
  expect((await noticesOf(guest, id)).items).toEqual([])
  expect((await guest.get(`/papers/${notice?.paper.id}`)).status).toBe(404)
  const toGuest = { signerId: secretary.personId, recipients: [{ kind: 'person', id: guest.personId }] }
  expect(await prepare(secretary, id, [first], toGuest)).toMatchObject({ code: 'notice.not_for_recipient' })
})

test('a line that becomes narrower takes its notice with it, from all but whoever may still read it', async ({
  hall,
}) => {
  const { id, first, second, third, secretary, guest } = await concluded(hall)
  const { version } = await view(secretary, id)
  await secretary.ask('PATCH', `/meetings/${id}`, { chairId: guest.personId }, version)
  expect((await prepare(secretary, id, [first], { signerId: secretary.personId })).status).toBe(200)
  const [notice] = (await noticesOf(guest, id)).items
  const readerIds = [secretary.personId]
  const lines = [first, second, third].map(lineId => item('Chương trình làm việc', { id: lineId, readerIds }))
  expect((await agenda(secretary, id, lines)).status).toBe(200)
  expect((await noticesOf(guest, id)).items).toEqual([])
  expect((await guest.get(`/papers/${notice?.paper.id}`)).status).toBe(404)
  expect((await noticesOf(secretary, id)).items).toMatchObject([{ lines: [{ isNarrow: true }] }])
})

test('nobody signs who holds no such office on the day, and nothing is made known on which nothing was concluded', async ({
  hall,
}) => {
  const { id, first, third, secretary, member } = await concluded(hall)
  expect(await prepare(secretary, id, [first], { signerId: member.personId })).toMatchObject({
    status: 409,
    code: 'notice.cannot_sign',
  })
  expect(await prepare(secretary, id, [third], { signerId: secretary.personId })).toMatchObject({
    status: 409,
    code: 'notice.nothing_concluded',
  })
  expect(await prepare(member, id, [first], { signerId: secretary.personId })).toMatchObject({
    status: 403,
    code: 'sitting.leaders_only',
  })
  expect((await noticesOf(member, id)).mayPrepare).toBe(false)
})

test('another signer and other recipients make a next version whose end alone is new', async ({ hall }) => {
  const { id, first, secretary, body } = await concluded(hall)
  const deputy = await seated(hall, body, 'deputySecretary')
  await prepare(secretary, id, [first], { signerId: secretary.personId })
  const [notice] = (await noticesOf(secretary, id)).items
  const change = (version: number) =>
    secretary.ask(
      'PATCH',
      `/meetings/${id}/notices/${notice?.id}`,
      { signerId: deputy.personId, authority: 'T/M Ban Chấp hành', recipients: [{ kind: 'body', id: body.id }] },
      version,
    )
  expect(await change(1)).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await change(1)).toMatchObject({ status: 412, code: 'notice.changed_meanwhile' })
  const [after] = (await noticesOf(deputy, id)).items
  expect(after).toMatchObject({ office: 'Phó Bí thư', paper: { number: 2 }, version: 2 })
  const said = await textOf(hall, secretary, `/meetings/${id}/notices/${notice?.id}/file`)
  expect(said.match(/Thống nhất chương trình\./g)).toHaveLength(1)
  expect(said).toContain('T/M BAN CHẤP HÀNH')
  expect(said).not.toContain('T/M ĐẢNG BỘ')
})
