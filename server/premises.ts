import { createLog, type Log } from '../platform/log/index.ts'
import { type Config, readConfig } from '../platform/config/index.ts'
import { type DataFolder, lockDataFolder, openDataFolder } from '../platform/data-folder/index.ts'
import { type FileStore, openFilesOnDisk } from '../platform/files/index.ts'
import { keepEngine, type KeptEngine } from './kept-engine.ts'
import { finishSwap } from './keeping/embedded-exchange.ts'

/** All that a Plenum stands on, taken for this process alone: configuration, data folder, database, files. */
export interface Premises {
  config: Config
  log: Log
  folder: DataFolder
  databaseUrl: string
  /** Absent when the database is elsewhere. */
  engine: KeptEngine | undefined
  files: FileStore
  close: () => Promise<void>
}

/** Opens the premises. Refused while another process holds them, and when the configuration has faults. */
export async function openPremises(env: NodeJS.ProcessEnv): Promise<Premises> {
  const config = readConfig(env)
  const log = createLog({ level: config.logLevel })
  const folder = await openDataFolder(config.folder)
  const lock = await lockDataFolder(folder)
  try {
    await finishSwap(folder)
    const engine = config.databaseUrl ? undefined : await keepEngine(folder.path, log)
    const databaseUrl = config.databaseUrl ?? engine?.url ?? ''
    const close = async () => {
      await engine?.stop()
      await lock.release()
    }
    return { config, log, folder, databaseUrl, engine, files: openFilesOnDisk(folder.files), close }
  } catch (error) {
    await lock.release()
    throw error
  }
}
