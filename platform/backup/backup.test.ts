import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { emptyDatabase } from '../../tests/engine.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { readMigrations } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { restoreBackup } from './read.ts'
import { tablesInOrder } from './tables.ts'
import { writeBackup } from './write.ts'

const migrations = await readMigrations(new URL('../../migrations/', import.meta.url).pathname)
const nasty = ['Tên "có" \'nháy\'', '=1+1', '+84', '\\N', 'a\tb', 'Đảng uỷ'.normalize('NFD'), '😀']

function shelf(contents: readonly string[] = []) {
  const files = new Map(contents.map(content => [sha256(content), Buffer.from(content)]))
  return {
    files,
    list: async function* () {
      for (const [name, bytes] of files) yield { sha256: name, size: bytes.length, keptAt: new Date(0) }
    },
    open: (name: string) => {
      const bytes = files.get(name) ?? Buffer.alloc(0)
      return Promise.resolve({ content: Readable.from([bytes]), size: bytes.length })
    },
    put: async (content: AsyncIterable<Uint8Array>) => {
      const bytes = await buffer(content)
      files.set(sha256(bytes), bytes)
      return { sha256: sha256(bytes), size: bytes.length, type: 'text/plain' }
    },
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

async function backUp({ plenum }: Hall, files = shelf()): Promise<Buffer> {
  const stream = new PassThrough()
  const keys = [{ name: 'log', bytes: Buffer.from('secret') }]
  const now = new Date('2026-10-14T02:00:00Z')
  const collected = buffer(stream)
  await writeBackup({ connect: plenum.database.connect, files, keys, plenum: 'test', now }, stream)
  return collected
}

async function restore(bytes: Buffer, altered?: { from: number; to: number }) {
  const { url, drop } = await emptyDatabase()
  const database = openDatabase({ url })
  const client = await database.connect()
  const files = shelf()
  const verifyLog = () => Promise.resolve(altered)
  const outcome = restoreBackup({ client, migrations, files, verifyLog }, Readable.from([bytes]))
  const code = await outcome.then(
    () => 'restored',
    (error: Error) => error.message,
  )
  const close = async () => {
    client.release()
    await database.close()
    await drop()
  }
  return { code, outcome, client, files: files.files, close }
}

/** Every row of every table as text, but for the epoch, which a restore changes on purpose. */
async function wholeOf(client: Parameters<typeof tablesInOrder>[0]): Promise<Record<string, unknown[]>> {
  const whole: Record<string, unknown[]> = {}
  for (const { name, columns } of await tablesInOrder(client)) {
    const kept = columns.filter(column => column !== 'epoch')
    const { rows } = await client.query(`select (${kept.join(', ')})::text as row from ${name} order by 1`)
    whole[name] = rows
  }
  return whole
}

test('a backup taken while running restores every row, file and key, in a new epoch', async ({ hall }) => {
  for (const name of nasty)
    await hall.post('clerk', '/bodies', { code: fresh('B'), kind: 'directCommittee', name: name.replace('\t', ' ') })
  await hall.heard()
  const bytes = await backUp(hall, shelf(['', 'một tệp']))
  const restored = await restore(bytes)
  expect(restored.code).toBe('restored')
  expect((await restored.outcome).keys).toEqual([{ name: 'log', bytes: Buffer.from('secret') }])
  expect([...restored.files.keys()].toSorted()).toEqual([sha256(''), sha256('một tệp')].toSorted())
  const original = await hall.plenum.database.connect()
  expect(await wholeOf(restored.client)).toEqual(await wholeOf(original))
  const epoch = async (client: typeof original) => (await client.query('select epoch from journal.head')).rows
  expect(await epoch(restored.client)).not.toEqual(await epoch(original))
  original.release()
  await restored.client.query(
    `insert into journal.pending (at, name, subject_id, facts, audiences) values (now(), 'a', 'b', '{}', '{}')`,
  )
  await restored.close()
})

test('a backup that was cut off, altered or is something else restores nothing', async ({ hall }) => {
  const bytes = await backUp(hall)
  const tar = gunzipSync(bytes)
  const changed = Buffer.from(tar)
  changed.write('X', tar.indexOf('Đảng bộ Khối thử nghiệm'))
  const cases: [Buffer, string][] = [
    [bytes.subarray(0, bytes.length / 2), 'backup.damaged'],
    [gzipSync(changed), 'backup.damaged'],
    [Buffer.from('not a backup'), 'backup.damaged'],
    [gzipSync(tar.subarray(0, 512 * 12)), 'backup.damaged'],
  ]
  for (const [broken, code] of cases) {
    const restored = await restore(broken)
    expect(restored.code).toBe(code)
    const { rows } = await restored.client.query(`select to_regclass('organisation.settings') as found`)
    const left = rows[0].found ? (await restored.client.query('select * from organisation.settings')).rows : []
    expect(left).toEqual([])
    await restored.close()
  }
})

test('a backup whose log was altered is refused with the positions', async ({ hall }) => {
  const restored = await restore(await backUp(hall), { from: 3, to: 9 })
  await expect(restored.outcome).rejects.toMatchObject({
    obstacle: { code: 'backup.log_altered', facts: { from: 3, to: 9 } },
  })
  await restored.close()
})

test('nothing is restored over data', async ({ hall }) => {
  const bytes = await backUp(hall)
  const client = await hall.plenum.database.connect()
  const verifyLog = () => Promise.resolve(undefined)
  const over = restoreBackup({ client, migrations, files: shelf(), verifyLog }, Readable.from([bytes]))
  await expect(over).rejects.toThrow('restore.not_empty')
  client.release()
})
