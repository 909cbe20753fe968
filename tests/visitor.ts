import { randomUUID } from 'node:crypto'
import { hashOfPassword, setPassword } from '../platform/auth/password.ts'
import { system } from '../platform/work/actor.ts'
import { fresh, type Hall, type Reply } from './hall.ts'

/** Somebody with a browser of their own: it keeps the cookies that it is given. */
export interface Visitor {
  cookies: Map<string, string>
  ask: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Reply>
  get: (path: string) => Promise<Reply>
  post: (path: string, body?: object) => Promise<Reply>
}

/** Somebody comes to the hall with an empty browser. */
export function visitor(hall: Hall): Visitor {
  const cookies = new Map<string, string>()
  const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { ...(cookie !== '' && { cookie }), ...headers }
    const reply = await hall.ask('guest', method, path, { headers: sent, ...(body && { body }) })
    for (const line of cookieLines(reply)) keep(cookies, line)
    return reply
  }
  return { cookies, ask, get: path => ask('GET', path), post: (path, body) => ask('POST', path, body) }
}

/** The `Set-Cookie` lines of a reply. */
export function cookieLines({ headers }: Reply): string[] {
  const lines = headers['set-cookie']
  return Array.isArray(lines) ? lines.map(String) : typeof lines === 'string' ? [lines] : []
}

interface Wanted {
  login?: string
  roles?: readonly string[]
  password?: string | null
}

export const password = 'correct horse battery staple'
let hashed: Promise<string> | undefined

/** Makes an account that can sign in with the password above, unless another or none is wanted. */
export async function makeAccount(hall: Hall, wanted: Wanted = {}): Promise<{ id: string; login: string }> {
  const { login = fresh('login'), roles = [] } = wanted
  const hash = wanted.password === null ? null : await hashFor(wanted.password ?? password)
  const id = randomUUID()
  await hall.plenum.transact(system('hall'), async ({ tx, now }) => {
    const row = { id, name: login, folded: login, login, language: 'en', createdAt: now, updatedAt: now }
    await tx.insertInto('auth.account').values(row).execute()
    for (const role of roles) await tx.insertInto('auth.accountRole').values({ accountId: id, role }).execute()
    if (hash !== null) await setPassword(tx, id, hash, now)
  })
  return { id, login }
}

function hashFor(wanted: string): Promise<string> {
  if (wanted !== password) return hashOfPassword(wanted)
  hashed ??= hashOfPassword(password)
  return hashed
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const cut = pair.indexOf('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, cut))
  else cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
}
