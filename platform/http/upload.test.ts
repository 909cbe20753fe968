import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { openPlenum, type Plenum } from '../../server/plenum.ts'
import { bring, type Dropped, formOf } from '../../tests/forms.ts'
import { fresh, type Hall, test as inHall } from '../../tests/hall.ts'

/** The hall with a port, for senders who need a line of their own. */
const test = inHall.extend('line', { scope: 'file' }, async ({ opened }, { onCleanup }) => {
  const plenum: Plenum = await openPlenum({ ...opened.parts, announce: () => {} })
  onCleanup(plenum.close)
  await plenum.http.listen({ host: '127.0.0.1', port: 0 })
  return (plenum.http.server.address() as AddressInfo).port
})

const file = (content: string | Buffer = fresh('words'), name = 'Báo cáo.txt'): Dropped => ({ name, content })

/** How many files became papers or versions; what was brought before may still be read meanwhile. */
async function brought(hall: Hall): Promise<number> {
  return (await hall.heard()).filter(({ name }) => name === 'paper.brought').length
}

async function kept(hall: Hall): Promise<number> {
  let count = 0
  for await (const _ of hall.parts.files.list()) count += 1
  return count
}

test('files dropped together have fates of their own: what is empty harms no other', async ({ hall }) => {
  const { status, fates } = await bring(hall, 'member', [file(), file('', 'trống.docx'), file()])
  expect(status).toBe(200)
  expect(fates.map(({ fate, obstacle }) => obstacle?.code ?? fate)).toEqual(['new', 'file.empty', 'new'])
  expect(await brought(hall)).toBe(2)
})

test('a file that is too large is refused, and the one after it arrives', async ({ hall }) => {
  const large = file(Buffer.alloc(200 * 1024 * 1024 + 1, 'x'), 'lớn.bin')
  const { fates } = await bring(hall, 'member', [large, file()])
  expect(fates.map(({ fate, obstacle }) => obstacle?.code ?? fate)).toEqual(['file.too_large', 'new'])
})

test('names are shown without folders and without marks that turn the direction of writing', async ({ hall }) => {
  const names = ['C:\\Users\\an\\Đề án.docx', '../../etc/passwd', 'ảnh\u202Egpj.exe', `${'dài '.repeat(100)}.pdf`]
  const { fates } = await bring(
    hall,
    'member',
    names.map(name => file(fresh('words'), name)),
  )
  const shown = fates.map(({ fileName }) => fileName)
  expect(shown.slice(0, 3)).toEqual(['Đề án.docx', 'passwd', 'ảnhgpj.exe'])
  expect([shown[3]?.length, shown[3]?.slice(-4)]).toEqual([255, '.pdf'])
})

test('a hundred files are taken at once and not one more', async ({ hall }) => {
  const before = await kept(hall)
  const many = Array.from({ length: 101 }, () => file())
  expect(await bring(hall, 'member', many)).toMatchObject({ status: 413, code: 'request.too_many_files' })
  expect(await brought(hall)).toBe(0)
  const { fates } = await bring(hall, 'member', many.slice(1))
  expect(fates).toHaveLength(100)
  expect(await kept(hall)).toBe(before + 101)
})

test('what is no form, an empty form and a broken one are refused', async ({ hall }) => {
  const { payload, headers } = formOf([file()])
  const send = (body: Buffer | string, type = headers['content-type'] ?? '') =>
    hall.plenum.http.inject({
      method: 'POST',
      url: '/api/papers',
      payload: body,
      headers: { cookie: hall.cookies.member, 'content-type': type },
    })
  const codes = [
    await send('{}', 'application/json'),
    await send(payload, 'multipart/form-data'),
    await send(`--x--\r\n`, 'multipart/form-data; boundary=x'),
    await send(payload.subarray(0, -20)),
  ].map(reply => [reply.statusCode, reply.json<{ code: string }>().code])
  expect(codes).toEqual([
    [415, 'request.files_wanted'],
    [400, 'request.malformed'],
    [422, 'request.no_files'],
    [400, 'file.broken_off'],
  ])
  expect([await brought(hall), hall.faults]).toEqual([0, []])
})

