import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The line between browsers and a server, which can be cut like the Wi-Fi of a hall. */
export interface Line {
  /** Where browsers call. */
  port: number
  /** From now on nobody gets through, and whoever was connected is cut off. */
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}

/** Opens a line to a port of this machine that is known by the first call. */
export async function openLine(target: () => number): Promise<Line> {
  const sockets = new Set<Socket>()
  let broken = false
  const cutAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const hold = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    // A browser that leaves in the middle of an answer is nobody's fault.
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer(caller => {
    if (broken) return void caller.destroy()
    const onwards = connect(target(), '127.0.0.1')
    hold(caller, onwards)
    hold(onwards, caller)
    caller.pipe(onwards).pipe(caller)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      broken = true
      cutAll()
    },
    mend: () => {
      broken = false
    },
    close: async () => {
      cutAll()
      server.close()
      await once(server, 'close')
    },
  }
}
