import { setTimeout } from 'node:timers/promises'
import type { Fate, PaperView } from '../../modules/papers/contract.ts'

/** Somebody who uses the house by its doors, as a browser does, until the signal comes. */
export interface Visitor {
  /** Asks a door for what it answers; a refusal is thrown, because nothing here may be refused. */
  ask: <Answer>(method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>
  download: (path: string) => Promise<Uint8Array>
  /** Brings a file as a paper, or as the next version of one. */
  bring: (file: File, query: Record<string, string>) => Promise<string>
  /** Waits until the newest version of a paper has been read, and says its number. */
  untilRead: (paperId: string) => Promise<number>
}

interface Entrance {
  address: string
  login: string
  password: string
  signal: AbortSignal
}

/** Signs somebody in by their password. */
export async function signIn({ address, login, password, signal }: Entrance): Promise<Visitor> {
  const json = { 'content-type': 'application/json' }
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const reply = await fetch(`${address}/api${path}`, { ...init, signal })
    if (!reply.ok) throw new Error(`${init.method} ${path}: ${reply.status} ${await reply.text()}`)
    return reply
  }
  const signing = { method: 'POST', headers: { ...json, origin: address }, body: JSON.stringify({ login, password }) }
  const entered = await send('/auth/sign-in', signing)
  const cookie = entered.headers.getSetCookie().map(line => line.split(';')[0])
  const inside = { cookie: cookie.join('; '), origin: address }

  const ask: Visitor['ask'] = async (method, path, body) => {
    const sent = body ? { headers: { ...inside, ...json }, body: JSON.stringify(body) } : { headers: inside }
    return (await send(path, { method, ...sent })).json() as Promise<never>
  }
  return {
    ask,
    download: async path => new Uint8Array(await (await send(path, { method: 'GET', headers: inside })).arrayBuffer()),
    bring: async (file, query) => {
      const form = new FormData()
      form.set('files', file)
      const path = `/papers?${new URLSearchParams(query).toString()}`
      const { fates } = (await (await send(path, { method: 'POST', headers: inside, body: form })).json()) as {
        fates: Fate[]
      }
      return fates[0]?.paperId ?? refused(file)
    },
    untilRead: async paperId => {
      for (;;) {
        const { latest } = await ask<PaperView>('GET', `/papers/${paperId}`)
        if (latest.stage === 'ready') return latest.number
        if (latest.stage === 'unreadable') throw new Error(`${latest.fileName} cannot be read`)
        await setTimeout(200, undefined, { signal })
      }
    },
  }
}

function refused({ name }: File): never {
  throw new Error(`${name} was refused`)
}
