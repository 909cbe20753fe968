import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, constants } from 'node:zlib'
import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import type { FileStore } from '../files/index.ts'
import { formatVersion, type Header, type Manifest, type Table } from './format.ts'
import { tablesInOrder } from './tables.ts'

interface Parts {
  connect: () => Promise<PoolClient>
  files: Pick<FileStore, 'list' | 'open'>
  /** Secrets without which the restored instance would be another one, such as the key that signs the log. */
  keys: { name: string; bytes: Buffer }[]
  plenum: string
  now: Date
  /** Hears how far it is: tables and files done. */
  progress?: (done: { tables: number; of: number; files: number }) => void
}

const partBytes = 4 * 1024 * 1024

/**
 * Writes a whole instance to a stream while it goes on working: all tables as of one moment (a repeatable-read snapshot), then
 * the files that the tables may name (files are never changed, so later ones do no harm), then the keys.
 */
export async function writeBackup(parts: Parts, destination: NodeJS.WritableStream): Promise<Manifest> {
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: constants.Z_BEST_SPEED }), destination)
  // What broke the destination is worth telling, not that the archive could not go on because of it.
  let destinationFault: unknown
  written.catch(error => {
    destinationFault = error
    tar.destroy(error as Error)
  })
  try {
    const tables = await writeTables(parts, tar)
    const files = await writeFiles(parts, tar)
    for (const { name, bytes } of parts.keys) await entry(tar, `keys/${name}`, bytes)
    const manifest = { tables, files, keys: parts.keys.map(key => key.name) }
    await entry(tar, 'manifest.json', JSON.stringify(manifest))
    tar.finalize()
    await written
    return manifest
  } catch (error) {
    const first = destinationFault ?? error
    tar.destroy()
    await written.catch(() => {})
    throw first
  }
}

async function writeTables({ connect, plenum, now, progress }: Parts, tar: Pack): Promise<Manifest['tables']> {
  const client = await connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables = await tablesInOrder(client)
    await entry(tar, 'header.json', JSON.stringify(await headerOf(client, { plenum, now, tables })))
    const done: Manifest['tables'] = []
    for (const table of tables) {
      done.push(await writeTable(client, tar, table))
      progress?.({ tables: done.length, of: tables.length, files: 0 })
    }
    await client.query('commit')
    client.release()
    return done
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function headerOf(client: PoolClient, about: { plenum: string; now: Date; tables: Table[] }): Promise<Header> {
  const migrations = await client.query<Header['migrations'][number]>(
    'select number, sha256 from plenum.migration order by number',
  )
  const head = await client.query<Header['head']>('select position, epoch from journal.head')
  const [first] = head.rows
  if (!first) throw new Error('the journal has no head')
  const { plenum, now, tables } = about
  return { format: formatVersion, plenum, takenAt: now.toISOString(), migrations: migrations.rows, head: first, tables }
}

async function writeTable(
  client: PoolClient,
  tar: Pack,
  { name, columns }: Table,
): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256')
  const source = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`))
  let [rows, part, held, size] = [0, 0, [] as Buffer[], 0]
  const flush = async () => {
    if (size === 0) return
    part += 1
    await entry(tar, `tables/${name}/${String(part).padStart(6, '0')}`, Buffer.concat(held, size))
    held = []
    size = 0
  }
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk)
    for (const byte of chunk) if (byte === 10) rows += 1
    held.push(chunk)
    size += chunk.length
    if (size >= partBytes) await flush()
  }
  await flush()
  return { name, rows, sha256: hash.digest('hex') }
}

async function writeFiles({ files }: Parts, tar: Pack): Promise<number> {
  let count = 0
  for await (const { sha256, size } of files.list()) {
    const slot = tar.entry({ name: `files/${sha256}`, size })
    await pipeline((await files.open(sha256)).content, slot)
    count += 1
  }
  return count
}

/** Waits until the reader has taken it, so that a slow disk slows the backup and does not fill the memory. */
async function entry(tar: Pack, name: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content)
  await pipeline(Readable.from([bytes]), tar.entry({ name, mode: 0o600, size: bytes.length }))
}
