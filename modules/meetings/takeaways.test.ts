import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { pdfOf } from '../../tests/pdf.ts'
import type { Seated } from '../../tests/seated.ts'

/** What somebody downloads. */
async function taken(hall: Hall, { cookie }: Seated, path: string) {
  const { headers, rawPayload } = await hall.plenum.http.inject({ url: `/api${path}`, headers: { cookie } })
  return { type: String(headers['content-type']), bytes: rawPayload }
}

const wordsOf = ({ bytes }: { bytes: Buffer }) => bytes.toString().replaceAll('\r\n ', '')

test('the calendar file says when and where, never a line for some, and follows every change', async ({ hall }) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  await agenda(secretary, id, [
    { kind: 'formality', title: 'Khai mạc', minutes: 30 },
    { kind: 'item', title: 'Công tác nhân sự', minutes: 60, readerIds: [member.personId] },
  ])
  expect((await member.get(`/meetings/${id}/calendar`)).status).toBe(404)
  await summon(secretary, id)
  const file = await taken(hall, member, `/meetings/${id}/calendar`)
  expect(file.type).toContain('text/calendar')
  const before = wordsOf(file)
  expect(before).toContain('Khai mạc')
  expect(before).not.toContain('nhân sự')
  expect(before).toContain('DTEND:20261214T023000Z')
  const { version } = await view(secretary, id)
  expect(before).toContain(`SEQUENCE:${version - 1}\r\n`)
  await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })
  const after = wordsOf(await taken(hall, member, `/meetings/${id}/calendar`))
  expect(after).toContain(`METHOD:CANCEL\r\n`)
  expect(after).toContain(`UID:${id}\r\n`)
  expect(after).toContain(`SEQUENCE:${version}\r\n`)
})

/** Has a pack made for somebody, and waits for it. */
async function packFor(hall: Hall, who: Seated, id: string): Promise<Buffer> {
  expect((await who.post(`/meetings/${id}/pack`, {})).status).toBe(200)
  await expect.poll(async () => (await who.get(`/meetings/${id}/pack`)).body['state'], patience).toBe('ready')
  return (await taken(hall, who, `/meetings/${id}/pack/file`)).bytes
}

const patience = { timeout: 30_000, interval: 50 }

/** Its bookmarks with the words of the pages that they lead to, and how many pages it has. */
async function opened(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '))
  }
  const bookmarks = (await pdf.getOutline()) ?? []
  return { pages, bookmarks: bookmarks.map(({ title, items }) => [title, items.map(one => one.title)]) }
}

test('the papers of a meeting are one file for all who may read the same, and another one for those who may not', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  const [open, staff, notes] = [
    await bringRead(hall, secretary, { name: 'Open.pdf', content: pdfOf([['Open one'], ['Open two']]) }),
    await bringRead(hall, secretary, { name: 'Staff.pdf', content: pdfOf([['Staff one']]) }),
    await bringRead(hall, secretary, { name: 'Notes.txt', content: `Ghi chép ${fresh('chữ')}` }),
  ]
  await agenda(secretary, id, [
    { kind: 'formality', title: 'Khai mạc' },
    { kind: 'item', title: 'Báo cáo', minutes: 40, papers: [paper(open), paper(notes)] },
    { kind: 'item', title: 'Nhân sự', readerIds: [member.personId], papers: [paper(staff)] },
  ])
  expect((await summon(secretary, id)).status).toBe(200)
  expect((await guest.get(`/meetings/${id}/pack`)).body).toMatchObject({ state: 'none', papers: 2, size: null })
  expect((await guest.get(`/meetings/${id}/pack/file`)).code).toBe('meeting.pack_not_made')
  const whole = await packFor(hall, member, id)
  const { pages, bookmarks } = await opened(whole)
  expect(bookmarks.map(([title]) => title)).toEqual([expect.stringContaining('Hội nghị'), '1. Báo cáo', '2. Nhân sự'])
  expect(bookmarks[1]?.[1]).toHaveLength(2)
  expect(pages).toHaveLength(5)
  expect(pages[1]).toMatch(/Open one.*2 \/ 5/)
  expect(pages[3]).toContain('Ghi chép')
  expect(pages[4]).toContain('Staff one')
  expect((await secretary.get(`/meetings/${id}/pack`)).body['state']).toBe('ready')
  expect((await taken(hall, secretary, `/meetings/${id}/pack/file`)).bytes.equals(whole)).toBe(true)
  const narrow = await opened(await packFor(hall, guest, id))
  expect(narrow.pages).toHaveLength(4)
  expect(JSON.stringify(narrow)).not.toMatch(/Nhân sự|Staff/)
})

