import { setTimeout } from 'node:timers/promises'
import { bring } from '../../forms.ts'
import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })
const atMeeting = (more: object = {}) =>
  ours(async kitchen => ({ params: { id: (await convened(kitchen)).id }, ...more }))

export const meetings: Recipes = {
  'GET /meetings/bodies': ours(() => ({ query: { search: 'đảng', take: '5' } })),
  'GET /meetings/proposal': ours(async kitchen => ({
    query: { bodyId: (await kitchen.scene.body()).id, kind: 'regularMeeting', on: '2026-12-14' },
  })),
  'POST /meetings': ours(async kitchen => ({ body: await meeting(kitchen) })),
  'GET /meetings': ours(() => ({ query: { which: 'coming', search: 'hội nghị', take: '5' } })),
  'GET /meetings/assisted': ours(() => ({})),
  'GET /meetings/{id}': atMeeting(),
  'PATCH /meetings/{id}': atMeeting({ ...editing(1), body: { place: fresh('Hội trường'), endsAt: null } }),
  'POST /meetings/{id}/cancel': atMeeting({ body: { reason: 'Bão' } }),
  'PUT /meetings/{id}/agenda': ours(async kitchen => {
    const { id, chairId } = await convened(kitchen)
    const { paperId } = await setting(kitchen)
    const item = { kind: 'item', title: 'Báo cáo quý', minutes: 30, presenterId: chairId, readerIds: [chairId] }
    return { params: { id }, ...editing(1), body: { lines: [{ ...item, papers: [{ paperId, number: 1 }] }] } }
  }),
  'POST /meetings/{id}/summons': atMeeting({
    ...editing(1),
    body: { passes: [{ code: 'meeting.not_agreed', reason: 'Việc gấp', orderedBy: 'Bí thư' }] },
  }),
  'POST /meetings/{id}/reply': ours(async kitchen => {
    const { id, chairId } = await convened(kitchen)
    return { params: { id }, body: { personId: chairId, reply: 'excused', reason: 'Công tác' } }
  }),
  'POST /meetings/{id}/agreements': ours(async kitchen => {
    const { id, paperId } = await putToPlenary(kitchen)
    return { params: { id }, body: { paperId, on: '2026-10-01', way: 'circulated', source: 'Phiếu số 12' } }
  }),
  'POST /meetings/{id}/agreements/{agreementId}/withdraw': ours(async kitchen => {
    const { id, paperId } = await putToPlenary(kitchen)
    const { hall, cookie } = kitchen
    const body = { paperId, on: '2026-10-01', way: 'meeting', source: 'Thông báo số 3' }
    const made = await hall.ask('guest', 'POST', `/meetings/${id}/agreements`, { headers: { cookie }, body })
    return { params: { id, agreementId: String(made.body['id']) } }
  }),
  'GET /meetings/{id}/copy': atMeeting(),
  'POST /meetings/{id}/copy': atMeeting(),
  'GET /meetings/{id}/entries': atMeeting(),
  'POST /meetings/{id}/entries': ours(async kitchen => ({ params: { id: await called(kitchen) }, body: {} })),
  'POST /meetings/{id}/entries/withdraw': atMeeting({ body: {} }),
  'GET /meetings/{id}/calendar': atMeeting(),
  'GET /meetings/{id}/script': atMeeting(),
  'GET /meetings/{id}/script/file': atMeeting(),
  'GET /meetings/{id}/pack': atMeeting(),
  'POST /meetings/{id}/pack': atMeeting(),
  'GET /meetings/{id}/pack/file': ours(async kitchen => ({ params: { id: await withPack(kitchen) } })),
  'POST /meetings/{id}/lines/{lineId}/interest': ours(async kitchen => {
    const { chairId, ...params } = await withLine(kitchen)
    return { params, body: { personId: chairId, reason: 'Người nhà dự thầu' } }
  }),
  'POST /meetings/{id}/lines/{lineId}/interest/withdraw': ours(async kitchen => {
    const { chairId: personId, ...params } = await withLine(kitchen)
    const { hall, cookie } = kitchen
    const path = `/meetings/${params.id}/lines/${params.lineId}/interest`
    await hall.ask('guest', 'POST', path, { headers: { cookie }, body: { personId } })
    return { params, body: { personId } }
  }),
}

const packs = new WeakMap<Kitchen, Promise<string>>()

