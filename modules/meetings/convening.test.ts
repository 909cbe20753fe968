import { expect } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { MeetingView } from './contract.ts'

async function committee(hall: Hall) {
  const name = fresh('Đảng bộ Khối')
  const body = await sceneIn(hall).body({ name })
  return { name, body, secretary: await seated(hall, body), member: await seated(hall, body, 'committeeMember') }
}

test('whoever acts for bodies is offered them to convene meetings for, the office every body, and others none', async ({
  hall,
}) => {
  const { name, body, secretary, member } = await committee(hall)
  await sceneIn(hall).body({ name: fresh('Đảng bộ Khối') })
  const mine = (await secretary.get('/meetings/bodies')).body['items'] as { id: string; kinds: { code: string }[] }[]
  expect(mine.map(({ id }) => id)).toEqual([body.id])
  expect(mine[0]?.kinds.map(({ code }) => code)).toContain('regularMeeting')
  expect((await member.get('/meetings/bodies')).body['items']).toEqual([])
  const search = new URLSearchParams({ search: name.toLowerCase() }).toString()
  const found = (await hall.get('clerk', `/meetings/bodies?${search}`)).body['items']
  expect(found).toMatchObject([{ id: body.id, parent: null }])
})

test('whoever prepares a meeting is told what changed on its agenda since it was sent, and nobody else is', async ({
  hall,
}) => {
  const { body, secretary, member } = await committee(hall)
  const made = await secretary.post('/meetings', {
    bodyId: body.id,
    kind: 'regularMeeting',
    title: fresh('Hội nghị'),
    number: null,
    startsAt: '2026-12-14T01:00:00.000Z',
    endsAt: null,
    place: null,
    videoLink: null,
    chairId: null,
    invitedIds: [],
    recorderIds: [],
  })
  const path = `/meetings/${String(made.body['id'])}`
  const view = async (who: Seated) => (await who.get(path)).body as unknown as MeetingView
  const edit = async (method: string, at: string, sent: object = {}) =>
    secretary.ask(method, `${path}${at}`, sent, (await view(secretary)).version)
  const line = (title: string, id?: string) => ({ kind: 'item', title, ...(id !== undefined && { id }) })
  await edit('PUT', '/agenda', { lines: ['Một', 'Hai', 'Ba', 'Bốn'].map(title => line(title)) })
  expect((await view(secretary)).unsent).toBeNull()
  await edit('POST', '/summons')
  expect((await view(secretary)).unsent).toEqual([])
  const [one, two, , four] = (await view(secretary)).agenda.map(({ id }) => id)
  await edit('PUT', '/agenda', { lines: [line('Hai', two), line('Một, sửa', one), line('Mới'), line('Bốn', four)] })
  expect((await view(secretary)).unsent).toEqual([
    { change: 'moved', title: 'Hai' },
    { change: 'changed', title: 'Một, sửa' },
    { change: 'added', title: 'Mới' },
    { change: 'removed', title: 'Ba' },
  ])
  expect((await view(member)).unsent).toBeNull()
  await edit('POST', '/summons')
  await edit('PATCH', '', { place: 'Hội trường A', sites: ['Văn phòng', 'Ban Tổ chức'] })
  expect(await view(secretary)).toMatchObject({
    sites: ['Văn phòng', 'Ban Tổ chức'],
    unsent: [{ change: 'where', title: 'Hội trường A; Văn phòng; Ban Tổ chức' }],
  })
  const calendar = await hall.plenum.http.inject({ url: `/api${path}/calendar`, headers: { cookie: member.cookie } })
  expect(calendar.payload.replaceAll('\r\n ', '')).toContain('Hội trường A\\; Văn phòng\\; Ban Tổ chức')
})
