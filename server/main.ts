import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type Operator, serveOperator } from '../platform/data-folder/index.ts'
import { databaseObstacle } from '../platform/db/obstacle.ts'
import { serveHealth } from '../platform/http/health.ts'
import { refuse } from '../platform/refused.ts'
import { readHead } from '../platform/work/journal.ts'
import { type Address, addressOf, identityFor } from './address.ts'
import { operatorHandlers } from './operator-handlers.ts'
import { startNightlyBackups } from './keeping/nightly.ts'
import { openOn } from './open-on.ts'
import type { Plenum } from './plenum.ts'
import type { Premises } from './premises.ts'
import { version } from './version.ts'
import { serveWeb } from './web.ts'

/** A Plenum that listens. */
export interface Running {
  plenum: Plenum
  address: Address
  close: () => Promise<void>
}

/** Opens the house on its premises and listens. Refused: data that need an upgrade, a port in use, plain http on a network. */
export async function run(premises: Premises): Promise<Running> {
  const { config, log, folder } = premises
  const identity = await identityFor(config, folder)
  const port = config.port || (await freePort(config.host))
  const address = addressOf(config, identity, port)
  const plenum = await openOn(premises, {
    publicUrl: address.publicUrl,
    tls: identity,
    furnish: async (http, { reader }) => {
      serveHealth(http, { ready: () => readHead(reader) })
      await serveWeb(http)
    },
  })
  try {
    await listen(plenum, config.host, port)
  } catch (error) {
    await plenum.close()
    throw error
  }
  const operator = await serveOperator(folder, operatorHandlers(premises, plenum), {
    fault: error => log.fault('operator.fault', error),
    obstacleOf: databaseObstacle,
  })
  const backups = startNightlyBackups(premises, plenum)
  log.info('server.started', { version, port })
  return { plenum, address, close: () => closeAll(plenum, operator, backups) }
}

async function closeAll(plenum: Plenum, operator: Operator, backups: { stop: () => Promise<void> }): Promise<void> {
  await Promise.all([operator.close(), backups.stop()])
  await plenum.close()
}

/** The address is printed and signed into sessions before anybody listens, so a port of "any" is settled first. */
async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listen({ http }: Plenum, host: string, port: number): Promise<void> {
  await http.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') refuse({ code: 'address.in_use', status: 409, facts: { port } })
    if (error.code === 'EADDRNOTAVAIL') refuse({ code: 'address.not_here', status: 422 })
    throw error
  })
}
