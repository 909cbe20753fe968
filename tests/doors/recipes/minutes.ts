import { inSession, type InSession } from '../../in-session.ts'
import type { KeptMinutes } from '../../../modules/minutes/contract.ts'
import { fresh } from '../../hall.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'
import { chairedBy, oncePerKitchen } from '../sessions.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })

export const minutes: Recipes = {
  'GET /meetings/{id}/minutes': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /meetings/{id}/minutes/file': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /minutes/mine': ours(() => ({})),
  'GET /meetings/{id}/minutes/kept': ours(async kitchen => ({ params: { id: await kept(kitchen) } })),
  'GET /meetings/{id}/minutes/kept.pdf': ours(async kitchen => ({ params: { id: await kept(kitchen) } })),
  'POST /meetings/{id}/minutes': ours(async kitchen => ({ params: { id: (await closed(kitchen)).id } })),
  'POST /meetings/{id}/minutes/record': ours(async kitchen => {
    const id = await kept(kitchen)
    const { differences, newest: number } = await concludedAnew(kitchen)
    return { params: { id }, body: { number, differences: differences.map(({ key, of }) => ({ key, of })) } }
  }),
  'POST /meetings/{id}/minutes/signatures': ours(async kitchen => ({
    params: { id: await free(kitchen) },
    body: { number: 1, office: 'chair' },
  })),
  'POST /meetings/{id}/minutes/signatures/on-paper': ours(async kitchen => ({
    params: { id: await free(kitchen) },
    body: { number: 1, office: 'recorder', day: '2026-01-05' },
  })),
  'POST /meetings/{id}/minutes/signatures/clear': ours(async kitchen => {
    const id = await free(kitchen)
    await (await session(kitchen)).chair.post(`/meetings/${id}/minutes/signatures`, { number: 1, office: 'chair' })
    return { params: { id }, body: { reason: 'Sửa lại' } }
  }),
}

/** One that nobody has kept the minutes of. */
async function closed(kitchen: Kitchen): Promise<InSession> {
  const { body, chair } = await session(kitchen)
  const meeting = await inSession(kitchen.hall, { members: 1, led: { body, chair } })
  await meeting.chair.post(`/meetings/${meeting.id}/steps`, { kind: 'closed' })
  return meeting
}

/** One whose minutes are kept. */
async function kept(kitchen: Kitchen): Promise<string> {
  const { id, lineId, chair } = await session(kitchen)
  await chair.post(`/meetings/${id}/lines/${lineId}/conclusions`, { words: 'Thống nhất.' })
  await chair.post(`/meetings/${id}/steps`, { kind: 'closed' })
  await chair.post(`/meetings/${id}/minutes`)
  return id
}

/** One that nobody has signed. */
async function free(kitchen: Kitchen): Promise<string> {
  const id = await kept(kitchen)
  await (await session(kitchen)).chair.post(`/meetings/${id}/minutes/signatures/clear`, { reason: 'Ký nhầm' })
  return id
}

/** What differs after the record was put right once more. */
async function concludedAnew(kitchen: Kitchen): Promise<KeptMinutes> {
  const { id, lineId, chair } = await session(kitchen)
  const items = (await chair.get(`/meetings/${id}/conclusions`)).body['items'] as Shown[]
  const correction = { words: fresh('Thống nhất'), reason: 'Ghi thiếu' }
  await chair.ask('PATCH', `/meetings/${id}/lines/${lineId}/conclusion`, correction, items[0]?.conclusion.version ?? 1)
  return (await chair.get(`/meetings/${id}/minutes/kept`)).body as unknown as KeptMinutes
}

interface Shown {
  conclusion: { version: number }
}

/** A meeting that the caller chairs: one for each door. */
const session = oncePerKitchen(chairedBy)
