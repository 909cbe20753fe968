import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { openDatabase, type OpenDatabase } from '../platform/db/open.ts'
import { type Doors, openDoors } from './doors.ts'
import type { Parts } from './parts.ts'
import { openWorks, type Works } from './works.ts'

export type { Parts } from './parts.ts'

/** A whole Plenum in one process, not yet listening on a port. */
export interface Plenum extends Doors, Omit<Works, 'stop'> {
  database: OpenDatabase
  /** Stops taking requests, numbers what was told, and lets go of the database. */
  close: () => Promise<void>
}

export const migrationsFolder = new URL('../migrations/', import.meta.url).pathname

/** Migrates the database and opens every part of the house, lowest first. */
export async function openPlenum(parts: Parts): Promise<Plenum> {
  const { databaseUrl, connections } = parts
  const database = openDatabase({ url: databaseUrl, ...(connections !== undefined && { connections }) })
  await bringUpToDate(database)
  const { stop, ...works } = await openWorks(parts, database)
  const doors = await openDoors(parts, database, { stop, ...works })
  return {
    ...works,
    ...doors,
    database,
    close: async () => {
      await doors.http.close()
      await stop()
      await database.close()
    },
  }
}

async function bringUpToDate(database: OpenDatabase): Promise<void> {
  const client = await database.connect()
  try {
    await migrate(client, await readMigrations(migrationsFolder))
  } finally {
    client.release()
  }
}
