import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** The oldest PostgreSQL of this Debian that Plenum promises to work with. */
export interface DebianEngine {
  version: number
  binaries: string
}

/** Finds the oldest installed PostgreSQL >= 15, because what works there works on the newer ones. */
export function debianEngine(folder = '/usr/lib/postgresql'): DebianEngine | undefined {
  if (!existsSync(folder)) return undefined
  const versions = readdirSync(folder).map(Number)
  const able = versions.filter(version => version >= 15 && existsSync(join(folder, `${version}/bin/initdb`)))
  if (able.length === 0) return undefined
  const version = Math.min(...able)
  return { version, binaries: join(folder, `${version}/bin`) }
}

/**
 * Runs the work with the address of a new cluster, reached by a Unix socket only, run by its own user, and spoken to
 * by a role that may create databases and nothing more. Stops and removes it afterwards, also when the work fails.
 */
export async function withDebianEngine<Result>(
  { binaries }: DebianEngine,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  // The path of a socket may not be long, so it cannot be wherever TMPDIR points.
  const folder = await mkdtemp('/tmp/plenum-pg-')
  try {
    const owner = await ownerOf(folder)
    await createCluster(binaries, folder, owner)
    const server = startServer(binaries, folder, owner)
    try {
      await whenReady(server, folder)
      return await work(addressFor('plenum', folder))
    } finally {
      await stopServer(server)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Owner {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root: there, the folder is given to the user that Debian made for it. */
async function ownerOf(folder: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return {}
  const user = /^postgres:[^:]*:(\d+):(\d+):/m.exec(await readFile('/etc/passwd', 'utf8'))
  if (!user) throw new Error('there is no user postgres to run the cluster as')
  const [uid, gid] = [Number(user[1]), Number(user[2])]
  await chown(folder, uid, gid)
  return { uid, gid }
}

async function createCluster(binaries: string, folder: string, owner: Owner): Promise<void> {
  const flags = ['--username=owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  await promisify(execFile)(join(binaries, 'initdb'), ['-D', join(folder, 'cluster'), ...flags], {
    cwd: folder,
    ...owner,
  })
}

function startServer(binaries: string, folder: string, owner: Owner): ChildProcess {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'unix_socket_permissions=0700',
    'max_connections=200',
    'fsync=off',
  ]
  const server = [
    join(binaries, 'postgres'),
    '-D',
    join(folder, 'cluster'),
    ...settings.flatMap(setting => ['-c', setting]),
  ]
  const log = openSync(join(folder, 'log'), 'a')
  // The kernel ends the server if this process is killed before it can.
  return spawn('setpriv', ['--pdeathsig', 'INT', '--', ...server], {
    cwd: folder,
    stdio: ['ignore', log, log],
    ...owner,
  })
}

async function whenReady(server: ChildProcess, folder: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new Client({ connectionString: addressFor('owner', folder) })
    try {
      await client.connect()
    } catch {
      // Not yet; if it never will, the server ends and says why in its log.
      await sleep(50)
      continue
    }
    await client.query('create role plenum login createdb')
    await client.end()
    return
  }
  throw new Error(`Debian's PostgreSQL did not start:\n${await readFile(join(folder, 'log'), 'utf8')}`)
}

function addressFor(role: string, folder: string): string {
  return `postgresql://${role}@localhost/postgres?host=${encodeURIComponent(folder)}`
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  const patience = setTimeout(() => server.kill('SIGQUIT'), 10_000)
  await ended
  clearTimeout(patience)
}
