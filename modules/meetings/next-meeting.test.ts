import { expect } from 'vitest'
import { agenda, committee, convened } from '../../tests/convened.ts'
import { test } from '../../tests/hall.ts'

test('the next meeting takes over the frame of the last one, and never a line that was for some', async ({ hall }) => {
  const { body, secretary, member, guest } = await committee(hall)
  const ask = `/meetings/proposal?bodyId=${body.id}&kind=regularMeeting&on=2027-03-15`
  const titles = async () => {
    const { lines } = (await secretary.get(ask)).body
    return (lines as { title: string; minutes: number | null }[]).map(({ title, minutes }) => [title, minutes])
  }
  expect((await secretary.get(ask)).body['last']).toBeNull()
  expect(JSON.stringify(await titles())).not.toMatch(/biên bản|hội nghị trước/)
  const id = await convened(secretary, body, { invitedIds: [guest.personId], recorderIds: [guest.accountId] })
  await agenda(secretary, id, [
    { kind: 'formality', title: 'Thông qua chương trình', minutes: 5 },
    { kind: 'item', title: 'Công tác nhân sự', readerIds: [member.personId] },
  ])
  expect((await secretary.get(ask)).body['last']).toMatchObject({
    id,
    on: '2026-12-14',
    place: 'Hội trường A',
    invited: [{ id: guest.personId }],
    recorders: [{ id: guest.accountId }],
  })
  expect(await titles()).toContainEqual(['Thông qua chương trình', 5])
  expect(await titles()).toContainEqual(['Thông qua biên bản hội nghị trước (14/12/2026)', null])
  expect(JSON.stringify(await titles())).not.toContain('nhân sự')
  await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })
  expect((await secretary.get(ask)).body['last']).toBeNull()
})

test('a kind without usual lines takes up what framed the last meeting of that kind', async ({ hall }) => {
  const { body, secretary } = await committee(hall)
  const id = await convened(secretary, body, { kind: 'disseminationMeeting' })
  await agenda(secretary, id, [
    { kind: 'formality', title: 'Chào cờ', minutes: 5 },
    { kind: 'item', title: 'Phổ biến nghị quyết' },
    { kind: 'break', title: 'Nghỉ', minutes: 15 },
  ])
  const ask = `/meetings/proposal?bodyId=${body.id}&kind=disseminationMeeting&on=2027-03-15`
  expect((await secretary.get(ask)).body['lines']).toEqual([
    { kind: 'formality', title: 'Chào cờ', minutes: 5, takes: null, paper: null },
    { kind: 'break', title: 'Nghỉ', minutes: 15, takes: null, paper: null },
  ])
})
