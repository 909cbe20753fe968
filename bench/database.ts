import { emptyDatabase } from '../tests/engine.ts'

/** Runs `act` with an empty database: on the engine that was named for tests, or on one of Plenum's own that leaves nothing. */
export async function withDatabase<Result>(act: (url: string) => Promise<Result>): Promise<Result> {
  if (!process.env['PLENUM_TEST_DATABASE_URL'])
    return (await import('../tools/scratch-database.ts')).withScratchDatabase(act)
  const { url, drop } = await emptyDatabase()
  try {
    return await act(url)
  } finally {
    await drop()
  }
}
