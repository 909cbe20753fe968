import { expect } from 'vitest'
import { agenda, committee, convened, paper, summon, view } from '../../tests/convened.ts'
import { bringRead } from '../../tests/forms.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { type Made, sceneIn } from '../../tests/scene.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import { type Visitor, visitor } from '../../tests/visitor.ts'

const pin = '274918'

/** A meeting with two members who have no account yet, prepared by a clerk and called. */
async function invited(hall: Hall, more: object = {}) {
  const { body, secretary } = await committee(hall)
  const members = [await newcomer(hall, body), await newcomer(hall, body)]
  const clerk = await recorder(hall)
  const id = await convened(secretary, body, { recorderIds: [clerk.accountId], ...more })
  await summon(secretary, id)
  await hall.heard()
  return { id, body, secretary, clerk, members }
}

async function newcomer(hall: Hall, body: Made): Promise<string> {
  const scene = sceneIn(hall)
  const { id } = await scene.person(`Trần Thị ${fresh('Mới')}`)
  await scene.appoint(body.id, id)
  return id
}

async function recorder(hall: Hall): Promise<Seated> {
  const clerk = await seated(hall)
  const granted = await hall.post('admin', `/accounts/${clerk.accountId}/roles`, { role: 'clerk' })
  expect(granted.status).toBe(200)
  return clerk
}

interface Slip {
  person: { id: string }
  url: string
  expiresAt: string
}

async function slips(who: Seated, id: string, personIds?: string[]): Promise<Slip[]> {
  const { status, body } = await who.post(`/meetings/${id}/entries`, personIds ? { personIds } : {})
  expect(status).toBe(200)
  return body['items'] as Slip[]
}

const tokenOf = ({ url }: Slip) => new URL(url).hash.slice(1)
const enter = (browser: Visitor, slip: Slip) =>
  browser.post('/auth/links/device', { token: tokenOf(slip), pin, name: 'Tablet' })
const waysOf = async (who: Seated, id: string) => {
  const { items } = (await who.get(`/meetings/${id}/entries`)).body as unknown as {
    items: { person: { id: string }; way: string }[]
  }
  return Object.fromEntries(items.map(({ person, way }) => [person.id, way]))
}

test('the clerk makes a slip for everybody who has no way in, each leads to the meeting and its papers, once', async ({
  hall,
}) => {
  const { id, clerk, members, secretary } = await invited(hall)
  const file = await bringRead(hall, secretary, { name: `${fresh('báo cáo')}.txt`, content: fresh('Nội dung') })
  await agenda(secretary, id, [{ kind: 'item', title: 'Báo cáo', papers: [paper(file)] }])
  await summon(secretary, id)
  const made = await slips(clerk, id)
  const [first, second] = members.map(one => made.find(({ person }) => person.id === one))
  if (!first || !second) throw new Error('there are two slips')
  expect((await slips(clerk, id)).length).toBe(0)
  const tablet = visitor(hall)
  const link = await tablet.post('/auth/links/look', { token: tokenOf(first) })
  expect(link.body).toMatchObject({ purpose: 'device', leadsTo: `/meetings/${id}` })
  expect((await enter(tablet, first)).status).toBe(200)
  expect((await tablet.get(`/meetings/${id}`)).body).toMatchObject({ id, mine: { reply: null } })
  expect((await tablet.get(`/papers/${file.id}`)).status).toBe(200)
  expect(await waysOf(clerk, id)).toMatchObject({ [first.person.id]: 'inside', [second.person.id]: 'link' })
  expect((await enter(visitor(hall), first)).code).toBe('link.not_valid')
  const told = await hall.heard()
  expect(told.map(({ name }) => name)).toContain('meeting.entries_made')
  for (const slip of made) expect(JSON.stringify(told)).not.toContain(tokenOf(slip))
})

test('whoever prepares the meeting but does not look after accounts makes no links, nor does a clerk to whom it is nothing', async ({
  hall,
}) => {
  const { id, secretary, clerk, members } = await invited(hall)
  for (const [method, path] of [
    ['GET', 'entries'],
    ['POST', 'entries'],
    ['POST', 'entries/withdraw'],
  ] as const) {
    const asked = method === 'POST' ? {} : undefined
    expect(await secretary.ask(method, `/meetings/${id}/${path}`, asked)).toMatchObject({ code: 'role.needed' })
    const stranger = await recorder(hall)
    expect((await stranger.ask(method, `/meetings/${id}/${path}`, asked)).status).toBe(404)
  }
  const { body } = await clerk.post('/me/tokens', { name: 'Script', access: 'write', endsOn: '2027-10-01' })
  const headers = { authorization: `Bearer ${String(body['token'])}` }
  const byScript = await hall.ask('guest', 'POST', `/meetings/${id}/entries`, { headers, body: {} })
  expect(byScript.code).toBe('session.in_person')
  const outsider = await clerk.post(`/meetings/${id}/entries`, { personIds: [(await seated(hall)).personId] })
  expect(outsider.code).toBe('meeting.not_called')
  expect(await waysOf(clerk, id)).toMatchObject(Object.fromEntries(members.map(one => [one, 'none'])))
  expect((await hall.heard()).filter(({ name }) => name === 'link.made')).toEqual([])
})

