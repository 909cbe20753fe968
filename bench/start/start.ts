import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, type Row, rowOf } from '../row.ts'

const root = join(import.meta.dirname, '../..')
const repetitions = 5
const secondsToWait = 60

/** Starts whole servers as an operator does and waits for the first 200; the floor is the engine alone on the same disk. */
export async function measure(): Promise<Row[]> {
  const firsts: Start[] = []
  const laters: Start[] = []
  for (let round = 0; round < repetitions; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'plenum-bench-start-'))
    try {
      const plenum = join(folder, 'plenum')
      const engine = join(folder, 'engine')
      firsts.push({ plenum: await startPlenum(plenum), engine: await startEngine(engine) })
      laters.push({ plenum: await startPlenum(plenum), engine: await startEngine(engine) })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return [
    ...rowsOf('first ever start to the first 200', firsts, 6),
    ...rowsOf('later start to the first 200', laters, 2),
    rowOf({
      what: 'memory at rest (Plenum alone)',
      value: median(laters.map(start => start.plenum.mebibytes)),
      unit: 'MiB',
    }),
  ]
}

interface Started {
  seconds: number
  mebibytes: number
}

interface Start {
  plenum: Started
  engine: Started
}

function rowsOf(what: string, starts: readonly Start[], most: number): Row[] {
  const value = median(starts.map(start => start.plenum.seconds))
  const against = {
    what: 'the engine alone in a process of its own',
    value: median(starts.map(start => start.engine.seconds)),
  }
  return [rowOf({ what, value, unit: 's', most }), rowOf({ what: `${what}, compared`, value, unit: 's', against })]
}

async function startPlenum(folder: string): Promise<Started> {
  const port = await freePort()
  const env = { ...process.env, PLENUM_DATA: folder, PORT: String(port), PLENUM_LOG_LEVEL: 'error' }
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'server/cli.ts'), 'start'], { env, stdio: 'ignore' })
  return stopped(child, async () => {
    await until(() => answers(`http://127.0.0.1:${port}/readyz`))
    return (performance.now() - began) / 1_000
  })
}

const engineAlone = `
  const { startEmbedded } = await import(process.argv[1])
  const engine = await startEmbedded({ folder: process.argv[2] })
  console.log('ready')
  process.once('SIGTERM', () => void engine.stop())`

async function startEngine(folder: string): Promise<Started> {
  const module = join(root, 'platform/db/embedded/index.ts')
  const began = performance.now()
  const args = ['--input-type=module', '--eval', engineAlone, module, folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return stopped(child, async () => {
    if (child.stdout) await once(child.stdout, 'data')
    return (performance.now() - began) / 1_000
  })
}

/** Lets it settle, reads its memory, and stops it as an operator would. */
async function stopped(child: ChildProcess, ready: () => Promise<number>): Promise<Started> {
  const ended = once(child, 'exit')
  try {
    const seconds = await ready()
    await sleep(500)
    return { seconds, mebibytes: await memoryOf(child.pid ?? 0) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined)
  await response?.body?.cancel()
  return response?.status === 200
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + secondsToWait * 1_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not become ready')
    await sleep(10)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
