import { type Config, readConfig } from '../../platform/config/index.ts'
import { askOperator, type DataFolder, lockDataFolder, openDataFolder } from '../../platform/data-folder/index.ts'
import { readMigrations } from '../../platform/db/migrate.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { openFilesOnDisk } from '../../platform/files/index.ts'
import { createLog } from '../../platform/log/index.ts'
import { refuse } from '../../platform/refused.ts'
import { backUp } from '../keeping/back-up.ts'
import { embeddedExchange, finishSwap } from '../keeping/embedded-exchange.ts'
import type { Exchange, Place } from '../keeping/place.ts'
import { serverExchange } from '../keeping/server-exchange.ts'
import { upgrade as exchangeData } from '../keeping/upgrade.ts'
import { verifyRestored as verifyLog } from '../../platform/audit/verify-stored.ts'
import { refuseEmptyDatabase } from '../pending-migrations.ts'
import { migrationsFolder } from '../plenum.ts'
import type { Order, Verb } from './verb.ts'

export const upgrade: Verb = {
  usage: '[--roll-back] [--json]',
  about: `Stop Plenum first. It backs up, migrates a copy, verifies the copy and its log, and only then switches; the data of before
are kept beside it. --roll-back puts them back and keeps what came after aside.`,
  options: { 'roll-back': { type: 'boolean' } },
  async run(order) {
    const config = readConfig(process.env)
    const folder = await openDataFolder(config.folder)
    if (await askOperator(folder, { verb: 'status', input: {} }))
      refuse({ code: 'upgrade.server_running', status: 409 })
    const lock = await lockDataFolder(folder)
    try {
      await finishSwap(folder)
      const now = new Date()
      const exchange = exchangeFor(config, folder, now)
      await (order.options['roll-back'] ? goBack(exchange, order) : goForward(exchange, folder, now, order))
    } finally {
      await lock.release()
    }
  },
}

function exchangeFor({ databaseUrl, logLevel }: Config, folder: DataFolder, now: Date): Exchange {
  return databaseUrl ? serverExchange(databaseUrl, now) : embeddedExchange(folder, now, createLog({ level: logLevel }))
}

async function goForward(exchange: Exchange, folder: DataFolder, now: Date, { say, answer }: Order): Promise<void> {
  const migrations = await readMigrations(migrationsFolder)
  const files = openFilesOnDisk(folder.files)
  const write = async ({ url }: Place) => {
    await refuseEmptyDatabase(url)
    const database = openDatabase({ url, connections: 2 })
    try {
      return (await backUp({ database, folder, files, now, reason: 'before-upgrade' })).file
    } finally {
      await database.close()
    }
  }
  const done = await exchangeData({ exchange, migrations, verifyLog, backUp: write, say })
  answer(done, `Upgraded. The data of before are kept as ${done.kept}, the backup is ${done.backup}.`)
}

async function goBack(exchange: Exchange, { answer }: Order): Promise<void> {
  const done = await exchange.rollBack()
  answer(done, `Rolled back to ${done.restored}. What came after is kept as ${done.aside}.`)
}