test('files come from our own pages and from whoever is signed in', async ({ hall }) => {
  expect(await bring(hall, 'guest', [file()])).toMatchObject({ status: 401, code: 'session.needed' })
  const elsewhere = { headers: { origin: 'https://elsewhere.example' } }
  expect(await bring(hall, 'member', [file()], elsewhere)).toMatchObject({ status: 403, code: 'request.other_origin' })
  expect(await bring(hall, 'auditor', [file()])).toMatchObject({ status: 403, code: 'session.read_only' })
  expect(await brought(hall)).toBe(0)
})

test('an upload repeated with its key is answered again and done once; other files need another key', async ({
  hall,
}) => {
  const [one, key] = [file(), fresh('key')]
  const again = { headers: { 'idempotency-key': key } }
  const [first, second] = [await bring(hall, 'member', [one], again), await bring(hall, 'member', [one], again)]
  expect(second.body).toEqual(first.body)
  expect(await bring(hall, 'member', [file()], again)).toMatchObject({ status: 422, code: 'request.key_reused' })
  expect(await brought(hall)).toBe(1)
})

test('two people who bring the same bytes at the same moment have a paper each, of one content', async ({ hall }) => {
  const [before, same] = [await kept(hall), file()]
  const [one, other] = await Promise.all([bring(hall, 'member', [same]), bring(hall, 'clerk', [same])])
  expect([one.fates[0]?.fate, other.fates[0]?.fate]).toEqual(['new', 'new'])
  expect(one.fates[0]?.paperId).not.toBe(other.fates[0]?.paperId)
  expect(await kept(hall)).toBe(before + 1)
})

test('a person who brings the same bytes twice at the same moment has one paper', async ({ hall }) => {
  const same = file()
  const replies = await Promise.all([bring(hall, 'member', [same]), bring(hall, 'member', [same])])
  expect(replies.map(({ fates }) => String(fates[0]?.fate)).toSorted()).toEqual(['new', 'same'])
  expect(new Set(replies.map(({ fates }) => fates[0]?.paperId)).size).toBe(1)
})

test('a line that breaks half-way through leaves nothing on the shelf, and the server goes on', async ({
  hall,
  line,
}) => {
  const before = await kept(hall)
  const { payload, headers } = formOf([file(Buffer.alloc(3_000_000, 'x'))])
  const socket = connect(line, '127.0.0.1')
  await once(socket, 'connect')
  const asked = `POST /api/papers HTTP/1.1\r\nHost: x\r\nCookie: ${hall.cookies.member}\r\n`
  socket.write(`${asked}Content-Type: ${headers['content-type']}\r\nContent-Length: ${payload.length}\r\n\r\n`)
  socket.write(payload.subarray(0, 2_000_000))
  await setTimeout(50)
  socket.destroy()
  await once(socket, 'close')
  expect((await bring(hall, 'member', [file()])).status).toBe(200)
  expect(await kept(hall)).toBe(before + 1)
  expect(await brought(hall)).toBe(1)
  expect(hall.faults).toEqual([])
})

test('a slow upload is waited for as long as something arrives, a request that stalls is hung up on', async ({
  hall,
}) => {
  const server = await openPlenum({ ...hall.parts, announce: () => {}, patienceMs: 200 })
  try {
    await server.http.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.http.server.address() as AddressInfo
    const { payload, headers } = formOf([file()])
    const head = (path: string, type: string, length: number) =>
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${hall.cookies.member}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`
    const slow = connect(port, '127.0.0.1')
    slow.write(head('/api/papers', headers['content-type'] ?? '', payload.length))
    for (let sent = 0; sent < payload.length; sent += 30) {
      slow.write(payload.subarray(sent, sent + 30))
      await setTimeout(60)
    }
    expect(await text(slow)).toMatch(/^HTTP\/1\.1 200 /)
    const stalled = connect(port, '127.0.0.1')
    stalled.write(head('/api/bodies', 'application/json', 100) + '{"code":')
    expect(await text(stalled)).toMatch(/^HTTP\/1\.1 408 /)
  } finally {
    await server.close()
  }
})
