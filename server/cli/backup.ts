import { resolve } from 'node:path'
import { askOperator, openDataFolder } from '../../platform/data-folder/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { backUp } from '../keeping/back-up.ts'
import { refuseEmptyDatabase } from '../pending-migrations.ts'
import { openPremises } from '../premises.ts'
import type { Verb } from './verb.ts'

export const backup: Verb = {
  usage: '[FILE] [--json]',
  about: `FILE is where it goes (default: the backups folder of the data). It holds every table, file and key as of one moment and
restores onto any engine. Keep it as secret as the data.`,
  async run({ arguments: [file], answer }) {
    const target = file && resolve(file)
    const folder = await openDataFolder(readConfig(process.env).folder)
    const asked = await askOperator(folder, { verb: 'backup', input: { target } })
    const result = (asked?.result ?? (await backUpHere(target))) as { file: string; bytes: number }
    answer(result, `Wrote ${result.file} (${sizeInWords(result.bytes)})`)
  },
}

async function backUpHere(target: string | undefined): Promise<{ file: string; bytes: number }> {
  const { databaseUrl, folder, files, close } = await openPremises(process.env)
  const database = openDatabase({ url: databaseUrl, connections: 2 })
  try {
    await refuseEmptyDatabase(databaseUrl)
    return await backUp({ database, folder, files, now: new Date(), reason: 'by-hand', target })
  } finally {
    await database.close()
    await close()
  }
}

function sizeInWords(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2
  return mebibytes < 1 ? `${Math.ceil(bytes / 1024)} KiB` : `${mebibytes.toFixed(1)} MiB`
}
