import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DataFolder } from '../../platform/data-folder/index.ts'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { refuse } from '../../platform/refused.ts'
import type { Exchange, Place, RolledBack } from './place.ts'

const keptName = /^db-before-[0-9TZ-]+$/

/** Exchanges clusters inside the data folder. The caller holds the folder's lock, and no server runs on it. */
export function embeddedExchange(folder: DataFolder, now: Date, log: Log): Exchange {
  const beside = join(folder.path, 'upgrade')
  const start = async (path: string, asItIs = false): Promise<Place> => {
    const engine = await startEmbedded({ folder: path, log, asItIs })
    return { url: engine.url, close: engine.stop }
  }
  return {
    current: () => start(folder.path, true),
    fresh: async () => {
      await rm(beside, { recursive: true, force: true })
      return start(beside)
    },
    swap: async () => {
      const name = `db-before-${now.toISOString().replace(/[:.]/g, '-')}`
      await rename(folder.db, join(folder.path, name))
      await rename(join(beside, 'db'), folder.db)
      await rm(beside, { recursive: true, force: true })
      return name
    },
    discard: () => rm(beside, { recursive: true, force: true }),
    rollBack: () => rollBack(folder, now),
  }
}

/**
 * Finishes what a crash cut between its two renamings, so that no empty database is made where data are missing: a swap, whose
 * copy was complete before the first, or else a roll-back.
 */
export async function finishSwap(folder: DataFolder): Promise<void> {
  if (await exists(folder.db)) return
  const copy = join(folder.path, 'upgrade', 'db')
  const kept = (await exists(copy)) ? copy : await newestKept(folder)
  if (kept !== undefined) await rename(kept, folder.db)
}

async function rollBack(folder: DataFolder, now: Date): Promise<RolledBack> {
  const restored = await newestKept(folder)
  if (restored === undefined) return refuse({ code: 'upgrade.nothing_to_roll_back', status: 409 })
  const aside = `db-after-${now.toISOString().replace(/[:.]/g, '-')}`
  await rename(folder.db, join(folder.path, aside))
  await rename(restored, folder.db)
  return { restored: basename(restored), aside }
}

async function newestKept({ path }: DataFolder): Promise<string | undefined> {
  const names = (await readdir(path)).filter(name => keptName.test(name)).toSorted()
  const newest = names.at(-1)
  return newest === undefined ? undefined : join(path, newest)
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
