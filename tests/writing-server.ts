import { randomUUID } from 'node:crypto'
import { openReading } from '../server/open-reading.ts'
import { openPlenum, type Parts } from '../server/plenum.ts'
import { insertBody } from '../modules/bodies/store.ts'
import { openFilesOnDisk } from '../platform/files/index.ts'
import { createLog } from '../platform/log/index.ts'
import { system } from '../platform/work/actor.ts'
import { dayIn } from '../platform/work/clock.ts'
import { listenOn } from './browser.ts'

/** What the starting process sends: how to open the same Plenum, as far as that can be sent. */
export type Orders = Pick<Parts, 'databaseUrl' | 'deployment' | 'version' | 'auth'>

/** What this process reports: where it listens, each body whose commit was acknowledged, and a secret that it asks for. */
export type Report = { address: string } | { committed: string } | { wants: string; made: string }

/** The secret that it asked for. */
export interface Kept {
  kept: string
}

// A server of its own that establishes bodies as fast as it can until it is killed.
process.once('message', (orders: Orders) => {
  const dayOf = dayIn('Asia/Ho_Chi_Minh')
  const fault = (error: unknown) => process.exit(error ? 1 : 0)
  // It takes no files.
  const files = openFilesOnDisk('')
  const reading = openReading({ log: createLog({ level: 'error' }) })
  void serve({
    ...orders,
    files,
    reading,
    clock: { now: () => new Date(), dayOf },
    keep: keepWithParent,
    announce: () => {},
    fault,
  })
})

/** All servers of one Plenum sign with the same keys. */
function keepWithParent(name: string, make: () => string): Promise<string> {
  report({ wants: name, made: make() })
  return new Promise(resolve => process.once('message', ({ kept }: Kept) => resolve(kept)))
}

async function serve(parts: Parts): Promise<void> {
  const plenum = await openPlenum(parts)
  report({ address: await listenOn(plenum) })
  await Promise.all([1, 2, 3].map(() => writeForEver(plenum.transact)))
}

async function writeForEver(transact: Awaited<ReturnType<typeof openPlenum>>['transact']): Promise<never> {
  const place = { kind: 'directCommittee', symbol: null, parentId: null, precedence: 0, validFrom: null }
  for (;;) {
    const made = await transact(system('writer'), async ({ tx, tell }) => {
      const body = await insertBody(tx, { ...place, code: randomUUID(), name: 'Đảng bộ cơ sở' })
      if (!body) throw new Error('a random code was taken')
      await tell({ name: 'body.established', subjectId: body.id, facts: { version: 1 }, audiences: ['everyone'] })
      return body
    })
    report({ committed: made.id })
  }
}

function report(message: Report): void {
  process.send?.(message)
}
