import { fresh } from '../hall.ts'
import { inSession, type InSession } from '../in-session.ts'
import { withCookie } from '../seated.ts'
import type { Kitchen } from './kitchen.ts'

/** A meeting in session that the caller chairs as the secretary of a fresh body, with one member beside them. */
export async function chairedBy({ hall, scene, accountId, cookie }: Kitchen): Promise<InSession> {
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

/** Makes a meeting once for each kitchen, so that the doors of one module are knocked at in the same one. */
export function oncePerKitchen(
  make: (kitchen: Kitchen) => Promise<InSession>,
): (kitchen: Kitchen) => Promise<InSession> {
  const sessions = new WeakMap<Kitchen, Promise<InSession>>()
  return kitchen => {
    const known = sessions.get(kitchen) ?? make(kitchen)
    sessions.set(kitchen, known)
    return known
  }
}
