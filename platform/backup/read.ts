import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams'
import { extract } from 'tar-stream'
import { migrate, type Migration } from '../db/migrate.ts'
import { refuse } from '../refused.ts'
import type { FileStore } from '../files/index.ts'
import { formatVersion, type Header, type Manifest, type Table } from './format.ts'
import { advanceCounters, tablesInOrder } from './tables.ts'

interface Parts {
  /** A connection to an empty database; the caller releases it. */
  client: PoolClient
  migrations: readonly Migration[]
  files: Pick<FileStore, 'put'>
  /** Judges the restored log before it is accepted; answers the altered batch, if any. */
  verifyLog: (client: PoolClient) => Promise<{ from: number; to: number } | undefined>
}

export interface Restored {
  header: Header
  keys: { name: string; bytes: Buffer }[]
}

/** One part of the archive, as it streams by. */
interface Entry extends Readable {
  header: { name: string }
}

const mostHeaderBytes = 64 * 1024 * 1024

/**
 * Restores a backup into an empty database of any engine, in one transaction: everything arrives whole and verified, or
 * nothing does. Then the database is brought up to this program's migrations, and the epoch changes, so that no browser
 * trusts a position of before. Refuses a damaged, foreign or newer backup, an altered log, and a database that holds data.
 */
export async function restoreBackup(parts: Parts, source: NodeJS.ReadableStream): Promise<Restored> {
  const { client, migrations } = parts
  const tar = extract()
  const unpacked = pipeline(source, createGunzip(), tar)
  const archiveFault = unpacked.then(
    () => undefined,
    (error: Error) => {
      tar.destroy(error)
      return error
    },
  )
  const reading = new Reading(parts)
  try {
    for await (const part of tar) {
      const entry = part as unknown as Entry
      await reading.take(entry)
      entry.resume()
    }
    await unpacked
    const restored = await reading.accept()
    await migrate(client, migrations)
    return restored
  } catch (error) {
    await reading.abandon()
    tar.destroy()
    if (isBrokenArchive(error) || isBrokenArchive(await archiveFault))
      refuse({ code: 'backup.damaged', status: 422, facts: { part: 'archive' } })
    throw error
  }
}

/** The state of one restore: which table is being filled, and what has arrived so far. */
class Reading {
  private readonly parts: Parts
  private header: Header | undefined
  private manifest: Manifest | undefined
  private readonly keys: Restored['keys'] = []
  private readonly arrived = new Map<string, string>()
  private filling: { name: string; into: CopyStreamQuery; hash: Hash } | undefined
  private fileCount = 0
  private begun = false

  constructor(parts: Parts) {
    this.parts = parts
  }

  async take(entry: Entry): Promise<void> {
    const { name } = entry.header
    if (!this.header && name !== 'header.json') refuse({ code: 'backup.not_ours', status: 422 })
    if (name === 'header.json') return this.begin(JSON.parse(await textOf(entry)) as Header)
    if (name.startsWith('tables/')) return this.fill(name.split('/')[1] ?? '', entry)
    await this.closeTable()
    if (name.startsWith('files/')) return this.shelve(name.slice('files/'.length), entry)
    if (name.startsWith('keys/'))
      this.keys.push({ name: name.slice('keys/'.length), bytes: Buffer.from(await bytesOf(entry)) })
    if (name === 'manifest.json') this.manifest = JSON.parse(await textOf(entry)) as Manifest
  }

  async accept(): Promise<Restored> {
    await this.closeTable()
    const { client, verifyLog } = this.parts
    const { header, manifest } = this
    if (!header || !manifest) return refuse({ code: 'backup.damaged', status: 422, facts: { part: 'manifest' } })
    for (const { name, sha256 } of manifest.tables) {
      const found = this.arrived.get(name) ?? emptyHash
      if (found !== sha256) refuse({ code: 'backup.damaged', status: 422, facts: { part: name } })
    }
    if (this.fileCount !== manifest.files) refuse({ code: 'backup.damaged', status: 422, facts: { part: 'files' } })
    const altered = await verifyLog(client)
    if (altered) refuse({ code: 'backup.log_altered', status: 422, facts: altered })
    await advanceCounters(client)
    await client.query('update journal.head set epoch = gen_random_uuid()')
    await client.query('commit')
    return { header, keys: this.keys }
  }

