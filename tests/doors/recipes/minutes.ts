import { inSession, type InSession } from '../../in-session.ts'
import { fresh } from '../../hall.ts'
import { withCookie } from '../../seated.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'

const ours = (make: Recipe['make']): Recipe => ({ who: 'clerk', make })

export const minutes: Recipes = {
  'GET /meetings/{id}/minutes': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
  'GET /meetings/{id}/minutes/file': ours(async kitchen => ({ params: { id: (await session(kitchen)).id } })),
}

/** A meeting that the caller chairs: one for each door. */
const sessions = new WeakMap<Kitchen, Promise<InSession>>()

function session(kitchen: Kitchen): Promise<InSession> {
  const known = sessions.get(kitchen) ?? made(kitchen)
  sessions.set(kitchen, known)
  return known
}

async function made({ hall, scene, accountId, cookie }: Kitchen): Promise<InSession> {
  const [body, person] = [await scene.body({ name: fresh('Đảng bộ') }), await scene.person('Trần Thị Chủ')]
  await scene.appoint(body.id, person.id, { office: 'secretary' })
  await hall.plenum.database.outer
    .updateTable('auth.account')
    .set({ personId: person.id })
    .where('id', '=', accountId)
    .execute()
  const chair = withCookie(hall, { accountId, personId: person.id, cookie })
  return inSession(hall, { members: 1, led: { body, chair } })
}
