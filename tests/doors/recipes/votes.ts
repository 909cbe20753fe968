import { votedOn, type InSession } from '../../in-session.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'
import { chairedBy, oncePerKitchen } from '../sessions.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })
const atVote = (more: object = {}, manner = 'device') =>
  ours(async kitchen => ({ params: { id: await opened(kitchen, manner) }, ...more }))

const wanted = { words: 'Thống nhất ban hành nghị quyết?', rule: 'resolution' }

export const votes: Recipes = {
  'GET /meetings/{id}/votes': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /meetings/{id}/votes/proposal': ours(async kitchen => {
    const { id, lineId } = await session(kitchen)
    return { params: { id }, query: { lineId } }
  }),
  'POST /meetings/{id}/votes': ours(async kitchen => {
    const { id, lineId } = await free(kitchen)
    return { params: { id }, body: { lineId, ...wanted, manner: 'byName' } }
  }),
  'GET /bodies/{id}/votes/proposal': ours(async kitchen => ({ params: { id: (await session(kitchen)).body.id } })),
  'POST /bodies/{id}/votes': ours(async kitchen => ({
    params: { id: (await session(kitchen)).body.id },
    body: { ...wanted, byName: true, dueAt: '2026-10-20T10:00:00.000Z' },
  })),
  'GET /votes': ours(() => ({})),
  'GET /votes/{id}': atVote(),
  'GET /votes/{id}/entitled': atVote(),
  'POST /votes/{id}/ballot': atVote({ body: { choice: 'yes' } }),
  'POST /votes/{id}/hands': ours(async kitchen => {
    const id = await opened(kitchen, 'device')
    return { params: { id }, body: { personId: (await session(kitchen)).members[0]?.personId ?? '', choice: 'other' } }
  }),
  'POST /votes/{id}/close': atVote({ body: { counts: { yes: 1, no: 0, other: 0 } } }, 'hands'),
  'POST /votes/{id}/withdraw': atVote({ body: { reason: 'Nhầm nội dung' } }),
  'POST /votes/{id}/tie': ours(async kitchen => {
    const id = await counted(kitchen, { yes: 1, no: 1, other: 0 })
    // No rule of this house leaves a tie to the chair, so one that did is written into what was kept.
    await change(kitchen, id, { says: { base: 'decided', tie: 'chair' } })
    return { params: { id }, body: { result: 'carried' } }
  }),
  'POST /votes/{id}/corrections': ours(async kitchen => ({
    params: { id: await counted(kitchen, { yes: 1, no: 0, other: 0 }) },
    body: { yes: 1, no: 1, other: 0, reason: 'Đếm lại' },
  })),
}

/** A meeting that the caller chairs: one for each door, as it votes on one thing after another. */
const session = oncePerKitchen(chairedBy)

/** The meeting, with nothing being voted on. */
async function free(kitchen: Kitchen): Promise<InSession> {
  const meeting = await session(kitchen)
  await kitchen.hall.plenum.database.outer
    .updateTable('votes.vote')
    .set({ withdrawnAt: new Date().toISOString(), withdrawnBecause: 'Thử' })
    .where('meetingId', '=', meeting.id)
    .where('closedAt', 'is', null)
    .execute()
  return meeting
}

async function opened(kitchen: Kitchen, manner: string): Promise<string> {
  return String((await votedOn(await free(kitchen), { manner })).body['id'])
}

async function counted(kitchen: Kitchen, counts: object): Promise<string> {
  const id = await opened(kitchen, 'hands')
  await (await session(kitchen)).chair.post(`/votes/${id}/close`, { counts })
  return id
}

async function change({ hall }: Kitchen, id: string, { says }: { says: object }): Promise<void> {
  const { outer } = hall.plenum.database
  const { rule } = await outer.selectFrom('votes.vote').select('rule').where('id', '=', id).executeTakeFirstOrThrow()
  const before = rule as { says: object }
  const after = JSON.stringify({ ...before, says: { ...before.says, ...says } })
  await outer.updateTable('votes.vote').set({ rule: after }).where('id', '=', id).execute()
}
