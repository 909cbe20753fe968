import { expect } from 'vitest'
import { agenda, committee, convened, summon, view } from '../../tests/convened.ts'
import { type Hall, test } from '../../tests/hall.ts'
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
