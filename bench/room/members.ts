import { connect, type Socket } from 'node:net'

/** Whom they connect to: Plenum's stream of events, or the plain socket that the floor writes to. */
export type Kind = 'plenum' | 'raw'

/** What the measuring process asks of this one. */
export type Order =
  | { connect: Kind; port: number; cookies: string[] }
  | { await: string; kind: Kind }
  | { post: string; port: number; cookies: string[]; lanes: number }

/** What it hears back: they are in; the moment (nanoseconds) when the last one had the text; how long the posting took. */
export type Reply = { in: number } | { last: string } | { took: string; refused: number } | { failed: string }

const batch = 100
const letIn = { plenum: 'event: hello', raw: 'welcome' } as const
const members: Record<Kind, Socket[]> = { plenum: [], raw: [] }
const waiting: Record<Kind, { token: Buffer; left: number }> = {
  plenum: { token: Buffer.from('-'), left: 0 },
  raw: { token: Buffer.from('-'), left: 0 },
}

process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => reply({ failed: String(error) }))
})

async function obey(order: Order): Promise<void> {
  if ('await' in order) {
    waiting[order.kind] = { token: Buffer.from(order.await), left: members[order.kind].length }
    return reply({ in: members[order.kind].length })
  }
  if ('post' in order) return post(order)
  for (let made = 0; made < order.cookies.length; made += batch) {
    const some = order.cookies.slice(made, made + batch)
    await Promise.all(some.map(cookie => enter(order.connect, order.port, cookie)))
  }
  reply({ in: members[order.connect].length })
}

/** Every member is a bare socket that looks for a text, whatever it comes in. */
async function enter(kind: Kind, port: number, cookie: string): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write(kind === 'raw' ? 'x' : `GET /api/events HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`)
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`a ${kind} member was turned away`)))
    const look = (chunk: Buffer) => {
      if (!chunk.includes(letIn[kind])) return
      socket.off('data', look)
      resolve()
    }
    socket.on('data', look)
  })
  socket.on('data', chunk => seen(kind, chunk))
  members[kind].push(socket)
}

function seen(kind: Kind, chunk: Buffer): void {
  const wait = waiting[kind]
  if (wait.left === 0 || !chunk.includes(wait.token)) return
  wait.left -= 1
  if (wait.left === 0) reply({ last: String(process.hrtime.bigint()) })
}

/** Everybody posts once, over a few lines that stay open, as browsers keep theirs; a line asks again when it was answered. */
async function post({ post: path, port, cookies, lanes }: Extract<Order, { post: string }>): Promise<void> {
  const left = [...cookies]
  let refused = 0
  const lines = await Promise.all(Array.from({ length: lanes }, () => open(port)))
  const start = process.hrtime.bigint()
  await Promise.all(
    lines.map(async line => {
      for (let cookie = left.pop(); cookie !== undefined; cookie = left.pop())
        if (!(await line.ask(path, cookie))) refused += 1
    }),
  )
  const took = process.hrtime.bigint() - start
  for (const line of lines) line.close()
  reply({ took: String(took), refused })
}

const body = '{"choice":"yes"}'

async function open(port: number) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let heard = ''
  let answered: ((ok: boolean) => void) | undefined
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    heard += chunk
    const head = heard.indexOf('\r\n\r\n')
    const length = /content-length: (\d+)/i.exec(heard)?.[1]
    if (head < 0 || length === undefined || heard.length < head + 4 + Number(length)) return
    const ok = heard.startsWith('HTTP/1.1 200')
    heard = ''
    answered?.(ok)
  })
  return {
    ask: (path: string, cookie: string) => {
      const answer = new Promise<boolean>(resolve => {
        answered = resolve
      })
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n` +
          `content-length: ${body.length}\r\n\r\n${body}`,
      )
      return answer
    },
    close: () => socket.destroy(),
  }
}

function reply(message: Reply): void {
  process.send?.(message)
}
