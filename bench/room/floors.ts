import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { OpenDatabase } from '../../platform/db/open.ts'
import { prepare } from '../../platform/db/prepared.ts'

/** Sockets to which bytes are written with nothing before it. */
export interface Raw {
  port: number
  /** Writes to all, and answers the moment (nanoseconds) before. */
  tell: (bytes: Buffer) => bigint
  close: () => Promise<void>
}

export async function openRaw(): Promise<Raw> {
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.resume()
    socket.write('welcome')
  })
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 })
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    tell: bytes => {
      const start = process.hrtime.bigint()
      for (const socket of sockets) socket.write(bytes)
      return start
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

export const barePath = '/api/bare'

/** The same way in, for one bare insert that nobody is asked about: no session, no vote, no right, no journal. */
export async function openBarePath(http: FastifyInstance, { alone, outer }: OpenDatabase): Promise<void> {
  await sql`create schema bare`.execute(outer)
  await sql`create table bare.ballot (id uuid primary key default gen_random_uuid(), choice text not null)`.execute(
    outer,
  )
  const body = z.object({ choice: z.enum(['yes', 'no', 'other']) })
  http.route({
    method: 'POST',
    url: barePath,
    schema: { body, response: { 200: z.object({ id: z.string() }) } },
    config: { rateLimit: false },
    handler: async request => {
      const { choice } = request.body as z.output<typeof body>
      const [row] = await insertBare(alone, choice)
      return { id: row?.id ?? '' }
    },
  })
}

/** As many bare inserts without HTTP, over as many connections as Plenum writes with; answers how long they took, in seconds. */
export async function insertAlone({ alone }: OpenDatabase, count: number): Promise<number> {
  let left = count
  const lane = async () => {
    while (left > 0) {
      left -= 1
      await insertBare(alone, 'yes')
    }
  }
  const start = process.hrtime.bigint()
  await Promise.all(Array.from({ length: 20 }, lane))
  return Number(process.hrtime.bigint() - start) / 1e9
}

const bare = prepare(
  'bare',
  given => sql<{ id: string }>`insert into bare.ballot (choice) values (${given('choice')}) returning id`,
)

function insertBare(alone: OpenDatabase['alone'], choice: string) {
  return alone(bare, { choice })
}
