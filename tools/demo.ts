import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomInt } from 'node:crypto'
import { Refused } from '../platform/refused.ts'
import { sayIn } from '../platform/words.ts'
import { words } from '../server/house.ts'
import { run, type Running } from '../server/main.ts'
import { openPremises } from '../server/premises.ts'
import { freePort } from './demo/free-port.ts'
import { furnish } from './demo/furnish.ts'
import { admitPlayers } from './demo/players.ts'
import { signIn } from './demo/visitor.ts'
import { type DemonstrationProfile, loadDemonstration } from './demonstration/load.ts'

// Usage: npm run demo -- [vn-party|general]
const stopped = stopSignal()
const profile = profileFrom(process.argv[2])
if (profile === undefined) {
  console.error('Choose one: npm run demo (a bloc-level committee) or npm run demo -- general (a housing association)')
  process.exitCode = 2
} else {
  await inThrowAwayFolder(folder => serve(folder, profile)).catch(explain)
}

/** Serves until somebody stops it; whatever happens, nothing of it stays running. */
async function serve(folder: string, profile: DemonstrationProfile): Promise<void> {
  const premises = await openPremises(await surroundings(folder))
  try {
    const running = await run(premises)
    try {
      const password = await play(running, profile)
      await settleIn(running, profile, password)
      await stopped
    } finally {
      await running.close()
    }
  } finally {
    await premises.close()
  }
}

/** Our own environment as far as it concerns serving; a demonstration never touches anybody's data. */
async function surroundings(folder: string): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL: _, ...env } = process.env
  const port = env['PORT'] || String(await freePort(4000, env['HOST']))
  const throwAway = { PLENUM_DATA: folder, PLENUM_TRIAL: 'yes', PLENUM_BACKUP_AT: 'never', PLENUM_LOG_LEVEL: 'warn' }
  return { ...env, ...throwAway, PORT: port }
}

/** Loads the organisation, lets its players in, and says how to become one of them: by the password that it answers. */
async function play({ plenum, address }: Running, profile: DemonstrationProfile): Promise<string> {
  const organisation = await loadDemonstration(plenum, profile)
  const password = `sen-${randomInt(1000, 10_000)}-tre`
  const players = await admitPlayers(plenum, profile, password)
  console.log(`\n${organisation.name}\n${address.publicUrl}\n`)
  console.log(tableOf([['sign in as', 'who is', 'to'], ...players.map(({ login, name, does }) => [login, name, does])]))
  console.log(`\nThe password of all is ${password}\nEverything is made up, and gone when this is stopped with Ctrl-C.`)
  return password
}

/** Fills shelf and desks while the first visitors look around; it ends when somebody stops the demonstration. */
async function settleIn({ address }: Running, profile: DemonstrationProfile, password: string): Promise<void> {
  const leaving = new AbortController()
  void stopped.then(() => leaving.abort())
  const { signal } = leaving
  const house = { address: address.publicUrl, signal }
  await furnish(profile, login => signIn(house, login, password)).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  if (!signal.aborted) console.log('All papers are laid out, and what was said about them.')
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')
  return rows.map(row => `  ${line(row)}`.trimEnd()).join('\n')
}

async function inThrowAwayFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-demo-'))
  try {
    await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function profileFrom(named = 'vn-party'): DemonstrationProfile | undefined {
  return named === 'vn-party' || named === 'general' ? named : undefined
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    // Not `once`: Ctrl-C reaches us from the terminal and again from npm, and the second must not kill what is closing.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

function explain(error: unknown): void {
  process.exitCode = 1
  if (!(error instanceof Refused)) throw error
  const { code, facts } = error.obstacle
  console.error(`${sayIn(words, 'en')(code, facts)} (${code})`)
}
