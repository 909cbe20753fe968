import { setTimeout } from 'node:timers/promises'
import type { Fate, PaperView } from '../../modules/papers/contract.ts'

/** Somebody who uses the house by its doors, as a browser does, until the signal comes. */
export interface Visitor {
  /** Asks a door for what it answers; a refusal is thrown, because nothing here may be refused. */
  ask: <Answer>(method: Method, path: string, body?: object, version?: number) => Promise<Answer>
  download: (path: string) => Promise<Uint8Array>
  /** Brings a file as a paper, or as the next version of one. */
  bring: (file: File, query: Record<string, string>) => Promise<string>
  /** Waits until the newest version of a paper has been read, and says its number. */
  untilRead: (paperId: string) => Promise<number>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

interface House {
  address: string
  signal: AbortSignal
}

/** Signs somebody in by their password. */
export async function signIn(house: House, login: string, password: string): Promise<Visitor> {
  const headers = { ...json, origin: house.address }
  const entered = await send(house, '/auth/sign-in', {
    method: 'POST',
    headers,
    body: JSON.stringify({ login, password }),
  })
  return visitorWith(house, entered.headers.getSetCookie())
}

/** Somebody whose session these `Set-Cookie` lines hold. */
export function visitorWith(house: House, cookieLines: readonly string[]): Visitor {
  const cookie = cookieLines.map(line => line.split(';')[0]).join('; ')
  const inside = { cookie, origin: house.address }
  const ask: Visitor['ask'] = async (method, path, body, version) => {
    const headers = { ...inside, ...(version !== undefined && { 'if-match': `"${version}"` }) }
    const sent = body ? { headers: { ...headers, ...json }, body: JSON.stringify(body) } : { headers }
    return (await send(house, path, { method, ...sent })).json() as Promise<never>
  }
  return {
    ask,
    download: async path =>
      new Uint8Array(await (await send(house, path, { method: 'GET', headers: inside })).arrayBuffer()),
    bring: async (file, query) => {
      const form = new FormData()
      form.set('files', file)
      const path = `/papers?${new URLSearchParams(query).toString()}`
      const { fates } = (await (await send(house, path, { method: 'POST', headers: inside, body: form })).json()) as {
        fates: Fate[]
      }
      return fates[0]?.paperId ?? refused(file)
    },
    untilRead: async paperId => {
      for (;;) {
        const { latest } = await ask<PaperView>('GET', `/papers/${paperId}`)
        if (latest.stage === 'ready') return latest.number
        if (latest.stage === 'unreadable') throw new Error(`${latest.fileName} cannot be read`)
        await setTimeout(200, undefined, { signal: house.signal })
      }
    },
  }
}

const json = { 'content-type': 'application/json' }

async function send({ address, signal }: House, path: string, init: RequestInit): Promise<Response> {
  // A request that is on its way is waited for: to abort one while its answer comes can end this whole process.
  signal.throwIfAborted()
  const reply = await fetch(`${address}/api${path}`, init)
  if (!reply.ok) throw new Error(`${init.method} ${path}: ${reply.status} ${await reply.text()}`)
  return reply
}

function refused({ name }: File): never {
  throw new Error(`${name} was refused`)
}
