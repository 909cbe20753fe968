import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../../platform/data-folder/index.ts'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { refuse } from '../../platform/refused.ts'
import type { Exchange, Place } from './place.ts'

const kept = /^db-before-[0-9TZ-]+$/

/** Exchanges clusters inside the data folder. The caller holds the folder's lock, and no server runs on it. */
export function embeddedExchange(folder: DataFolder, now: Date, log: Log): Exchange {
  const beside = join(folder.path, 'upgrade')
  const start = async (path: string): Promise<Place> => {
    const engine = await startEmbedded({ folder: path, log })
    return { url: engine.url, close: engine.stop }
  }
  return {
    current: () => start(folder.path),
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
  }
}

/** Finishes a swap that a crash cut between its two steps: the upgraded copy was complete before the first. */
export async function finishSwap(folder: DataFolder): Promise<void> {
  const copy = join(folder.path, 'upgrade', 'db')
  const [current, ready] = await Promise.all([exists(folder.db), exists(copy)])
  if (!current && ready) await rename(copy, folder.db)
}

/** Puts back the data as they were before the last upgrade; what came after is kept aside. Answers both names. */
export async function rollBack(folder: DataFolder, now: Date): Promise<{ restored: string; aside: string }> {
  const restored = (await readdir(folder.path))
    .filter(name => kept.test(name))
    .toSorted()
    .at(-1)
  if (!restored) return refuse({ code: 'upgrade.nothing_to_roll_back', status: 409 })
  const aside = `db-after-${now.toISOString().replace(/[:.]/g, '-')}`
  await rename(folder.db, join(folder.path, aside))
  await rename(join(folder.path, restored), folder.db)
  return { restored, aside }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
