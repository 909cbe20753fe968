import { once } from 'node:events'
import { get } from 'node:https'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { IncomingMessage } from 'node:http'
import { expect, onTestFinished } from 'vitest'
import { listenOn } from '../../tests/browser.ts'
import { test } from '../../tests/hall.ts'
import { openPlenum } from '../../server/plenum.ts'
import { makeAuthority, makeServerCertificate } from '../tls/certificate.ts'
import { Stream } from './stream.ts'

/** Both ends of a connection within this machine. */
async function connection(): Promise<{ near: Socket; far: Socket }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const far = connect((server.address() as AddressInfo).port)
  const [near] = (await once(server, 'connection')) as [Socket]
  onTestFinished(() => {
    for (const socket of [near, far]) socket.on('error', () => {}).destroy()
    server.close()
  })
  return { near, far }
}

const admission = { accountId: 'a', reliesOn: ['a'], audiences: ['everyone'], sayWho: false }
const chunk = Buffer.alloc(64 * 1024, 'x')

test('a reader that reads nothing is dropped before it costs much memory', async () => {
  const { near, far } = await connection()
  far.pause()
  const stream = new Stream(near, admission)
  let most = 0
  for (let time = 0; time < 10_000 && !stream.closed; time += 1) {
    stream.write(chunk)
    most = Math.max(most, near.writableLength)
    if (time % 100 === 0) await new Promise(setImmediate)
  }
  expect(stream.closed).toBe(true)
  expect(most).toBeLessThan(1024 * 1024 + 2 * chunk.length)
})

test('a reader that keeps up gets every byte, and what was written last before the end, too', async () => {
  const { near, far } = await connection()
  const stream = new Stream(near, admission)
  let bytes = 0
  far.on('data', (data: Buffer) => {
    bytes += data.length
  })
  for (let time = 0; time < 100; time += 1) {
    stream.tell(chunk, time)
    if (near.writableLength > 0) await once(near, 'drain')
  }
  stream.end()
  await once(far, 'end')
  expect(stream.position).toBe(99)
  expect(bytes).toBe(100 * chunk.length)
})

test('a stream is heard over https as well, with the headers that every answer has', async ({ hall }) => {
  const now = new Date()
  const authority = await makeAuthority('Hall', now)
  const tls = await makeServerCertificate(authority, ['localhost'], now)
  const plenum = await openPlenum({ ...hall.parts, announce: () => {}, tls })
  onTestFinished(plenum.close)
  const { port } = new URL(await listenOn(plenum))
  const headers = { cookie: hall.cookies.member }
  const request = get({
    host: '127.0.0.1',
    servername: 'localhost',
    port,
    path: '/api/events',
    ca: authority.cert,
    headers,
  })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.any(String) as string,
  })
  const heard = new Promise<string>(resolve => {
    let text = ''
    response.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (text.includes('event: hello\ndata: {}\n\n')) resolve(text)
    })
  })
  expect(await heard).toMatch(/^retry: \d{4}\n\nid: [\w-]{36}\.\d+\nevent: hello\n/)
  request.destroy()
})
