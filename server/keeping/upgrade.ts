import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { restoreBackup } from '../../platform/backup/read.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { Migration } from '../../platform/db/migrate.ts'
import { openDatabase } from '../../platform/db/open.ts'
import type { Exchange, Place, VerifyLog } from './place.ts'

interface Parts {
  exchange: Exchange
  migrations: readonly Migration[]
  verifyLog: VerifyLog
  /** Writes a backup of the place into a file and answers its path. */
  backUp: (place: Place) => Promise<string>
  say: (line: string) => void
}

export interface Upgraded {
  /** Where the backup of before lies. */
  backup: string
  /** The name under which the data of before are kept, for a roll-back. */
  kept: string
}

/**
 * Upgrades an instance without touching its data: backs up, restores the backup into an empty database with this
 * program's engine and migrations, verifies every table and the log, and only then swaps the two. Whatever fails before
 * the swap leaves the instance as it was.
 */
export async function upgrade({ exchange, migrations, verifyLog, backUp, say }: Parts): Promise<Upgraded> {
  say('1/4 backing up')
  const backup = await backUpCurrent(exchange, backUp)
  try {
    say('2/4 migrating a copy')
    const fresh = await exchange.fresh()
    try {
      await restoreInto(fresh, { migrations, verifyLog, backup })
      say('3/4 the copy is whole, its log verifies')
    } finally {
      await fresh.close()
    }
  } catch (error) {
    await exchange.discard()
    throw error
  }
  const kept = await exchange.swap()
  say('4/4 switched')
  return { backup, kept }
}

async function backUpCurrent(exchange: Exchange, backUp: Parts['backUp']): Promise<string> {
  const current = await exchange.current()
  try {
    return await backUp(current)
  } finally {
    await current.close()
  }
}

async function restoreInto(
  { url }: Place,
  { migrations, verifyLog, backup }: Pick<Parts, 'migrations' | 'verifyLog'> & { backup: string },
): Promise<void> {
  const database = openDatabase({ url, connections: 2 })
  const client = await database.connect()
  try {
    await restoreBackup({ client, migrations, files: alreadyThere(), verifyLog }, createReadStream(backup))
  } finally {
    client.release()
    await database.close()
  }
}

/** The files stay where they are: only their hashes are compared with their names. */
function alreadyThere(): Pick<FileStore, 'put'> {
  return {
    put: async content => {
      const hash = createHash('sha256')
      let size = 0
      for await (const chunk of content) {
        hash.update(chunk)
        size += chunk.length
      }
      return { sha256: hash.digest('hex'), size, type: '' }
    },
  }
}
