import { join } from 'node:path'
import pg from 'pg'
import { refuse } from '../../refused.ts'
import { type DataFolder, openDataFolder } from '../../data-folder/index.ts'
import { errorCode, refusingDiskFaults } from '../../data-folder/disk-faults.ts'
import { takeLock } from '../../data-folder/lock.ts'
import { type Log, silentLog } from '../../log/index.ts'
import { ensureCluster } from './cluster.ts'
import { openDoor } from './door.ts'
import { engineOfCluster, layEngine } from './engine.ts'
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
  /** Reads a cluster of another major version with the engine that an earlier Plenum left, to carry it over. */
  asItIs?: boolean
}

/**
 * Starts the embedded engine on a data folder, making the cluster the first time, and recovers what a crash left:
 * half a cluster, an engine without its Plenum, a stale lock. Everything committed before is there. Refused: a folder
 * in use or not writable, a full disk, a cluster of another major version.
 */
export async function startEmbedded({ folder, log = silentLog, asItIs = false }: Options): Promise<Embedded> {
  const data = await openDataFolder(folder)
  const ending = beginEnding()
  return refusingDiskFaults(data.path, async () => {
    try {
      return await startOn(data, { ending, log, asItIs })
    } catch (error) {
      await ending.run()
      throw error
    }
  })
}

/** Root's engines are laid out where every user can read them; anybody else's lies with the data. */
const enginesOfRoot = '/var/lib/plenum-engine'

async function startOn(
  data: DataFolder,
  { ending, log, asItIs }: { ending: Ending; log: Log; asItIs: boolean },
): Promise<Embedded> {
  const began = performance.now()
  const { path, db, run } = data
  const lock = await takeLock(join(run, 'engine.lock'), ({ pid }) => ({
    code: 'engine.in_use',
    status: 409,
    facts: { folder: path, pid },
  }))
  ending.also(lock.release)
  if (await stopOrphans(db)) log.warn('engine.orphan_stopped')
  const owner = await ownerOf(db)
  const home = owner ? enginesOfRoot : join(path, 'engine')
  const shipped = await layEngine(home)
  const engine = asItIs ? await engineOfCluster(db, home, shipped) : shipped
  const door = await openDoor(data, owner)
  ending.also(door.close)
  await ensureCluster({ db, engine, owner, access: door.access, output: join(run, 'initdb.log') })
  const server = await startServer({ db, engine, owner, door: door.settings, output: join(run, 'engine.log') })
  ending.also(server.stop)
  const version = await ensureDatabase(door.url, path)
  log.info('engine.started', { version, pid: server.pid, tookMs: Math.round(performance.now() - began) })
  const { socketFolder, port } = door
  return {
    url: door.url('plenum'),
    socketFolder,
    port,
    pid: server.pid,
    version,
    ended: server.ended,
    stop: ending.run,
  }
}

/** What has to be undone, last things first, once. */
interface Ending {
  also: (step: () => Promise<void>) => void
  run: () => Promise<void>
}

function beginEnding(): Ending {
  const steps: (() => Promise<void>)[] = []
  const runAll = async () => {
    for (const step of steps.toReversed()) await step()
  }
  let running: Promise<void> | undefined
  return { also: step => void steps.push(step), run: () => (running ??= runAll()) }
}

/** Plenum's own database, so that the engine's stays empty for whoever has to repair something. */
async function ensureDatabase(urlOf: (database: string) => string, folder: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'plenum'`)
    if (rowCount === 0) await client.query('create database plenum')
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  } catch (error) {
    if (errorCode(error) === diskFull) refuse({ code: 'data.disk_full', status: 507, facts: { folder } })
    throw error
  } finally {
    await client.end()
  }
}

/** PostgreSQL's code for it. */
const diskFull = '53100'
