import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { adoptInstalled, install, isInstalled } from './dependencies.mjs'
import { whileHolding } from './lock.mjs'
import { findRuntime, runtimeMissing } from './runtime.mjs'
import { Stop } from './stop.mjs'
import { buildWeb, isWebBuilt } from './web.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Brings this checkout to the point where it can run: dependencies installed, a runtime found, with `web` the browser
 * app built. Answers the runtime's path. A tree that is ready needs no network, no lock and no writing.
 */
export async function prepareTree({ web }) {
  if (!isInstalled(root))
    await alone(() => isInstalled(root) || adoptInstalled(root) || announced(install, 'Installing what Plenum needs'))
  const runtime = findRuntime(root)
  if (runtime === undefined) throw new Stop(runtimeMissing())
  if (web && !isWebBuilt(root))
    await alone(() => isWebBuilt(root) || announced(buildWeb, 'Building the web app', runtime))
  return runtime
}

function alone(work) {
  const lock = join(root, '.cache', 'prepare.lock')
  return whileHolding(lock, work, pid =>
    console.error(`Waiting for process ${pid}, which is preparing the same folder.`),
  )
}

function announced(work, doing, ...given) {
  console.error(`${doing} ...`)
  return work(root, ...given)
}
