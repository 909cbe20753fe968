import { setTimeout } from 'node:timers/promises'
import type { Told } from '../platform/realtime/contract.ts'
import type { Plenum } from '../server/plenum.ts'

/** One event as a browser hears it. */
export interface Heard {
  id: string
  event: string
  data: Partial<Told> & { value?: number }
}

/** A browser's end of the stream: one connection, from opening to end. */
export interface Browser {
  /** Everything heard on this connection, in order. */
  heard: Heard[]
  /** What a browser would send as `Last-Event-ID`. */
  lastId: () => string
  /** Settles when the server or `close` has ended the stream. */
  ended: Promise<void>
  /** Waits until the condition holds after some event; fails when the stream ends before. */
  until: (holds: () => boolean) => Promise<void>
  close: () => Promise<void>
}

/** Opens the doors of a Plenum on a free port and answers its address. */
export async function listenOn(plenum: Plenum): Promise<string> {
  return plenum.http.listen({ port: 0, host: '127.0.0.1' })
}

/** Opens a stream; `from` is the last event id heard elsewhere. Throws with the status when the door stays closed. */
export async function openBrowser(address: string, cookie: string, from?: string): Promise<Browser> {
  const leaving = new AbortController()
  const response = await fetch(`${address}/api/events`, {
    headers: { cookie, ...(from !== undefined && { 'last-event-id': from }) },
    signal: leaving.signal,
  })
  const { body } = response
  if (response.status !== 200 || !body) throw new Error(`the stream answered ${response.status}`)
  const heard: Heard[] = []
  let lastId = from ?? ''
  let over = false
  const ended = read(body, block => {
    lastId = block.id || lastId
    if (block.data !== undefined) heard.push({ id: lastId, event: block.event, data: JSON.parse(block.data) as object })
  })
    .catch(() => {})
    .finally(() => {
      over = true
    })
  return {
    heard,
    lastId: () => lastId,
    ended,
    until: async holds => {
      while (!holds()) {
        if (over) throw new Error('the stream ended before that was heard')
        await setTimeout(2)
      }
    },
    close: () => {
      leaving.abort()
      return ended
    },
  }
}

interface Block {
  id: string
  event: string
  data: string | undefined
}

/** Reads blocks as the standard for server-sent events says: an unfinished one at the end is dropped. */
async function read(body: ReadableStream<Uint8Array>, hear: (block: Block) => void): Promise<void> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) hear(blockIn(block))
  }
}

function blockIn(text: string): Block {
  const block: Block = { id: '', event: 'message', data: undefined }
  for (const line of text.split('\n')) {
    const [, field = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? []
    if (field === 'id') block.id = value
    if (field === 'event') block.event = value
    if (field === 'data') block.data = value
  }
  return block
}
