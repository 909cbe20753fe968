import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from 'vitest'

/** Another program for a test, as text; `here` is the folder of this file as a URL to import from. */
export interface OtherProcess {
  child: ChildProcess
  /** The next line that it printed; undefined when it ended. */
  line: () => Promise<string | undefined>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

interface Fixtures {
  /** An empty folder that goes when the test ends. */
  folder: string
  /** Starts a program; it ends at the latest with the test. */
  start: (program: string, ...given: string[]) => OtherProcess
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'plenum-test-')))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({}, use) => {
    const started: OtherProcess[] = []
    await use((program, ...given) => {
      const other = startProcess(program, given)
      started.push(other)
      return other
    })
    await Promise.all(started.map(other => other.kill()))
  },
})

function startProcess(program: string, given: string[]): OtherProcess {
  const here = `const here = ${JSON.stringify(new URL('.', import.meta.url).href)};`
  const child = spawn(process.execPath, ['--input-type=module', '-e', here + program, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  return {
    child,
    line: async () => {
      const { value, done } = await lines.next()
      return done ? undefined : value
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
