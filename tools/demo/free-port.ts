import { once } from 'node:events'
import { createServer } from 'node:net'

/** The first port from this one on that nobody listens on. */
export async function freePort(from: number, host = '127.0.0.1'): Promise<number> {
  for (let port = from; port < 65_536; port += 1) if (await isFree(port, host)) return port
  throw new Error(`there is no free port from ${from} on`)
}

async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}
