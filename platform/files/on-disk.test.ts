import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect } from 'vitest'
import { test } from '../data-folder/folder-under-test.ts'
import { openFilesOnDisk } from './on-disk.ts'
import { write } from './receive.ts'

function sha256(content: string | Buffer) {
  return createHash('sha256').update(content).digest('hex')
}

function sending(...chunks: (string | Buffer)[]) {
  return Readable.from(chunks.map(chunk => Buffer.from(chunk)))
}

async function everythingIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

test('a file is kept under its hash, readable by nobody else, and comes back as it was', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const stored = await files.put(sending('Nghị ', 'quyết'))
  const hash = sha256('Nghị quyết')
  expect(stored).toEqual({ sha256: hash, size: 14, type: 'text/plain' })
  expect(await files.sizeOf(hash)).toBe(14)
  const { content, size } = await files.open(hash)
  expect([size, (await buffer(content)).toString()]).toEqual([14, 'Nghị quyết'])
  expect(await everythingIn(folder)).toEqual([join(folder, hash.slice(0, 2), hash.slice(2))])
  expect((await stat(join(folder, hash.slice(0, 2), hash.slice(2)))).mode & 0o777).toBe(0o600)
})

test('a part of a file can be read, and nothing outside of it', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const stored = await files.put(sending('0123456789'))
  const part = await files.open(stored.sha256, { start: 2, end: 5 })
  expect([part.size, (await buffer(part.content)).toString()]).toEqual([10, '2345'])
  for (const range of [
    { start: 10, end: 10 },
    { start: -1, end: 3 },
    { start: 5, end: 4 },
  ])
    await expect(files.open(stored.sha256, range)).rejects.toMatchObject({
      obstacle: { code: 'file.range_unsatisfiable', status: 416, facts: { size: 10 } },
    })
})

test('the same content sent by many at the same time is kept once', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const content = randomBytes(300_000)
  const stored = await Promise.all(Array.from({ length: 12 }, () => files.put(sending(content))))
  expect(new Set(stored.map(each => each.sha256))).toEqual(new Set([sha256(content)]))
  expect(await everythingIn(folder)).toHaveLength(1)
  expect(await files.verify(sha256(content))).toBe('whole')
})

test('what breaks off in the middle is refused and leaves nothing', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  async function* breaking() {
    yield Buffer.alloc(100_000)
    await Promise.reject(new Error('connection reset'))
  }
  const refused = { obstacle: { code: 'file.broken_off', status: 400 } }
  await expect(files.put(breaking())).rejects.toMatchObject(refused)
  const before = new PassThrough()
  before.write('a part')
  before.destroy()
  await expect(files.put(before)).rejects.toMatchObject(refused)
  const meanwhile = new PassThrough()
  meanwhile.write('a part')
  meanwhile.once('data', () => meanwhile.destroy())
  await expect(files.put(meanwhile)).rejects.toMatchObject(refused)
  expect(await everythingIn(folder)).toEqual([])
})

test('what is larger than the limit is refused as soon as that shows, and leaves nothing', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  let sent = 0
  async function* endless() {
    for (;;) yield await Promise.resolve(Buffer.alloc((sent += 1000) && 1000))
  }
  const refused = { obstacle: { code: 'file.too_large', status: 413, facts: { limitBytes: 5000 } } }
  await expect(files.put(endless(), { limitBytes: 5000 })).rejects.toMatchObject(refused)
  expect(sent).toBe(6000)
  const cutOff = Object.assign(sending('a part'), { truncated: true })
  await expect(files.put(cutOff, { limitBytes: 5000 })).rejects.toMatchObject(refused)
  expect(await everythingIn(folder)).toEqual([])
  expect(await files.put(sending(Buffer.alloc(5000)), { limitBytes: 5000 })).toMatchObject({ size: 5000 })
})

test('an empty file is refused', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  await expect(files.put(sending())).rejects.toMatchObject({ obstacle: { code: 'file.empty', status: 422 } })
  expect(await everythingIn(folder)).toEqual([])
})

test('a full disk is a refusal, not a fault', async () => {
  // Every write to this device fails as on a full disk.
  await expect(write(sending('something'), '/dev/full', 100)).rejects.toMatchObject({
    obstacle: { code: 'disk.full', status: 507 },
  })
})

test('a file that changed or went on the disk is found out, and healed by sending it again', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const { sha256: hash } = await files.put(sending('as it came'))
  const place = join(folder, hash.slice(0, 2), hash.slice(2))
  await writeFile(place, 'as it cane')
  expect(await files.verify(hash)).toBe('damaged')
  await files.put(sending('as it came'))
  expect(await files.verify(hash)).toBe('whole')
  expect(await readFile(place, 'utf8')).toBe('as it came')
  expect(await files.verify(sha256('never sent'))).toBe('missing')
})

test('what is no hash, or of no file, is not found', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const notFound = { obstacle: { code: 'file.not_found', status: 404 } }
  await expect(files.open(sha256('never sent'))).rejects.toMatchObject(notFound)
  for (const path of ['', '../keys/session', sha256('x').toUpperCase(), `${sha256('x')}/..`, `${sha256('x')}\n`])
    expect(() => files.open(path)).toThrow(expect.objectContaining(notFound))
})

test('all files are listed in order, and nothing that is still arriving or does not belong', async ({ folder }) => {
  const files = openFilesOnDisk(folder)
  const sent = ['one', 'two', 'three', 'four', 'five']
  for (const content of sent) await files.put(sending(content))
  await writeFile(join(folder, 'notes.txt'), '')
  await writeFile(join(folder, 'incoming', 'half'), 'half')
  const listed = []
  for await (const file of files.list()) listed.push(file)
  expect(listed).toEqual(
    sent
      .map(content => ({ sha256: sha256(content), size: content.length, keptAt: expect.any(Date) as Date }))
      .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  )
})

test('what a crash left behind is cleared after a day, what is arriving elsewhere is not', async ({ folder }) => {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming)
  for (const name of ['old', 'new']) await (await open(join(incoming, name), 'w')).close()
  const twoDaysAgo = Date.now() / 1000 - 172_800
  await utimes(join(incoming, 'old'), twoDaysAgo, twoDaysAgo)
  await openFilesOnDisk(folder).put(sending('something'))
  expect(await readdir(incoming)).toEqual(['new'])
})
