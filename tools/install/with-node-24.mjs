import { delimiter, dirname } from 'node:path'
import { endLike, run } from './command.mjs'
import { main } from './stop.mjs'
import { prepareTree } from './tree.mjs'

// What npm started must not outlive npm; what systemd or a person's shell started stands alone.
const startedByNpm = process.env.npm_lifecycle_event !== undefined
const leaving = new URL('./leave-with-parent.mjs', import.meta.url)

// Usage: node with-node-24.mjs [--web] script [argument ...]
// It prepares the tree itself, because npm skips `prestart` and its like when `ignore-scripts` is set.
await main(async () => {
  const args = process.argv.slice(2)
  const web = args[0] === '--web'
  const runtime = await prepareTree({ web })
  process.env.PATH = [dirname(runtime), process.env.PATH].join(delimiter)
  await become(runtime, [...(startedByNpm ? ['--import', leaving.href] : []), ...(web ? args.slice(1) : args)])
})

/** Replaces this process, where the system can; elsewhere stays as a go-between that passes signals and the exit code on. */
async function become(runtime, args) {
  if (process.execve && process.platform !== 'win32') process.execve(runtime, [runtime, ...args], process.env)
  if (startedByNpm) await import(leaving.href)
  endLike(await run(runtime, args))
}
