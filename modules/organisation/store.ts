import type { Reader, Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/work/actor.ts'

export interface Settings {
  name: string
  language: Language
  profile: string
  version: number
}

const columns = ['name', 'language', 'profile', 'version'] as const

/** Undefined until the first run is done. */
export async function findSettings(reader: Reader): Promise<Settings | undefined> {
  const row = await reader.selectFrom('organisation.settings').select(columns).executeTakeFirst()
  return row as Settings | undefined
}

/** Locks the one row, so that two editors wait for each other. */
export async function lockSettings(tx: Tx): Promise<Settings | undefined> {
  const row = await tx.selectFrom('organisation.settings').select(columns).forUpdate().executeTakeFirst()
  return row as Settings | undefined
}

/** False when somebody was quicker. */
export async function insertSettings(tx: Tx, settings: Omit<Settings, 'version'>): Promise<boolean> {
  const result = await tx
    .insertInto('organisation.settings')
    .values(settings)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export function updateSettings(tx: Tx, { version }: Settings, change: Partial<Pick<Settings, 'name' | 'language'>>) {
  return tx
    .updateTable('organisation.settings')
    .set({ ...change, version: version + 1 })
    .returning('version')
    .executeTakeFirstOrThrow()
}
