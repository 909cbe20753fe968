import type { InSession } from '../../in-session.ts'
import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'
import { chairedBy, oncePerKitchen } from '../sessions.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })

export const notices: Recipes = {
  'GET /meetings/{id}/notices': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /meetings/{id}/notices/proposal': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'POST /meetings/{id}/notices': ours(async kitchen => {
    const { id, lineId, chair } = await session(kitchen)
    return { params: { id }, body: wanted(lineId, chair.personId) }
  }),
  'PATCH /meetings/{id}/notices/{noticeId}': ours(async kitchen => {
    const { id, chair } = await session(kitchen)
    const body = { signerId: chair.personId, authority: 'T/M Đảng ủy', recipients: [] }
    return { params: { id, noticeId: await prepared(kitchen) }, body, ...editing(1) }
  }),
  'GET /meetings/{id}/notices/{noticeId}/file': ours(async kitchen => {
    const { id } = await session(kitchen)
    return { params: { id, noticeId: await prepared(kitchen) } }
  }),
  'GET /meetings/{id}/lines/{lineId}/extract': ours(async kitchen => {
    const { id, lineId } = await session(kitchen)
    return { params: { id, lineId } }
  }),
}

function wanted(lineId: string, signerId: string) {
  return { title: fresh('Thông báo kết luận'), lineIds: [lineId], signerId, authority: null, recipients: [] }
}

async function prepared(kitchen: Kitchen): Promise<string> {
  const { id, lineId, chair } = await session(kitchen)
  return String((await chair.post(`/meetings/${id}/notices`, wanted(lineId, chair.personId))).body['id'])
}

/** A meeting that the caller chairs and that concluded something: one for each door. */
const session = oncePerKitchen(concluded)

async function concluded(kitchen: Kitchen): Promise<InSession> {
  const meeting = await chairedBy(kitchen)
  const said = { outcomes: [{ decided: { kind: 'noted' } }], words: 'Thống nhất với báo cáo.' }
  await meeting.chair.post(`/meetings/${meeting.id}/lines/${meeting.lineId}/conclusions`, said)
  return meeting
}