/** A meeting whose pack is there; made once, as a job makes it. */
function withPack(kitchen: Kitchen): Promise<string> {
  const known = packs.get(kitchen) ?? packed(kitchen)
  packs.set(kitchen, known)
  return known
}

async function packed(kitchen: Kitchen): Promise<string> {
  const { id } = await convened(kitchen)
  const { hall, cookie } = kitchen
  const headers = { cookie }
  await hall.ask('guest', 'POST', `/meetings/${id}/pack`, { headers, body: {} })
  const state = async () => (await hall.ask('guest', 'GET', `/meetings/${id}/pack`, { headers })).body['state']
  while ((await state()) !== 'ready') await setTimeout(20)
  return id
}

/** A committee with its secretary, a guest and a paper: one for each door, since many meetings can be theirs. */
const settings = new WeakMap<Kitchen, ReturnType<typeof made>>()

function setting(kitchen: Kitchen): ReturnType<typeof made> {
  const known = settings.get(kitchen) ?? made(kitchen)
  settings.set(kitchen, known)
  return known
}

async function made({ scene, hall, cookie }: Kitchen) {
  const [body, chair, guest] = [
    await scene.body(),
    await scene.person('Phạm Văn Định'),
    await scene.person('Vũ Thị Lan'),
  ]
  await scene.appoint(body.id, chair.id, { office: 'secretary' })
  const file = { name: `${fresh('báo cáo')}.txt`, content: fresh('Báo cáo') }
  const { fates } = await bring(hall, { cookie }, [file])
  return { bodyId: body.id, chairId: chair.id, guestId: guest.id, paperId: fates[0]?.paperId ?? '' }
}

async function meeting(kitchen: Kitchen) {
  const { bodyId, chairId, guestId } = await setting(kitchen)
  return {
    bodyId,
    kind: 'regularMeeting',
    title: fresh('Hội nghị'),
    number: null,
    startsAt: '2026-12-14T01:00:00.000Z',
    endsAt: '2026-12-14T10:00:00.000Z',
    place: 'Hội trường lớn',
    videoLink: null,
    chairId,
    invitedIds: [guestId],
    recorderIds: [],
  }
}

async function convened(kitchen: Kitchen) {
  const body = await meeting(kitchen)
  const { hall, cookie } = kitchen
  const reply = await hall.ask('guest', 'POST', '/meetings', { headers: { cookie }, body })
  return { id: String(reply.body['id']), chairId: body.chairId }
}

/** A paper on the agenda of a committee whose standing committee agrees first. */
async function putToPlenary(kitchen: Kitchen) {
  const { hall, cookie, scene } = kitchen
  const body = await scene.body({ kind: 'provinceCommittee' })
  await scene.body({ kind: 'standingCommittee', parentId: body.id })
  const chair = await scene.person('Phạm Văn Định')
  await scene.appoint(body.id, chair.id, { office: 'secretary' })
  const { paperId } = await setting(kitchen)
  const headers = { cookie }
  const wanted = { ...(await meeting(kitchen)), bodyId: body.id, chairId: chair.id }
  const made = await hall.ask('guest', 'POST', '/meetings', { headers, body: wanted })
  const id = String(made.body['id'])
  const lines = [{ kind: 'item', title: 'Báo cáo quý', papers: [{ paperId, number: 1 }] }]
  await hall.ask('guest', 'PUT', `/meetings/${id}/agenda`, { headers, body: { lines }, version: 1 })
  return { id, paperId }
}

async function called(kitchen: Kitchen): Promise<string> {
  const { id } = await convened(kitchen)
  const { hall, cookie } = kitchen
  await hall.ask('guest', 'POST', `/meetings/${id}/summons`, { headers: { cookie }, body: {}, version: 1 })
  return id
}

async function withLine(kitchen: Kitchen) {
  const { id, chairId } = await convened(kitchen)
  const { hall, cookie } = kitchen
  const lines = [{ kind: 'item', title: 'Báo cáo quý' }]
  await hall.ask('guest', 'PUT', `/meetings/${id}/agenda`, { headers: { cookie }, body: { lines }, version: 1 })
  const { body } = await hall.ask('guest', 'GET', `/meetings/${id}`, { headers: { cookie } })
  const [line] = body['agenda'] as { id: string }[]
  return { id, lineId: line?.id ?? '', chairId }
}