test('nobody who is trusted with something is given a way in by a clerk', async ({ hall }) => {
  const { id, clerk, secretary } = await invited(hall)
  await hall.post('admin', `/accounts/${secretary.accountId}/roles`, { role: 'clerk' })
  expect(await waysOf(clerk, id)).toMatchObject({ [secretary.personId]: 'administrator' })
  expect((await slips(clerk, id)).some(({ person }) => person.id === secretary.personId)).toBe(false)
  const chosen = await clerk.post(`/meetings/${id}/entries`, { personIds: [secretary.personId] })
  expect(chosen.code).toBe('account.roles_need_administrator')
})

test('links end with the meeting: when it is cancelled, when somebody is called no longer, when they are voided', async ({
  hall,
}) => {
  const { id, clerk, body, secretary, members } = await invited(hall)
  const extra = (await sceneIn(hall).person(`Lý Văn ${fresh('Khách')}`)).id
  const { version } = await view(secretary, id)
  await secretary.ask('PATCH', `/meetings/${id}`, { invitedIds: [extra] }, version)
  const made = await slips(clerk, id)
  const [one, two, guest] = [...members, extra].map(person => made.find(slip => slip.person.id === person))
  if (!one || !two || !guest) throw new Error('there are three slips')
  await secretary.ask('PATCH', `/meetings/${id}`, { invitedIds: [] }, version + 1)
  expect((await enter(visitor(hall), guest)).code).toBe('link.not_valid')
  const voided = await clerk.post(`/meetings/${id}/entries/withdraw`, { personIds: [one.person.id] })
  expect(voided.body).toEqual({ withdrawn: 1 })
  expect((await enter(visitor(hall), one)).code).toBe('link.not_valid')
  await secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' })
  expect((await enter(visitor(hall), two)).code).toBe('link.not_valid')
  expect((await clerk.post(`/meetings/${id}/entries`, {})).code).toBe('meeting.cancelled')
  const fresher = await convened(secretary, body, { recorderIds: [clerk.accountId] })
  expect((await clerk.post(`/meetings/${fresher}/entries`, {})).code).toBe('entries.not_sent_yet')
})

test('no link outlives a cancellation that comes while it is made', async ({ hall }) => {
  const { id, clerk, secretary } = await invited(hall)
  const [made, cancelled] = await Promise.all([
    clerk.post(`/meetings/${id}/entries`, {}),
    secretary.post(`/meetings/${id}/cancel`, { reason: 'Bão' }),
  ])
  expect(cancelled.status).toBe(200)
  expect([200, 409]).toContain(made.status)
  for (const slip of (made.body['items'] ?? []) as unknown as Slip[])
    expect((await enter(visitor(hall), slip)).code).toBe('link.not_valid')
})

test('a newer sheet voids the older one, and of many who scan one slip at once one comes in', async ({ hall }) => {
  const { id, clerk, members } = await invited(hall)
  const [stale] = await slips(clerk, id, members.slice(0, 1))
  const [slip] = await slips(clerk, id, members.slice(0, 1))
  if (!stale || !slip) throw new Error('there are two slips')
  expect((await enter(visitor(hall), stale)).code).toBe('link.not_valid')
  const replies = await Promise.all(Array.from({ length: 6 }, () => enter(visitor(hall), slip)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const guessed = { ...slip, url: slip.url.slice(0, -6) + 'AAAAAA' }
  expect((await enter(visitor(hall), guessed)).code).toBe('link.not_valid')
})

test('whoever finds the tablet has five tries at its PIN, however many are made at once, and a new slip helps its owner', async ({
  hall,
}) => {
  const { id, clerk, members } = await invited(hall)
  const [slip] = await slips(clerk, id, members.slice(0, 1))
  if (!slip) throw new Error('there is a slip')
  const tablet = visitor(hall)
  const deviceId = String((await enter(tablet, slip)).body['deviceId'])
  const guess = async (typed: string) => {
    const { body } = await tablet.post(`/auth/devices/${deviceId}/challenge`, {})
    return tablet.post(`/auth/devices/${deviceId}/sign-in`, { challenge: body['challenge'], pin: typed })
  }
  const tries = Array.from({ length: 12 }, (_, place) => guess(String(314_150 + place)))
  const codes = (await Promise.all(tries)).map(({ code }) => code)
  expect(codes.filter(code => code === 'device.pin_wrong')).toHaveLength(4)
  expect(codes.filter(code => code === 'device.locked')).toHaveLength(8)
  expect((await guess(pin)).code).toBe('device.locked')
  expect(await waysOf(clerk, id)).toMatchObject({ [members[0] ?? '']: 'none' })
  const [again] = await slips(clerk, id, members.slice(0, 1))
  if (!again) throw new Error('there is another slip')
  expect((await enter(visitor(hall), again)).status).toBe(200)
})
