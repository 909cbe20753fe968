import { withScratchDatabase } from '../scratch-database.ts'

/** Gives an embedded engine to a run of Vitest that was given none, as `npx vitest` is; answers what takes it away. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['PLENUM_TEST_DATABASE_URL']) return () => Promise.resolve()
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
  const { promise: started, resolve: start } = Promise.withResolvers<string>()
  const whole = withScratchDatabase(url => {
    start(url)
    return finished
  })
  // Whichever comes first: an engine that cannot start ends the whole with its reason.
  const url = await Promise.race([started, whole])
  if (url !== undefined) process.env['PLENUM_TEST_DATABASE_URL'] = url
  return () => {
    delete process.env['PLENUM_TEST_DATABASE_URL']
    finish()
    return whole
  }
}
