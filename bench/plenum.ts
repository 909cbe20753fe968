import type { FastifyRequest } from 'fastify'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../platform/work/actor.ts'
import { openFilesOnDisk } from '../platform/files/index.ts'
import { createLog } from '../platform/log/index.ts'
import { machineClock } from '../platform/work/clock.ts'
import { openReading } from '../server/open-reading.ts'
import { openPlenum, type Parts, type Plenum } from '../server/plenum.ts'

/** With what cookies are signed here, so that a measurement can make them. */
export const measuringSecret = 'only for measuring, known to everybody'

/**
 * A whole Plenum that signs nobody in: who asks is told from the request, so that a measurement holds no password hashing. Without that,
 * whoever holds a session asks, as ever.
 */
export function openMeasured(
  databaseUrl: string,
  whoAsks?: (request: FastifyRequest) => Actor,
  furnish?: Parts['furnish'],
): Promise<Plenum> {
  return openPlenum({
    databaseUrl,
    files: openFilesOnDisk(join(tmpdir(), 'plenum-measured')),
    reading: openReading({ log: createLog({ level: 'error' }) }),
    clock: machineClock('Asia/Ho_Chi_Minh'),
    deployment: { class: 'isolated-lan', trial: true, timeZone: 'UTC' },
    version: 'bench',
    keep: (_, make) => Promise.resolve(make()),
    auth: { secret: measuringSecret, publicUrl: 'http://localhost', secondFactor: 'optional' },
    ...(whoAsks && { actorOf: (request: FastifyRequest) => Promise.resolve(whoAsks(request)) }),
    ...(furnish && { furnish }),
    announce: () => {},
    fault: error => {
      throw error
    },
  })
}
