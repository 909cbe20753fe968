import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { type DataFolder, secretFile } from '../../data-folder/index.ts'
import { makeShortFolder, shortFolderOf } from '../../data-folder/short-folder.ts'
import type { Owner } from './owner.ts'

/** The one way into the engine. */
export interface Door {
  /** Where its socket lies; on Windows there is none. */
  socketFolder: string | undefined
  port: number
  /** For initdb. */
  access: readonly string[]
  settings: Readonly<Record<string, string>>
  url: (database: string) => string
  close: () => Promise<void>
}

export function openDoor(folder: DataFolder, owner: Owner | undefined): Promise<Door> {
  return process.platform === 'win32' ? openPort(folder) : openSocket(folder, owner)
}

/**
 * A socket in a folder that only the engine's user and root can enter, and no port at all. Whoever can reach it can
 * read the data files themselves, so a password would keep nobody out; without one there is none to leak.
 */
async function openSocket({ path }: DataFolder, owner: Owner | undefined): Promise<Door> {
  const [socketFolder, port] = [shortFolderOf(path, 'engine'), 5432]
  await makeShortFolder(socketFolder, owner?.uid)
  // A crashed engine leaves its socket and that socket's lock, and a process number may come again.
  for (const left of ['', '.lock']) await rm(join(socketFolder, `.s.PGSQL.${port}${left}`), { force: true })
  return {
    socketFolder,
    port,
    access: ['--auth=trust'],
    settings: {
      listen_addresses: '',
      unix_socket_directories: socketFolder,
      unix_socket_permissions: '0700',
      port: `${port}`,
    },
    url: database => `postgres://plenum@localhost/${database}?host=${encodeURIComponent(socketFolder)}`,
    close: () => rm(socketFolder, { recursive: true, force: true }),
  }
}

/** On Windows a port that only this machine can reach, and a password, because any of its users can. */
async function openPort(folder: DataFolder): Promise<Door> {
  const [port, password] = [await freePort(), await secretFile(folder, 'database-password', randomPassword)]
  return {
    socketFolder: undefined,
    port,
    access: ['--auth=scram-sha-256', `--pwfile=${join(folder.keys, 'database-password')}`],
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: `${port}` },
    url: database => `postgres://plenum:${password}@127.0.0.1:${port}/${database}`,
    close: () => Promise.resolve(),
  }
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('a listening server has an address')
  return address.port
}