test('a pack holds nothing any more that was closed to somebody since', async ({ hall }) => {
  const { body, secretary, member } = await committee(hall)
  const id = await convened(secretary, body)
  const report = await bringRead(hall, secretary, { name: 'Report.pdf', content: pdfOf([[fresh('Report')]]) })
  const broken = await bringRead(hall, secretary, { name: 'Broken.bin', content: Buffer.from([0, 1, 2, 3, 250]) })
  await agenda(secretary, id, [
    { kind: 'item', title: 'Hợp đồng', papers: [paper(report)] },
    { kind: 'item', title: 'Khác', papers: [paper(broken)] },
  ])
  await summon(secretary, id)
  const before = await opened(await packFor(hall, member, id))
  expect(before.pages).toHaveLength(3)
  expect(before.pages[2]).toContain('không đưa được vào tập')
  const [line] = (await view(member, id)).agenda
  await member.post(`/meetings/${id}/lines/${line?.id ?? ''}/interest`, {})
  expect((await member.get(`/meetings/${id}/pack/file`)).code).toBe('meeting.pack_not_made')
  expect((await opened(await packFor(hall, member, id))).pages).toHaveLength(2)
})

test('a pack that two order at once is made once, and both hear of it', async ({ hall }) => {
  const { body, secretary, member } = await committee(hall)
  const id = await convened(secretary, body)
  await agenda(secretary, id, [{ kind: 'item', title: 'Báo cáo' }])
  await summon(secretary, id)
  await hall.heard()
  const both = await Promise.all([secretary, member].map(who => packFor(hall, who, id)))
  expect(both[0]?.equals(both[1] ?? Buffer.of())).toBe(true)
  const told = await hall.heard()
  expect(told.filter(({ name }) => name === 'meeting.pack_ordered')).toHaveLength(1)
  expect(told.filter(({ name }) => name === 'meeting.pack_made').map(({ audiences }) => audiences)).toEqual([
    [secretary, member].map(({ accountId }) => `account:${accountId}`).toSorted(),
  ])
})

test('the script is read and printed by those who prepare the meeting alone', async ({ hall }) => {
  const { body, secretary, member } = await committee(hall)
  const id = await convened(secretary, body)
  const report = await bringRead(hall, secretary, { name: 'Report.txt', content: fresh('Báo cáo') })
  const item = { kind: 'item', title: 'Báo cáo quý', minutes: 40, presenterId: member.personId }
  await agenda(secretary, id, [{ ...item, papers: [paper(report)] }])
  await summon(secretary, id)
  expect(await member.get(`/meetings/${id}/script`)).toMatchObject({ status: 403, code: 'meeting.runners_only' })
  const script = (await secretary.get(`/meetings/${id}/script`)).body
  expect(script).toMatchObject({ when: '8 giờ 00, ngày 14/12/2026', language: 'vi' })
  expect(JSON.stringify(script)).toContain('Hội nghị tiến hành biểu quyết về nội dung: Báo cáo quý.')
  const { pages } = await opened((await taken(hall, secretary, `/meetings/${id}/script/file`)).bytes)
  expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('Báo cáo quý')
})
