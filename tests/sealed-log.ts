import { type Audit, openAudit, type Way } from '../platform/audit/index.ts'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { openDatabase, type OpenDatabase } from '../platform/db/open.ts'
import { system } from '../platform/work/actor.ts'
import { numberCommitted } from '../platform/work/journal.ts'
import { makeTransact } from '../platform/work/transact.ts'
import { emptyDatabase } from './engine.ts'

/** A journal on a database of its own, numbered and sealed when the test says so. */
export interface SealedLog {
  url: string
  database: OpenDatabase
  audit: Audit
  /** What went wrong in the background. */
  troubles: unknown[]
  /** Tells so many happenings and numbers them. */
  tell: (count: number) => Promise<void>
  /** Seals a batch of so many happenings, ten seconds after the last one. */
  batches: (...sizes: readonly number[]) => Promise<void>
  /** Opens another sealer on the same database, with a key of its own unless it shares these secrets. */
  another: (options?: LogOptions) => Promise<Audit>
  /** Lets time pass, in milliseconds. */
  pass: (ms: number) => void
  close: () => Promise<void>
}

export interface LogOptions {
  secrets?: Map<string, string>
  ways?: readonly Way[]
  waitMs?: number
}

const migrations = new URL('../migrations/', import.meta.url).pathname
const unhurried = 60_000

/** Opens a log; the caller closes it. Nothing is sealed unless asked, or after `waitMs`. */
export async function openSealedLog(options: LogOptions = {}): Promise<SealedLog> {
  const { url, drop } = await emptyDatabase()
  const database = openDatabase({ url, connections: 5 })
  await bringUpToDate(database)
  let now = new Date('2026-10-14T01:00:00.123Z')
  const clock = { now: () => now, dayOf: () => '2026-10-14' }
  const troubles: unknown[] = []
  const transact = makeTransact({ database, listeners: [], clock, committed: () => {} })
  const opened: Audit[] = []

  const another: SealedLog['another'] = async ({
    secrets = new Map<string, string>(),
    ways,
    waitMs = unhurried,
  } = {}) => {
    const keep = (name: string, make: () => string) => Promise.resolve(kept(secrets, name, make))
    const troubled = (error: unknown) => void troubles.push(error)
    const audit = await openAudit({ database, keep, clock, troubled, waitMs, ...(ways && { ways }) })
    opened.push(audit)
    return audit
  }
  const audit = await another(options)

  const tell: SealedLog['tell'] = async count => {
    const facts = { roll: 68, day: '2026-10-14', bodies: ['a', 'b'] }
    await transact(system('test'), async work => {
      for (let number = 0; number < count; number++) {
        await work.tell({ name: 'vote.opened', subjectId: `vote-${number}`, facts })
      }
    })
    await database.begin(tx => numberCommitted(tx, count))
  }
  const pass: SealedLog['pass'] = ms => {
    now = new Date(now.getTime() + ms)
  }
  return {
    url,
    database,
    audit,
    troubles,
    tell,
    another,
    pass,
    batches: async (...sizes) => {
      for (const size of sizes) {
        await tell(size)
        await audit.seal()
        pass(10_000)
      }
    },
    close: async () => {
      await Promise.all(opened.map(each => each.close()))
      await database.close()
      await drop()
    },
  }
}

/** Runs statements as somebody with every right in the database would, and forgets them again after `look`. */
export async function tampered<Seen>(
  { database }: SealedLog,
  statements: readonly string[],
  look: (client: Awaited<ReturnType<OpenDatabase['connect']>>) => Promise<Seen>,
): Promise<Seen> {
  const client = await database.connect()
  try {
    await client.query('begin')
    for (const table of ['journal.entry', 'audit.checkpoint', 'audit.node', 'audit.verifier_key']) {
      await client.query(`alter table ${table} disable trigger user`)
    }
    for (const statement of statements) await client.query(statement)
    return await look(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function kept(secrets: Map<string, string>, name: string, make: () => string): string {
  const secret = secrets.get(name) ?? make()
  secrets.set(name, secret)
  return secret
}

async function bringUpToDate(database: OpenDatabase): Promise<void> {
  const client = await database.connect()
  try {
    await migrate(client, await readMigrations(migrations))
  } finally {
    client.release()
  }
}
