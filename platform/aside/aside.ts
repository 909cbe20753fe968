import { Worker } from 'node:worker_threads'
import { listenTo, nothingToHandOver } from '../reading/listen.ts'
import { type Obstacle, refuse } from '../refused.ts'
import { turnstile } from '../turnstile.ts'

/** What a module can do aside: functions of what can be copied from one thread to another. */
export type Deeds = Record<string, (...input: never[]) => unknown>

/** Asks for one of the deeds, with a copy of what it needs, and gets a copy of what came of it. */
export type Ask<Does extends Deeds> = <Name extends keyof Does & string>(
  name: Name,
  ...input: Parameters<Does[Name]>
) => Promise<Awaited<ReturnType<Does[Name]>>>

interface Manners {
  /** How many threads, and how many askers may wait for one. */
  atOnce: number
  longestQueue: number
  milliseconds: number
  heapMegabytes: number
  /** What is said to whoever finds the queue full, and of a deed that wants more time or memory than there is. */
  busy: Obstacle
  tooHard: Obstacle
}

/**
 * Does what may take long in threads kept for it, so that nobody else waits for it. They start when they are asked, stay warm for
 * a minute, and keep no process alive. A deed that breaks its thread fails for its asker alone.
 */
export function openAside<Does extends Deeds>(module: URL, manners: Manners): Ask<Does> {
  const inTurn = turnstile({ ...manners, full: manners.busy })
  const idle: Thread[] = []
  return <Name extends keyof Does & string>(name: Name, ...input: Parameters<Does[Name]>) =>
    inTurn(async (): Promise<Awaited<ReturnType<Does[Name]>>> => {
      const thread = idle.pop() ?? start(module, manners.heapMegabytes)
      wake(thread)
      const signal = AbortSignal.timeout(manners.milliseconds)
      try {
        thread.worker.postMessage({ name, input }, nothingToHandOver)
        const said = await thread.next(signal)
        rest(thread, idle)
        return said as Awaited<ReturnType<Does[Name]>>
      } catch (error) {
        await thread.worker.terminate()
        if (signal.aborted || isOutOfMemory(error)) refuse(manners.tooHard)
        throw error
      }
    })
}

interface Thread {
  worker: Worker
  next: (signal: AbortSignal) => Promise<unknown>
  ending?: NodeJS.Timeout
}

function start(module: URL, heapMegabytes: number): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: module.href,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  return { worker, next: listenTo(worker) }
}

const warmMilliseconds = 60_000

function wake({ worker, ending }: Thread): void {
  clearTimeout(ending)
  worker.ref()
}

function rest(thread: Thread, idle: Thread[]): void {
  thread.worker.unref()
  idle.push(thread)
  thread.ending = setTimeout(() => {
    idle.splice(idle.indexOf(thread), 1)
    void thread.worker.terminate()
  }, warmMilliseconds).unref()
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
