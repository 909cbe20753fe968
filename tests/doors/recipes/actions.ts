import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'
import { chairedBy, oncePerKitchen } from '../sessions.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })

export const actions: Recipes = {
  'GET /meetings/{id}/actions': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /actions/mine': ours(async () => ({})),
  'GET /bodies/{id}/actions': ours(async kitchen => ({ params: { id: (await session(kitchen)).body.id } })),
  'GET /meetings/{id}/actions/proposals': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'POST /meetings/{id}/actions': ours(async kitchen => {
    const { id, lineId } = await session(kitchen)
    return { params: { id }, body: { lineId, ...(await wanted(kitchen)) } }
  }),
  'PATCH /actions/{id}': ours(async kitchen => {
    const body = { ...(await wanted(kitchen)), by: '2026-12-15', reason: fresh('Ghi nhầm') }
    return { params: { id: await recorded(kitchen) }, body, ...editing(1) }
  }),
  'POST /actions/{id}/reports': ours(async kitchen => ({
    params: { id: await recorded(kitchen) },
    body: { state: 'done', note: 'Đã gửi' },
  })),
}

/** A meeting that the caller chairs: one for each door. */
const session = oncePerKitchen(chairedBy)

async function wanted(kitchen: Kitchen) {
  return { who: { kind: 'person', id: (await session(kitchen)).chair.personId }, what: fresh('Chuẩn bị báo cáo') }
}

/** One that is still to be done: what is done is not reported done again. */
async function recorded(kitchen: Kitchen): Promise<string> {
  const { id, chair } = await session(kitchen)
  const { body } = await chair.post(`/meetings/${id}/actions`, await wanted(kitchen))
  return String(body['id'])
}
