import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { KeepSecret, Way } from '../platform/audit/index.ts'
import type { AuthSettings } from '../platform/auth/open.ts'
import type { OpenDatabase } from '../platform/db/open.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { FileReader, Ocr } from '../platform/reading/reading.ts'
import type { MailSettings } from '../platform/mail/sending.ts'
import type { Actor } from '../platform/work/actor.ts'
import type { Clock } from '../platform/work/clock.ts'
import type { Announce } from '../platform/work/publisher.ts'
import type { Deployment } from '../modules/organisation/views.ts'

/** What a house is built with. */
export interface Parts {
  databaseUrl: string
  /** Connections for writing and as many again for reading; fewer where many halls share one engine. */
  connections?: number
  /** Where files are kept that people bring. */
  files: FileStore
  /** What reads them. */
  reading: { reader: FileReader; ocr: Ocr }
  clock: Clock
  deployment: Deployment
  version: string
  auth: AuthSettings
  /** Keeps secrets of this installation, such as the key that signs the log. */
  keep: KeepSecret
  /** Without it, what would be mailed is printed. */
  mail?: MailSettings | undefined
  /** How signed checkpoints of the log leave the machine. */
  ways?: readonly Way[]
  /** Who gets the checkpoint of the log by mail once a day. */
  checkpointMail?: string | undefined
  /** Who asks, for measurements that sign nobody in; otherwise whoever holds a session or a token. */
  actorOf?: (request: FastifyRequest) => Promise<Actor>
  announce: Announce
  fault: (error: unknown, reference: string) => void
  /** Certificate and key when Plenum itself speaks https. */
  tls?: { cert: string; key: string } | undefined
  /** How many requests an account may make in a minute; tests make more than people. */
  requestsPerMinute?: number
  /** How long to wait for a request. */
  patienceMs?: number
  /** What else answers on the same port, such as the web app. */
  furnish?: (http: FastifyInstance, database: OpenDatabase) => Promise<void>
}
