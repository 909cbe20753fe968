import { fresh } from '../../hall.ts'
import { editing, type Kitchen, type Recipe, type Recipes } from '../kitchen.ts'
import { chairedBy, oncePerKitchen } from '../sessions.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })
const noted = { outcomes: [{ decided: { kind: 'noted' } }], words: 'Thống nhất với báo cáo.' }

export const conclusions: Recipes = {
  'GET /meetings/{id}/conclusions': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /meetings/{id}/lines/{lineId}/conclusions/proposal': ours(async kitchen => ({ params: await place(kitchen) })),
  'POST /meetings/{id}/lines/{lineId}/conclusions': ours(async kitchen => ({
    params: await place(kitchen),
    body: { outcomes: [{ decided: { kind: 'delegated', to: await toChair(kitchen), task: 'Hoàn thiện' } }] },
  })),
  'PATCH /meetings/{id}/outcomes/{outcomeId}': ours(async kitchen => {
    const { outcomeId, version } = await concluded(kitchen)
    const body = { decided: null, reason: fresh('Ghi nhầm') }
    return { params: { id: (await session(kitchen)).id, outcomeId }, body, ...editing(version) }
  }),
  'PATCH /meetings/{id}/lines/{lineId}/conclusion': ours(async kitchen => {
    await concluded(kitchen)
    const { id, chair } = await session(kitchen)
    const items = (await chair.get(`/meetings/${id}/conclusions`)).body['items'] as Shown[]
    const body = { words: fresh('Thống nhất'), reason: 'Ghi thiếu' }
    return { params: await place(kitchen), body, ...editing(items[0]?.conclusion.version) }
  }),
}

interface Shown {
  conclusion: { version: number }
}

/** A meeting that the caller chairs: one for each door. */
const session = oncePerKitchen(chairedBy)

async function place(kitchen: Kitchen): Promise<{ id: string; lineId: string }> {
  const { id, lineId } = await session(kitchen)
  return { id, lineId }
}

async function toChair(kitchen: Kitchen): Promise<{ kind: string; id: string }> {
  return { kind: 'person', id: (await session(kitchen)).chair.personId }
}

/** Something that was recorded on the line: what a meeting said once is not said again. */
async function concluded(kitchen: Kitchen): Promise<{ outcomeId: string; version: number }> {
  const { id, lineId, chair } = await session(kitchen)
  await chair.post(`/meetings/${id}/lines/${lineId}/conclusions`, noted)
  const more = { outcomes: [{ decided: { kind: 'delegated', to: await toChair(kitchen), task: 'Hoàn thiện' } }] }
  const { body } = await chair.post(`/meetings/${id}/lines/${lineId}/conclusions`, more)
  return { outcomeId: String((body['outcomeIds'] as string[])[0]), version: 1 }
}
