import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../platform/db/embedded/index.ts'

/** Runs `act` with the address of an empty database on a throw-away engine, and leaves nothing behind. */
export async function withScratchDatabase<Result>(act: (url: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-scratch-'))
  try {
    const engine = await startEmbedded({ folder })
    try {
      return await act(engine.url)
    } finally {
      await engine.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
