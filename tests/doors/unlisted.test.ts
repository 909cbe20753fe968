import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { serveHealth } from '../../platform/http/health.ts'
import { openPlenum } from '../../server/plenum.ts'
import { serveWeb } from '../../server/web.ts'
import { test as inHall } from '../hall.ts'
import { lacksOfNo } from './clear-no.ts'

/** Doors that no contract describes, on a server with all that stands beside the API. */
const test = inHall.extend('beside', { scope: 'file' }, async ({ opened }, { onCleanup }) => {
  const faults: unknown[] = []
  const plenum = await openPlenum({
    ...opened.parts,
    announce: () => {},
    fault: fault => void faults.push(fault),
    furnish: async http => {
      serveHealth(http, { ready: () => Promise.resolve() })
      await serveWeb(http)
    },
  })
  onCleanup(plenum.close)
  await plenum.http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = plenum.http.server.address() as AddressInfo
  return { ...plenum, faults, port, cookies: opened.cookies }
})

interface Asked {
  method?: string
  url: string
  as?: 'admin' | 'clerk' | 'member' | 'auditor'
  headers?: Record<string, string>
  payload?: string
}

const open: readonly [Asked, string][] = [
  [{ url: '/healthz' }, 'text/plain'],
  [{ url: '/readyz' }, 'text/plain'],
  [{ url: '/metrics' }, 'text/plain'],
  [{ url: '/api' }, 'text/html'],
  [{ url: '/api/reference.css' }, 'text/css'],
  [{ url: '/api/openapi.json' }, 'application/json'],
  [{ url: '/' }, 'text/html'],
  [{ url: '/bodies/00000000-0000-4000-8000-000000000000?tab=terms' }, 'text/html'],
  [{ url: '/early.js' }, 'application/javascript'],
  [{ method: 'HEAD', url: '/' }, 'text/html'],
]

const closed: readonly [Asked, number][] = [
  [{ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } }, 404],
  [{ method: 'POST', url: '/healthz' }, 404],
  [{ method: 'POST', url: '/', payload: '{}', headers: { 'content-type': 'application/json' } }, 404],
  [{ url: '/assets/%2e%2e/%2e%2e/package.json' }, 404],
  [{ url: '/..%2f..%2fpackage.json' }, 404],
  [{ url: '/.env' }, 404],
  [{ url: '/%ff' }, 400],
  [{ url: '/api/nothing' }, 404],
  [{ url: '/api/' }, 404],
  [{ url: '/api/__proto__' }, 404],
  [{ method: 'DELETE', url: '/api/bodies' }, 404],
  [{ method: 'PROPFIND', url: '/api/bodies' }, 404],
  [{ method: 'TRACE', url: '/' }, 404],
  [{ method: 'OPTIONS', url: '/api/bodies' }, 404],
  // What the sign-in library brings along and we do not use stays shut.
  [{ url: '/api/auth/get-session' }, 404],
  [{ method: 'POST', url: '/api/auth/sign-up/email', payload: '{}' }, 404],
  [{ method: 'POST', url: '/api/auth/update-user', payload: '{}', as: 'member' }, 404],
  [{ url: '/api/auth/callback/google' }, 404],
  [{ url: '/api/auth/error?error=%3Cscript%3E' }, 404],
  [{ url: '/api/bodies', headers: { authorization: 'Bearer nonsense' } }, 401],
  [{ url: '/api/bodies', headers: { authorization: `Bearer ${'x'.repeat(100)}` } }, 401],
  [{ url: '/api/bodies', headers: { authorization: 'Basic YTpi' } }, 401],
  [{ url: '/api/bodies', headers: { cookie: 'plenum.session_token=nonsense' } }, 401],
  [{ url: '/api/bodies', headers: { cookie: 'plenum.session_token=%ff.%00; =; ;;' } }, 401],
  [{ url: '/api/bodies', as: 'member', headers: { 'x-for': 'nobody' } }, 403],
  [{ url: '/api/bodies', as: 'member', headers: { 'x-for': 'a\u0001b' } }, 403],
  [{ url: '/api/events' }, 401],
  [{ method: 'POST', url: '/api/events', as: 'member' }, 404],
]

for (const [{ method = 'GET', url, ...asked }, mediaType] of open) {
  test(`${method} ${url} answers ${mediaType}`, async ({ beside }) => {
    const { statusCode, headers } = await beside.http.inject({ method, url, ...asked })
    expect([statusCode, String(headers['content-type']).split(';')[0]]).toEqual([200, mediaType])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(beside.faults).toEqual([])
  })
}

for (const [{ method = 'GET', url, as, headers, payload }, status] of closed) {
  test(`${method} ${url} ${JSON.stringify(headers ?? {}).slice(0, 80)} is a clear ${status}`, async ({ beside }) => {
    const cookie = as && { cookie: beside.cookies[as] }
    const sent = { ...cookie, ...(payload && { 'content-type': 'application/json' }), ...headers }
    const reply = await beside.http.inject({ method, url, headers: sent, ...(payload && { payload }) })
    const answer = { status: reply.statusCode, mediaType: String(reply.headers['content-type']), text: reply.body }
    expect([answer.status, lacksOfNo(answer)]).toEqual([status, []])
    expect(beside.faults).toEqual([])
  })
}

for (const from of ['nonsense', '%ff', '1', 'x'.repeat(5_000), 'eyJlcG9jaCI6bnVsbH0']) {
  test(`a stream that goes on from ${from.slice(0, 20)} begins anew`, async ({ beside }) => {
    const { cookies, port } = beside
    const stopping = new AbortController()
    const headers = { cookie: cookies.member, 'last-event-id': from }
    const stream = await fetch(`http://127.0.0.1:${port}/api/events`, { headers, signal: stopping.signal })
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
    for await (const chunk of stream.body ?? []) {
      if (!Buffer.from(chunk as Uint8Array).includes('event:')) continue
      expect(Buffer.from(chunk as Uint8Array).toString()).toContain('event: reset')
      break
    }
    stopping.abort()
    expect(beside.faults).toEqual([])
  })
}

const spoken: readonly [string, string, RegExp][] = [
  ['no HTTP at all', '\u0016\u0003\u0001 hello\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['an endless header', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  [
    'two lengths',
    'POST /api/bodies HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{',
    /^HTTP\/1\.1 400 /,
  ],
  [
    'a length and chunks',
    'POST /api/bodies HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    /^HTTP\/1\.1 400 /,
  ],
  ['no host', 'GET /api/organisation HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
  ['only slashes', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 200 /],
  [
    'a whole address',
    'GET http://elsewhere.example/x.png HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    /^HTTP\/1\.1 404 /,
  ],
]

for (const [what, bytes, expected] of spoken) {
  test(`${what} on the wire does no harm`, async ({ beside }) => {
    const socket = connect(beside.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(bytes, 'latin1')
    const said = await text(socket)
    expect(said).toMatch(expected)
    expect(said).not.toMatch(/\n\s+at |node_modules/)
    expect((await fetch(`http://127.0.0.1:${beside.port}/healthz`)).status).toBe(200)
    expect(beside.faults).toEqual([])
  })
}

test('a request that breaks off in the middle of its body does nothing', async ({ hall, beside }) => {
  const socket = connect(beside.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`POST /api/bodies HTTP/1.1\r\nHost: x\r\nCookie: ${beside.cookies.clerk}\r\n`)
  socket.write('Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"code":"B-1"')
  socket.destroy()
  await once(socket, 'close')
  expect((await fetch(`http://127.0.0.1:${beside.port}/healthz`)).status).toBe(200)
  expect([await hall.heard(), beside.faults]).toEqual([[], []])
})
