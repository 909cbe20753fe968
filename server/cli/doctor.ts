import { access, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { variablesAsText, checkConfig, type Config } from '../../platform/config/index.ts'
import { askOperator, openDataFolder } from '../../platform/data-folder/index.ts'
import { readMigrations } from '../../platform/db/migrate.ts'
import { openOffice } from '../../platform/office/index.ts'
import { Refused } from '../../platform/refused.ts'
import { sayIn } from '../../platform/words.ts'
import { newestBackup } from '../keeping/back-up.ts'
import { words } from '../house.ts'
import { migrationsFolder } from '../plenum.ts'
import { version } from '../version.ts'
import type { Verb } from './verb.ts'

interface Finding {
  what: string
  found: string
  /** What to do about it; nothing when it is well. */
  advice?: string
}

export const doctor: Verb = {
  usage: '[--variables] [--json]',
  about: `Changes nothing. Ends with 1 when there is something to look at. With --variables it explains every environment variable.`,
  options: { variables: { type: 'boolean' } },
  async run({ options, say, answer }) {
    if (options['variables']) return say(variablesAsText('en'))
    const findings = [...(await examine())]
    const ill = findings.filter(finding => finding.advice !== undefined)
    for (const { what, found, advice } of findings)
      say(`${advice ? '!' : '·'} ${what}: ${found}${advice ? `\n    ${advice}` : ''}`)
    answer({ well: ill.length === 0, findings }, ill.length === 0 ? '\nAll is well.' : `\n${ill.length} to look at.`)
    if (ill.length > 0) process.exitCode = 1
  },
}

async function examine(): Promise<Finding[]> {
  const versions = {
    what: 'Versions',
    found: `Plenum ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  }
  const checked = checkConfig(process.env)
  if ('faults' in checked) {
    const say = sayIn(words, 'en')
    const found = checked.faults.map(({ code, facts }) => say(code, facts)).join(' ')
    return [versions, { what: 'Configuration', found, advice: 'Correct it; --variables explains every variable.' }]
  }
  const { config } = checked
  const rest = [disk, database, timeZone, web, office, backups].map(look => look(config).catch(fault))
  return [versions, ...(await Promise.all(rest))]
}

function fault(error: unknown): Finding {
  const found = error instanceof Refused ? sayIn(words, 'en')(error.obstacle.code, error.obstacle.facts) : String(error)
  return { what: 'Could not look', found, advice: 'Mend this first.' }
}

const leastFreeBytes = 1024 ** 3

async function disk({ folder }: Config): Promise<Finding> {
  const { path } = await openDataFolder(folder)
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  const found = `${(free / 1024 ** 3).toFixed(1)} GiB free in ${path}`
  return {
    what: 'Disk',
    found,
    ...(free < leastFreeBytes && { advice: 'Free some space: below 1 GiB a busy day may fill it.' }),
  }
}

async function database({ folder, databaseUrl }: Config): Promise<Finding> {
  const known = (await readMigrations(migrationsFolder)).length
  const kind = databaseUrl ? 'an outside PostgreSQL' : 'the embedded engine'
  const asked = await askOperator(await openDataFolder(folder), { verb: 'status', input: {} })
  const running = asked ? 'Plenum is running on it' : 'Plenum is not running'
  return { what: 'Database', found: `${kind}, ${running}; this program knows ${known} migrations` }
}

function timeZone({ timeZone: zone }: Config): Promise<Finding> {
  const now = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(),
  )
  const year = new Date().getFullYear()
  const advice = year < 2026 ? 'The clock of this machine is wrong: set it before anything is dated.' : undefined
  return Promise.resolve({ what: 'Time', found: `${now} in ${zone}`, ...(advice && { advice }) })
}

async function web(): Promise<Finding> {
  const page = join(import.meta.dirname, '../../web/dist/index.html')
  const there = await access(page).then(
    () => true,
    () => false,
  )
  if (there) return { what: 'Web app and fonts', found: 'built, with Be Vietnam Pro and Tinos inside' }
  return { what: 'Web app and fonts', found: 'not built', advice: 'Run npm start once; it builds them.' }
}

async function office({ libreOffice }: Config): Promise<Finding> {
  const what = 'Office files'
  const { available, version: versionOf } = openOffice({ ...(libreOffice !== undefined && { program: libreOffice }) })
  if (available) return { what, found: `shown by page through LibreOffice ${(await versionOf()) ?? ''}`.trimEnd() }
  if (libreOffice === undefined) return { what, found: 'shown as text; with LibreOffice installed, also by page' }
  return { what, found: `${libreOffice} is no program`, advice: 'Correct PLENUM_LIBREOFFICE, or take it away.' }
}

const oldestBackupHours = 36

async function backups({ folder, backup }: Config): Promise<Finding> {
  const newest = await newestBackup(await openDataFolder(folder), backup.folder)
  if (backup.at === 'never') return { what: 'Backups', found: 'nightly backups are switched off' }
  if (!newest) return { what: 'Backups', found: 'none yet', advice: 'npm run plenum -- backup makes one now.' }
  const hours = (Date.now() - newest.at.getTime()) / 3_600_000
  const found = `the newest is ${newest.name}`
  return {
    what: 'Backups',
    found,
    ...(hours > oldestBackupHours && { advice: 'It is old: see the log for why the nightly one failed.' }),
  }
}
