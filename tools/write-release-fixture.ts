import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { backUp } from '../server/keeping/back-up.ts'
import { run } from '../server/main.ts'
import { openPremises } from '../server/premises.ts'
import { version } from '../server/version.ts'
import { admitPlayers } from './demo/players.ts'
import { loadDemonstration } from './demonstration/load.ts'

// Usage: node tools/write-release-fixture.ts
// Writes what the present release leaves to the next ones: a backup of a small instance, from which a test upgrades.
const root = join(import.meta.dirname, '..')
const folder = join(root, 'tests/fixtures/releases')
const file = join(folder, `${version}.tar.gz`)
const password = 'a password of a fixture, known to everybody'

await mkdir(folder, { recursive: true })
const temporary = await mkdtemp(join(tmpdir(), 'plenum-release-'))
try {
  await writeFixture(join(temporary, 'data'))
  console.log(`${relative(root, file)}: ${Math.ceil((await stat(file)).size / 1024)} KB`)
} finally {
  await rm(temporary, { recursive: true })
}

async function writeFixture(dataFolder: string): Promise<void> {
  const settings = { PLENUM_DATA: dataFolder, PORT: '0', PLENUM_BACKUP_AT: 'never', PLENUM_LOG_LEVEL: 'warn' }
  const premises = await openPremises({ ...process.env, ...settings, DATABASE_URL: '' })
  const { plenum, close } = await run(premises)
  try {
    await loadDemonstration(plenum, 'general')
    await admitPlayers(plenum, 'general', password)
    await premises.files.put(Readable.from([Buffer.from('A file of an earlier release.\n')]))
    await plenum.audit.seal()
    const { database } = plenum
    await backUp({
      database,
      folder: premises.folder,
      files: premises.files,
      now: new Date(),
      reason: 'release',
      target: file,
    })
  } finally {
    await close()
    await premises.close()
  }
}
