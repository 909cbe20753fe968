import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, test } from '../../tests/hall.ts'
import type { Seated } from '../../tests/seated.ts'

const packOf = async (who: Seated, id: string) => String((await who.post(`/meetings/${id}/copy`)).body['packId'])
const papersIn = async (who: Seated, packId: string) => {
  const { status, body } = await who.get(`/packs/${packId}`)
  return status === 200 ? (body['papers'] as { id: string }[]).map(({ id }) => id) : status
}

test('what is taken along holds what its reader may read, follows each supplement, and goes with the meeting', async ({
  hall,
}) => {
  const { body, secretary, member, guest } = await committee(hall)
  const file = () => ({ name: `${fresh('tài liệu')}.txt`, content: fresh('Nội dung') })
  const [open, staff] = [await bringRead(hall, secretary, file()), await bringRead(hall, secretary, file())]
  const id = await convened(secretary, body, { invitedIds: [guest.personId] })
  const first = { kind: 'item', title: 'Báo cáo', papers: [paper(open)] }
  await agenda(secretary, id, [first])
  expect((await member.post(`/meetings/${id}/copy`)).status).toBe(404)
  await summon(secretary, id)
  expect((await member.get(`/meetings/${id}/copy`)).body).toEqual({ packId: null })
  const [members, guests] = [await packOf(member, id), await packOf(guest, id)]
  expect(await packOf(member, id)).toBe(members)
  expect(await papersIn(member, members)).toEqual([open.id])
  expect(await papersIn(guest, members)).toBe(404)

  const second = { kind: 'item', title: 'Nhân sự', readerIds: [member.personId], papers: [paper(staff)] }
  await agenda(secretary, id, [first, second])
  await summon(secretary, id)
  expect(await papersIn(member, members)).toEqual([open.id, staff.id])
  expect(await papersIn(guest, guests)).toEqual([open.id])

  const { version } = (await secretary.get(`/meetings/${id}`)).body
  await agenda(secretary, id, [first])
  await secretary.ask('PATCH', `/meetings/${id}`, { invitedIds: [] }, Number(version) + 1)
  expect(await papersIn(guest, guests)).toBe(404)
  await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })
  expect(await papersIn(member, members)).toBe(404)
  expect((await member.post(`/meetings/${id}/copy`)).code).toBe('meeting.cancelled')
})
