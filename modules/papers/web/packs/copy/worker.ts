import { Refused, type Obstacle } from '../../../../../platform/refused.ts'

const address = '/service-worker.js'
/** Begins the names of the caches that hold the app itself; see web/service-worker. */
const shellPrefix = 'plenum-shell-'

/** Why this browser cannot keep copies here; undefined where it can. */
export function obstacleToCopies(): Obstacle | undefined {
  if (!isSecureContext) return { code: 'copy.needs_https', status: 0 }
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return { code: 'copy.browser_without', status: 0 }
  // What is being developed changes under its hands; only what was built can be kept.
  if (import.meta.env.DEV) return { code: 'copy.not_built', status: 0 }
  return undefined
}

/** Puts the app itself beside the copies, so that it opens without a network; done once the worker is at work. */
export async function employWorker(): Promise<void> {
  const registration = await navigator.serviceWorker
    .register(address, { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined)
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing
  if (!worker || !(await isAtWork(worker))) throw new Refused({ code: 'copy.not_installed', status: 0 })
}

/** Without copies there is nothing for the worker to do, so it goes, and the app with it. */
export async function dismissWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration('/')
  await registration?.unregister()
  for (const name of await caches.keys()) if (name.startsWith(shellPrefix)) await caches.delete(name)
}

function isAtWork(worker: ServiceWorker): Promise<boolean> {
  return new Promise(resolve => {
    const look = () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
