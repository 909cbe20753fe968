import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from 'vitest'
import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { shortFolderOf } from '../../platform/data-folder/short-folder.ts'
import { stopOrphans } from '../../platform/db/embedded/orphans.ts'
import { system } from '../../platform/work/actor.ts'
import { run as runServer } from '../../server/main.ts'
import { openPremises, type Premises } from '../../server/premises.ts'
import { type PersonName, signInEverybody } from '../people.ts'
import { type Ending, type Program, type Server, startProgram, startServer, verb } from './program.ts'

/** Somebody's Plenum on this machine: a data folder of its own, and the processes that were started on it. */
export interface Instance {
  folder: string
  env: NodeJS.ProcessEnv
  /** The cookies of everybody's sessions; they stay good over restarts. */
  cookies: Record<PersonName, string>
  start: (around?: readonly string[]) => Promise<Server>
  /** Runs an operator's verb to its end. */
  plenum: (order: readonly string[], around?: readonly string[]) => Promise<Ending>
  /** Opens the premises in this process while no server runs on them. */
  within: <Result>(act: (premises: Premises) => Promise<Result>) => Promise<Result>
}

interface Options {
  /** Where the database is when it is not the embedded one. */
  databaseUrl?: string
}

/** Gives tests instances and takes away all that they leave, processes first, however the test ended. */
export const test = base.extend<'instances', Instances>('instances', async ({}, { onCleanup }) => {
  const folders: string[] = []
  const programs: Program[] = []
  onCleanup(async () => {
    for (const program of programs.toReversed()) await program.kill()
    for (const folder of folders) await removeAll(folder)
  })
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plenum-operation-'))
    folders.push(folder)
    return folder
  }
  const at = (options: Options & { folder: string }) => instanceAt(options, program => programs.push(program))
  return {
    newFolder,
    run: (command, env) => startProgram(command, { env, started: program => programs.push(program) }),
    empty: async (options = {}) => at({ folder: join(await newFolder(), 'data'), ...options }),
    furnished: async (options = {}) => {
      const instance = at({ folder: join(await newFolder(), 'data'), ...options })
      Object.assign(instance.cookies, await furnish(instance))
      return instance
    },
  }
})

interface Instances {
  newFolder: () => Promise<string>
  /** Starts any other program. */
  run: (command: readonly string[], env: NodeJS.ProcessEnv) => Program
  /** An instance before its first start. */
  empty: (options?: Options) => Promise<Instance>
  /** One with an organisation, and with everybody signed in. */
  furnished: (options?: Options) => Promise<Instance>
}

/** As many clerks establish bodies until they are stopped; answers by which refusals, or nothing when nobody answered. */
export function writeUntilStopped(server: Server, cookie: string, clerks: number, acknowledged: string[]) {
  const write = async () => {
    for (;;) {
      const body = { code: randomUUID(), kind: 'directCommittee', name: 'Đảng uỷ ghi liên tục' }
      const reply = await server.ask(cookie, 'POST', '/bodies', body).catch(() => undefined)
      if (reply?.status !== 200) return reply?.code
      acknowledged.push(String(reply.body['id']))
    }
  }
  return Promise.all(Array.from({ length: clerks }, write))
}

// Dozens of processes load the same files.
const compiled = new URL('../../node_modules/.cache/operation', import.meta.url).pathname

function instanceAt(
  { folder, databaseUrl }: Options & { folder: string },
  started: (program: Program) => void,
): Instance {
  const { PATH, HOME, TMPDIR } = process.env
  const quiet = { PORT: '0', PLENUM_BACKUP_AT: 'never', PLENUM_LOG_LEVEL: 'error', NODE_COMPILE_CACHE: compiled }
  const given = { PATH, HOME, TMPDIR, PLENUM_DATA: folder, DATABASE_URL: databaseUrl, ...quiet }
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    folder,
    env,
    cookies: { admin: '', clerk: '', member: '', auditor: '' },
    start: (around = []) => startServer({ env, around, started }),
    plenum: (order, around = []) => startProgram([...around, ...verb(...order)], { env, started }).ended,
    within: async act => {
      const premises = await openPremises(env)
      try {
        return await act(premises)
      } finally {
        await premises.close()
      }
    },
  }
}

function furnish({ within }: Instance): Promise<Record<PersonName, string>> {
  return within(async premises => {
    const { plenum, close } = await runServer(premises)
    const cookies = await plenum.transact(system('test'), async work => {
      await setUpOrganisation(work, { name: 'Đảng bộ Khối thử nghiệm', language: 'vi', profile: 'vn-party' })
      return signInEverybody(plenum, work)
    })
    await close()
    return cookies
  })
}

/** What a killed server leaves: an engine that is just about to end, and the folders of two sockets. */
async function removeAll(folder: string): Promise<void> {
  for (const data of [join(folder, 'data'), folder]) {
    await stopOrphans(join(data, 'db'))
    for (const purpose of ['engine', 'operator'] as const)
      await rm(shortFolderOf(data, purpose), { recursive: true, force: true })
  }
  // An engine that was just ended may still be writing its last file.
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
}
