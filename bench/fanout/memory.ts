import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What the program holds after a thorough cleaning, in bytes: objects and buffers, not what the kernel keeps for sockets. */
export async function heldBytes(): Promise<number> {
  for (let time = 0; time < 3; time += 1) {
    await setTimeout(100)
    collect()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
