import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Reply } from '../hall.ts'

/** A process that a test started. */
export interface Program {
  pid: number
  /** What became of it, once it has ended. */
  ended: Promise<Ending>
  /** Waits for a line on its standard output, and answers what the pattern's group caught. */
  said: (pattern: RegExp) => Promise<string>
  /** Asks it to end, and waits. */
  stop: () => Promise<Ending>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

export interface Ending {
  exitCode: number | null
  out: string
  err: string
}

/** A Plenum that listens. */
export interface Server extends Program {
  url: string
  ask: (cookie: string, method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Reply>
  /** What it answers at `/readyz`; undefined when nobody answers. */
  readiness: () => Promise<number | undefined>
}

interface Starting {
  env: NodeJS.ProcessEnv
  /** A command that runs another one in surroundings of its own, such as `unshare --net`. */
  around?: readonly string[]
  /** Hears of it at once, so that it can be ended also when it never gets ready. */
  started: (program: Program) => void
}

const root = new URL('../../', import.meta.url).pathname
// Whoever kills the tests ends what they started, too.
const leaving = new URL('../../tools/install/leave-with-parent.mjs', import.meta.url).href

/** The command line of one of the operator's verbs. */
export function verb(...order: string[]): string[] {
  return [process.execPath, '--import', leaving, 'server/cli.ts', ...order]
}

/** Starts a program. */
export function startProgram(command: readonly string[], { env, started }: Omit<Starting, 'around'>): Program {
  const [file = '', ...args] = command
  const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString()
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, out: text(out), err: text(err) }))
  const program: Program = {
    pid: child.pid ?? 0,
    ended,
    said: async pattern => {
      let over: Ending | undefined
      void ended.then(ending => (over = ending))
      for (;;) {
        const found = pattern.exec(text(out))
        if (found) return found[1] ?? ''
        if (over) throw new Error(`it ended with ${over.exitCode} before it said so: ${over.out}${over.err}`)
        await setTimeout(20)
      }
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
  started(program)
  return program
}

/** Starts a server and waits until it is ready. */
export async function startServer({ env, around = [], started }: Starting): Promise<Server> {
  const program = startProgram([...around, ...verb('start')], { env, started })
  const url = `http://127.0.0.1:${await program.said(/^Plenum is at http:\/\/localhost:(\d+)/m)}`
  const readiness = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => undefined,
    )
  await until(async () => (await readiness()) === 200)
  return { ...program, url, readiness, ask: (...asked) => ask(url, ...asked) }
}

/** Waits until it is so; fails after a minute, which is longer than anything here may take. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const patience = AbortSignal.timeout(60_000)
  while (!(await isSo())) {
    patience.throwIfAborted()
    await setTimeout(50)
  }
}

async function ask(
  url: string,
  ...[cookie, method, path, body, headers = {}]: Parameters<Server['ask']>
): Promise<Reply> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { cookie, ...(body && { 'content-type': 'application/json' }), ...headers },
    signal: AbortSignal.timeout(30_000),
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  const code = typeof answer['code'] === 'string' && response.status >= 400 ? { code: answer['code'] } : {}
  return { status: response.status, ...code, body: answer, headers: Object.fromEntries(response.headers) }
}
