import { system } from '../platform/work/actor.ts'
import { fresh, type Hall, type Reply } from './hall.ts'
import { type Made, sceneIn } from './scene.ts'
import { makeAccount } from './visitor.ts'

/** Somebody with an account, an office in a body, and a session. */
export interface Seated {
  accountId: string
  personId: string
  cookie: string
  ask: (method: string, path: string, body?: object, version?: number) => Promise<Reply>
  get: (path: string) => Promise<Reply>
  post: (path: string, body?: object) => Promise<Reply>
}

/** Somebody takes a seat in a body and signs in; without a body they hold no office. */
export async function seated(hall: Hall, body?: Made, office = 'secretary'): Promise<Seated> {
  const scene = sceneIn(hall)
  const person = await scene.person(`Lê Văn ${fresh('Tên')}`)
  if (body) await scene.appoint(body.id, person.id, { office })
  const { id } = await makeAccount(hall, { password: null })
  const { cookie } = await hall.plenum.transact(system('hall'), async work => {
    await work.tx.updateTable('auth.account').set({ personId: person.id }).where('id', '=', id).execute()
    return hall.plenum.auth.openSession(work, { accountId: id, method: 'authenticator' })
  })
  return withCookie(hall, { accountId: id, personId: person.id, cookie: cookie.split(';')[0] ?? '' })
}

/** Somebody whose session is known, as a test speaks for them. */
export function withCookie(hall: Hall, who: Pick<Seated, 'accountId' | 'personId' | 'cookie'>): Seated {
  const ask: Seated['ask'] = (method, path, sent, version) =>
    hall.ask('guest', method, path, {
      headers: { cookie: who.cookie },
      ...(sent && { body: sent }),
      ...(version !== undefined && { version }),
    })
  return { ...who, ask, get: path => ask('GET', path), post: (path, sent) => ask('POST', path, sent) }
}
