import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from './tally.ts'

/** How a program is run for us: where, until when, and whether its output is to be seen. */
interface Surroundings {
  root: string
  signal: AbortSignal
  terminal: 'inherit' | 'ignore'
}

/** One run of one project of a vitest.config.ts. */
export interface Run extends Surroundings {
  project: string
  /** Parts of file names, and flags for Vitest. */
  filters: readonly string[]
  env: NodeJS.ProcessEnv
}

/** How a run went; one that crashed leaves no report. */
export interface Ran {
  report: Report | undefined
  exitCode: number
}

/** Runs it in a process of its own, so that its crash is only a failure, with our terminal. */
export async function runVitest({ project, filters, env, ...surroundings }: Run): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const flags = ['run', '--project', project, '--passWithNoTests', ...reporters]
  try {
    const exitCode = await runNode([vitest, ...flags, ...filters], surroundings, env)
    return { report: await readReport(report), exitCode }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Builds the web app if its sources have changed; answers whether there is a current one. */
export async function buildWeb(surroundings: Surroundings): Promise<boolean> {
  return (await runNode(['tools/install/prepare.mjs', '--web'], surroundings, {})) === 0
}

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

function runNode(args: string[], { root, signal, terminal }: Surroundings, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', terminal, terminal],
    })
    const stop = () => child.kill('SIGINT')
    signal.addEventListener('abort', stop)
    child.on('error', reject)
    child.on('exit', code => {
      signal.removeEventListener('abort', stop)
      resolve(code ?? 1)
    })
  })
}

async function readReport(path: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    // A run that crashed leaves none, or half of one.
    return undefined
  }
}
