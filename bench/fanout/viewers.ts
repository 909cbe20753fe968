import { connect, type Socket } from 'node:net'

/** How a viewer of each kind knocks, what it answers, and what tells that it is in. */
const kinds = {
  raw: { knock: () => 'x', answer: undefined, letIn: 'welcome' },
  plenum: {
    knock: (number: number) => `GET /api/events HTTP/1.1\r\nhost: localhost\r\nx-viewer: ${number}\r\n\r\n`,
    answer: undefined,
    letIn: 'event: hello',
  },
  socketIo: {
    knock: () =>
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\n' +
      'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    // The handshake of its protocol: after its opening packet the client joins with the masked text frame "40".
    answer: { to: '0{"sid"', bytes: Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]) },
    letIn: '40{"sid"',
  },
} as const

export type Kind = keyof typeof kinds

/** What the measuring process asks of this one. */
export type Order = { connect: Kind; port: number; count: number; from: number } | { await: string; kind: Kind }

/** What it hears back: everybody is in; or the moment (process.hrtime, nanoseconds) when the last viewer had the text. */
export type Reply = { in: number } | { last: string } | { failed: string }

const batch = 250
const viewers: Record<Kind, Socket[]> = { raw: [], plenum: [], socketIo: [] }
const waiting: Record<Kind, { token: Buffer; left: number }> = {
  raw: { token: Buffer.from('-'), left: 0 },
  plenum: { token: Buffer.from('-'), left: 0 },
  socketIo: { token: Buffer.from('-'), left: 0 },
}

process.on('disconnect', () => process.exit())
process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => reply({ failed: String(error) }))
})

async function obey(order: Order): Promise<void> {
  if ('await' in order) {
    waiting[order.kind] = { token: Buffer.from(order.await), left: viewers[order.kind].length }
    return reply({ in: viewers[order.kind].length })
  }
  for (let made = 0; made < order.count; made += batch) {
    const numbers = Array.from({ length: Math.min(batch, order.count - made) }, (_, index) => order.from + made + index)
    await Promise.all(numbers.map(number => enter(order.connect, order.port, number)))
  }
  reply({ in: viewers[order.connect].length })
}

/** Every viewer is a bare socket that looks for a text, whatever protocol the text comes in. */
async function enter(kind: Kind, port: number, number: number): Promise<void> {
  const { knock, answer, letIn } = kinds[kind]
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write(knock(number))
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`a ${kind} viewer was turned away`)))
    const look = (chunk: Buffer) => {
      if (chunk.includes(letIn)) {
        socket.off('data', look)
        resolve()
      } else if (answer && chunk.includes(answer.to)) socket.write(answer.bytes)
    }
    socket.on('data', look)
  })
  socket.on('data', chunk => seen(kind, chunk))
  viewers[kind].push(socket)
}

function seen(kind: Kind, chunk: Buffer): void {
  const wait = waiting[kind]
  if (wait.left === 0 || !chunk.includes(wait.token)) return
  wait.left -= 1
  if (wait.left === 0) reply({ last: String(process.hrtime.bigint()) })
}

function reply(message: Reply): void {
  process.send?.(message)
}
