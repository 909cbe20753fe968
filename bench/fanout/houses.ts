import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { Server as SocketIo } from 'socket.io'
import { insertBody, lockBody, updateBody } from '../../modules/bodies/store.ts'
import { changeFrame } from '../../platform/realtime/frames.ts'
import { guest, system } from '../../platform/work/actor.ts'
import type { Work } from '../../platform/work/work.ts'
import { openMeasured } from '../plenum.ts'
import type { Kind } from './viewers.ts'

/** Something that viewers connect to and that tells them one text. */
export interface House {
  kind: Kind
  what: string
  port: number
  /** Tells everybody and answers the moment (nanoseconds) from which the way to the last viewer counts. */
  tell: (token: string) => Promise<bigint>
  close: () => Promise<void>
}

/** The floor: the same bytes, written to plain sockets, with nothing before it. */
export async function openRaw(): Promise<House> {
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.resume()
    socket.write('welcome')
  })
  const port = await listen(server)
  return {
    kind: 'raw',
    what: 'raw TCP broadcast of the same bytes',
    port,
    tell: token => {
      const bytes = changeFrame(sampleEpoch, sample(token), sampleChanges(token), false)
      const start = process.hrtime.bigint()
      for (const socket of sockets) socket.write(bytes)
      return Promise.resolve(start)
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The peer: the same facts as an object, emitted at once, with no database before it. */
export async function openPeer(): Promise<House> {
  const server = createHttpServer()
  // Pings are put off, so that they do not fall into a measurement.
  const peer = new SocketIo(server, { transports: ['websocket'], serveClient: false, pingInterval: 3_600_000 })
  const port = await listen(server)
  return {
    kind: 'socketIo',
    what: 'Socket.IO emitting the same facts',
    port,
    tell: token => {
      const { position, name, subjectId: subject, facts } = sample(token)
      const told = { position, name, subject, facts, changes: sampleChanges(token) }
      const start = process.hrtime.bigint()
      peer.emit('change', told)
      return Promise.resolve(start)
    },
    close: () => peer.close(),
  }
}

/** Plenum itself: a body is renamed, and the time counts from the answer to the commit. Every viewer is an account of its own. */
export async function openHouse(databaseUrl: string): Promise<House> {
  const plenum = await openMeasured(databaseUrl, request => viewer(request.headers['x-viewer']))
  const body = await plenum.transact(system('bench'), ({ tx }) => insertBody(tx, { ...bench, name: 'Bench' }))
  if (!body) throw new Error('the database is not empty')
  await plenum.http.listen({ port: 0, host: '127.0.0.1' })
  return {
    kind: 'plenum',
    what: 'Plenum',
    port: (plenum.http.server.address() as AddressInfo).port,
    tell: async token => {
      await plenum.transact(system('bench'), work => rename(work, body.id, token))
      return process.hrtime.bigint()
    },
    close: plenum.close,
  }
}

const bench = { code: 'BENCH', kind: 'committee', symbol: null, parentId: null, precedence: 0, validFrom: null }

async function rename({ tx, tell }: Work, id: string, name: string): Promise<void> {
  const before = await lockBody(tx, id)
  if (!before) throw new Error('the body is gone')
  const { version } = await updateBody(tx, before, { name })
  await tell({ name: 'body.changed', subjectId: id, facts: { fields: ['name'], version }, audiences: ['everyone'] })
}

const sampleEpoch = '00000000-0000-4000-8000-000000000000'
const sampleId = '00000000-0000-4000-8000-000000000001'

/** As long as what Plenum tells of a renamed body, digit for digit. */
function sample(token: string) {
  return {
    position: 1_000,
    at: '2026-01-01T00:00:00.000Z',
    actorId: null,
    onBehalfOf: null,
    name: 'body.changed',
    subjectId: sampleId,
    facts: { fields: ['name'], version: token.length },
    audiences: ['everyone'],
  }
}

function sampleChanges(token: string) {
  return [{ of: 'body', id: sampleId, value: { id: sampleId, ...bench, name: token, validTo: null, version: 10 } }]
}

function viewer(number: unknown) {
  if (typeof number !== 'string') return guest()
  const id = `00000000-0000-4000-8000-${number.padStart(12, '0')}`
  return { ...guest(), kind: 'account' as const, id, roles: ['member' as const] }
}

async function listen(server: Server): Promise<number> {
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 })
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
