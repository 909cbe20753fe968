import { parentPort, workerData } from 'node:worker_threads'
import { nothingToHandOver } from '../reading/listen.ts'

// A thread in which the functions of one module are called, one call after another; what a call throws ends the thread.
const deeds = (await import(String(workerData))) as Record<string, (...input: unknown[]) => unknown>

parentPort?.on('message', ({ name, input }: { name: string; input: unknown[] }) => void act(name, input))

async function act(name: string, input: unknown[]): Promise<void> {
  const deed = deeds[name]
  if (!deed) throw new Error(`nothing is called ${name}`)
  parentPort?.postMessage(await deed(...input), nothingToHandOver)
}
