import type { FastifyRequest } from 'fastify'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../platform/work/actor.ts'
import { openFilesOnDisk } from '../platform/files/index.ts'
import { createLog } from '../platform/log/index.ts'
import { machineClock } from '../platform/work/clock.ts'
import { openReading } from '../server/open-reading.ts'
import { openPlenum, type Plenum } from '../server/plenum.ts'

/** A whole Plenum that signs nobody in: who asks is told from the request, so that a measurement holds no password hashing. */
export function openMeasured(databaseUrl: string, whoAsks: (request: FastifyRequest) => Actor): Promise<Plenum> {
  return openPlenum({
    databaseUrl,
    files: openFilesOnDisk(join(tmpdir(), 'plenum-measured')),
    reading: openReading({ log: createLog({ level: 'error' }) }),
    clock: machineClock('Asia/Ho_Chi_Minh'),
    deployment: { class: 'isolated-lan', trial: true, timeZone: 'UTC' },
    version: 'bench',
    keep: (_, make) => Promise.resolve(make()),
    auth: { secret: 'only for measuring, known to everybody', publicUrl: 'http://localhost', secondFactor: 'optional' },
    actorOf: request => Promise.resolve(whoAsks(request)),
    announce: () => {},
    fault: error => {
      throw error
    },
  })
}
