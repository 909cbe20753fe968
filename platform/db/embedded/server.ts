import type { ChildProcess } from 'node:child_process'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { unless } from '../../data-folder/disk-faults.ts'
import type { Engine } from './engine.ts'
import { guard } from './guardian.ts'
import type { Owner } from './owner.ts'
import { ended, refuseFor, run } from './run.ts'
import { settings } from './settings.ts'

/** A running PostgreSQL. */
export interface Server {
  pid: number
  /** Fulfilled when it has ended, for whatever reason. */
  ended: Promise<void>
  stop: () => Promise<void>
}

interface Place {
  db: string
  engine: Engine
  owner: Owner | undefined
  /** What the door adds to the settings. */
  door: Readonly<Record<string, string>>
  /** The file that keeps the server's own words; the words of the run before are kept beside it. */
  output: string
}

/** Starts the server on its cluster and waits until it lets people in, however long a recovery takes. */
export async function startServer({ db, engine, owner, door, output }: Place): Promise<Server> {
  await unless(['ENOENT'], () => rename(output, `${output}.before`))
  const words = await open(output, 'w', 0o600)
  try {
    const given = Object.entries({ ...settings, ...door }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = await run({ program: engine.postgres, cluster: db, owner, arguments: given, output: words })
    const pid = child.pid ?? 0
    const release = guard(pid, owner)
    const end = ended(child).then(release)
    if (!(await isReady(child, db))) refuseFor(await readFile(output, 'utf8'), dirname(db))
    return { pid, ended: end, stop: () => stopServer(child, end) }
  } finally {
    await words.close()
  }
}

/** The server writes its state into the eighth line of its pid file; false when it ended instead. */
async function isReady(child: ChildProcess, db: string): Promise<boolean> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    const lines = (await unless(['ENOENT'], () => readFile(join(db, 'postmaster.pid'), 'utf8')))?.split('\n')
    if (lines?.[0] === `${child.pid}` && lines[7]?.trim() === 'ready') return true
    await setTimeout(5)
  }
}

/**
 * First the way that ends sessions and writes everything down; when that takes too long the abrupt ones, after which
 * the next start recovers from the log. On Windows every signal is abrupt, and recovery is the usual way.
 */
async function stopServer(child: ChildProcess, end: Promise<void>): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    child.kill(signal)
    const impatience = new AbortController()
    const over = setTimeout(patience, false, { signal: impatience.signal }).catch(() => true)
    const stopped = await Promise.race([end.then(() => true), over])
    impatience.abort()
    if (stopped) return
  }
  child.kill('SIGKILL')
  await end
}
