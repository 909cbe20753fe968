import { openStream, type Heard, type Standing } from './stream.ts'

export type ToHub = { kind: 'join'; url: string; as: string } | { kind: 'leave' }
export type FromHub = { kind: 'heard'; heard: Heard } | { kind: 'standing'; standing: Standing }

const tabs = new Set<MessagePort>()
let stream: ReturnType<typeof openStream> | undefined
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
    heard(heard) {
      if (heard.kind === 'ended') stream = undefined
      toAll({ kind: 'heard', heard })
    },
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
