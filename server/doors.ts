import type { FastifyInstance } from 'fastify'
import { type Auth, openAuth } from '../platform/auth/open.ts'
import { newSecret } from '../platform/auth/secrets.ts'
import type { OpenDatabase } from '../platform/db/open.ts'
import { openHttp } from '../platform/http/open.ts'
import { mount } from '../platform/http/mount.ts'
import { mountEvents } from '../platform/realtime/route.ts'
import { findSettings } from '../modules/organisation/index.ts'
import { obstacleToTaking } from '../modules/organisation/rules.ts'
import { routesOf, words } from './house.ts'
import type { Parts } from './parts.ts'
import type { Works } from './works.ts'

/** All ways into the house. */
export interface Doors {
  http: FastifyInstance
  auth: Auth
  /** The link that sets Plenum up and makes the first administrator; nothing once that is done. */
  firstRunUrl: () => Promise<string | undefined>
}

/** Opens the API, the entrance, the stream of events, and whatever else the operator furnishes on the same port. */
export async function openDoors(parts: Parts, database: OpenDatabase, works: Works): Promise<Doors> {
  const { clock, deployment, files, fault, version, tls, requestsPerMinute, patienceMs } = parts
  const { transact, committed, realtime, jobs, mail } = works
  const { reader } = database
  const { publicUrl } = parts.auth
  const auth = await openAuth({ ...parts.auth, transact, reader, clock })
  const actorOf = parts.actorOf ?? auth.actorOf
  const limits = {
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(patienceMs !== undefined && { patienceMs }),
  }
  const http = await openHttp({ words, actorOf, fault, origins: [new URL(publicUrl).origin], version, tls, ...limits })

  const firstRunToken = newSecret()
  const routes = routesOf(deployment, { publicUrl, firstRunToken, files, count: realtime.count }, mail)
  const obstacleToText = (text: string) => obstacleToTaking(text, deployment.class)
  const sessionIn = parts.actorOf ? () => undefined : auth.sessionIn
  const atOnce = { alone: database.alone, committed: gathered(committed), sessionIn }
  mount(http, routes, { transact, reader, clock, actorOf, atOnce, obstacleToText, files })
  auth.mount(http)
  mountEvents(http, { realtime, actorOf, fault: error => fault(error, 'realtime') })
  await parts.furnish?.(http, database)
  // Nobody waits for the jobs, and a Plenum that is not served does none.
  http.addHook('onListen', async () => jobs.start().catch((error: unknown) => fault(error, 'jobs')))
  await http.ready()

  const firstRunUrl = async () =>
    (await findSettings(reader)) ? undefined : new URL(`/first-run#${firstRunToken}`, publicUrl).href
  return { http, auth, firstRunUrl }
}

const gatherMs = 250

/** Nobody waits for what strokes tell, and thousands come at once: numbering them together costs one commit instead of one for each. */
function gathered(committed: () => void): () => void {
  let due: NodeJS.Timeout | undefined
  return () => {
    due ??= setTimeout(() => {
      due = undefined
      committed()
    }, gatherMs).unref()
  }
}
