/// <reference lib="webworker" />
import { openStream, type Standing, type Stream, type Told } from './stream.ts'

export type ToHub = { kind: 'join'; url: string; as: string } | { kind: 'leave' }
export type FromHub = { kind: 'told'; told: Told } | { kind: 'standing'; standing: Standing } | { kind: 'unable' }

const tabs = new Set<MessagePort>()
let stream: Stream | undefined
let hearsAs = ''
let standing: Standing = 'connecting'

/** The shared worker: one stream to the server, heard by every tab of this browser. */
addEventListener('connect', event => {
  const port = (event as MessageEvent).ports[0]
  if (!port) return
  port.addEventListener('message', ({ data }: MessageEvent<ToHub>) =>
    data.kind === 'join' ? join(port, data.url, data.as) : leave(port),
  )
  port.start()
})

function join(port: MessagePort, url: string, as: string): void {
  if (typeof EventSource === 'undefined') return send(port, { kind: 'unable' })
  tabs.add(port)
  if (stream && as === hearsAs) send(port, { kind: 'standing', standing })
  else restart(url, as)
}

function leave(port: MessagePort): void {
  tabs.delete(port)
  if (tabs.size > 0) return
  stream?.close()
  stream = undefined
}

function restart(url: string, as: string): void {
  stream?.close()
  hearsAs = as
  stream = openStream(url, {
    told: told => toAll({ kind: 'told', told }),
    standing(next) {
      standing = next
      toAll({ kind: 'standing', standing })
    },
  })
}

function toAll(message: FromHub): void {
  for (const port of tabs) send(port, message)
}

function send(port: MessagePort, message: FromHub): void {
  port.postMessage(message)
}
