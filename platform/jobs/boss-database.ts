import type { Db } from 'pg-boss'
import type { OpenDatabase } from '../db/open.ts'

/** The guarded handle, as pg-boss wants to be given a database: it throws at once when used inside `transact`. */
export function bossDatabase({ connect }: Pick<OpenDatabase, 'connect'>): Db {
  return {
    executeSql: async (text, values) => {
      const client = await connect()
      try {
        const result = await client.query(text, values)
        client.release()
        return result
      } catch (error) {
        // It may have failed within a transaction of its own, which must not be handed on.
        client.release(true)
        throw error
      }
    },
  }
}
