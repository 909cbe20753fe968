import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../platform/db/embedded/index.ts'

/** Starts an embedded engine for the whole run, unless the run was given another; answers what stops and removes it. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['PLENUM_TEST_DATABASE_URL']) return () => Promise.resolve()
  const folder = await mkdtemp(join(tmpdir(), 'plenum-tests-'))
  const engine = await startEmbedded({ folder })
  process.env['PLENUM_TEST_DATABASE_URL'] = engine.url
  return async () => {
    delete process.env['PLENUM_TEST_DATABASE_URL']
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