  async abandon(): Promise<void> {
    if (!this.begun) return
    this.filling?.into.destroy()
    await this.parts.client.query('rollback').catch(() => {})
  }

  private async begin(header: Header): Promise<void> {
    const { client, migrations } = this.parts
    if (header.format !== formatVersion) refuse({ code: 'backup.newer', status: 422 })
    const known = header.migrations.every(({ number, sha256 }) => migrations[number - 1]?.sha256 === sha256)
    if (!known) refuse({ code: 'backup.newer', status: 422 })
    await migrate(client, migrations.slice(0, header.migrations.length))
    const tables = await tablesInOrder(client)
    await refuseData(client)
    refuseUnknownColumns(header.tables, tables)
    await client.query('begin')
    this.begun = true
    this.header = header
    for (const { name } of tables.toReversed()) await client.query(`delete from ${name}`)
  }

  private async fill(name: string, entry: Entry): Promise<void> {
    const table = this.header?.tables.find(known => known.name === name)
    if (!table) return refuse({ code: 'backup.damaged', status: 422, facts: { part: 'tables' } })
    if (this.filling?.name !== name) {
      await this.closeTable()
      const into = this.parts.client.query(copyFrom(`copy ${name} (${table.columns.join(', ')}) from stdin`))
      // Whoever waits for the stream hears its error; one that comes later, after giving up, must not end the process.
      into.on('error', () => {})
      this.filling = { name, into, hash: createHash('sha256') }
    }
    const { into, hash } = this.filling
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (!into.write(chunk)) await once(into, 'drain')
    }
  }

  private async closeTable(): Promise<void> {
    if (!this.filling) return
    const { name, into, hash } = this.filling
    this.filling = undefined
    this.arrived.set(name, hash.digest('hex'))
    into.end()
    await finished(into)
  }

  private async shelve(sha256: string, entry: Entry): Promise<void> {
    const stored = await this.parts.files.put(entry as AsyncIterable<Buffer>, { limitBytes: Number.POSITIVE_INFINITY })
    if (stored.sha256 !== sha256) refuse({ code: 'backup.damaged', status: 422, facts: { part: 'files' } })
    this.fileCount += 1
  }
}

const emptyHash = createHash('sha256').digest('hex')

/** Fresh tables hold no organisation and no happening; anything else is somebody's data. */
async function refuseData(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    `select exists (select from organisation.settings) or exists (select from journal.entry) as used`,
  )
  if (rows[0]?.used) refuse({ code: 'restore.not_empty', status: 409 })
}

/** Names go into SQL, so only names that the fresh tables really have are let through. */
function refuseUnknownColumns(claimed: readonly Table[], real: readonly Table[]): void {
  for (const { name, columns } of claimed) {
    const known = real.find(table => table.name === name)
    const fits = known && columns.every(column => known.columns.includes(column))
    if (!fits) refuse({ code: 'backup.damaged', status: 422, facts: { part: 'header' } })
  }
}

async function textOf(entry: Entry): Promise<string> {
  return (await bytesOf(entry)).toString('utf8')
}

async function bytesOf(entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostHeaderBytes) refuse({ code: 'backup.damaged', status: 422, facts: { part: 'header' } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isBrokenArchive(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  // Classes 22 and 23 of PostgreSQL: rows that do not fit their table.
  return /^(Z_|2[23])/.test(code) || error instanceof SyntaxError || /tar|Unexpected end of data/i.test(error.message)
}
