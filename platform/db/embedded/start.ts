import { join } from 'node:path'
import pg from 'pg'
import { type DataFolder, openDataFolder } from '../../data-folder/index.ts'
import { refusingDiskFaults } from '../../data-folder/disk-faults.ts'
import { type Lock, takeLock } from '../../data-folder/lock.ts'
import { type Log, silentLog } from '../../log/index.ts'
import { ensureCluster } from './cluster.ts'
import { openDoor } from './door.ts'
import { layEngine } from './engine.ts'
import { stopOrphans } from './orphans.ts'
import { ownerOf } from './owner.ts'
import { startServer } from './server.ts'

/** A PostgreSQL that Plenum runs for itself. */
export interface Embedded {
  /** For `pg` and every other PostgreSQL client on this machine that may enter the socket's folder. */
  url: string
  /** Undefined on Windows, where the engine listens on 127.0.0.1 instead. */
  socketFolder: string | undefined
  port: number
  pid: number
  /** Of the running server: "18.4". */
  version: string
  /** Fulfilled when the engine has ended; before `stop` was asked for, that is an accident. */
  ended: Promise<void>
  /** Ends sessions, writes everything down, and returns when the engine has ended. May be called again. */
  stop: () => Promise<void>
}

interface Options {
  /** The data folder; the cluster lives in its `db`. */
  folder: string
  log?: Log
}

/**
 * Starts the embedded engine on a data folder, making the cluster the first time, and recovers what a crash left:
 * half a cluster, an engine without its Plenum, a stale lock. Everything committed before is there. Refused: a folder
 * in use or not writable, a full disk, a cluster of another major version.
 */
export async function startEmbedded({ folder, log = silentLog }: Options): Promise<Embedded> {
  const data = await openDataFolder(folder)
  return refusingDiskFaults(data.path, async () => {
    const lock = await takeLock(join(data.run, 'engine.lock'), ({ pid }) => ({
      code: 'engine.in_use',
      status: 409,
      facts: { folder: data.path, pid },
    }))
    try {
      return await startLocked(data, lock, log)
    } catch (error) {
      await lock.release()
      throw error
    }
  })
}

/** Root's engines are laid out where every user can read them; anybody else's lies with the data. */
const enginesOfRoot = '/var/lib/plenum-engine'

async function startLocked(data: DataFolder, lock: Lock, log: Log): Promise<Embedded> {
  const began = performance.now()
  const { db, run } = data
  if (await stopOrphans(db)) log.warn('engine.orphan_stopped')
  const owner = await ownerOf(db)
  const engine = await layEngine(owner ? enginesOfRoot : join(data.path, 'engine'))
  const door = await openDoor(data, owner)
  await ensureCluster({ db, engine, owner, access: door.access, output: join(run, 'initdb.log') })
  const server = await startServer({ db, engine, owner, door: door.settings, output: join(run, 'engine.log') })
  const stop = async () => {
    await server.stop()
    await door.close()
    await lock.release()
    log.info('engine.stopped', { pid: server.pid })
  }
  const version = await ensureDatabase(door.url).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  log.info('engine.started', { version, pid: server.pid, tookMs: Math.round(performance.now() - began) })
  const { socketFolder, port } = door
  return {
    url: door.url('plenum'),
    socketFolder,
    port,
    pid: server.pid,
    version,
    ended: server.ended,
    stop: once(stop),
  }
}

/** Makes an ending that may be asked for more than once. */
function once(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined
  return () => (ending ??= end())
}

/** Plenum's own database, so that the engine's stays empty for whoever has to repair something. */
async function ensureDatabase(urlOf: (database: string) => string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'plenum'`)
    if (rowCount === 0) await client.query('create database plenum')
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  } finally {
    await client.end()
  }
}
