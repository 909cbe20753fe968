import { migrate as apply, readMigrations } from '../../platform/db/migrate.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { migrationsFolder } from '../plenum.ts'
import { openPremises } from '../premises.ts'
import type { Verb } from './verb.ts'

export const migrate: Verb = {
  usage: '[--json]',
  about: `For an empty database, or when you have your own copy. Otherwise use upgrade.`,
  async run({ answer }) {
    const { databaseUrl, close } = await openPremises(process.env)
    const database = openDatabase({ url: databaseUrl, connections: 2 })
    try {
      const client = await database.connect()
      const applied = await apply(client, await readMigrations(migrationsFolder)).finally(() => client.release())
      answer({ applied }, applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing was pending.')
    } finally {
      await database.close()
      await close()
    }
  },
}
