import { isKeptPath, lockOwner } from '../../modules/papers/web/packs/copy/kept.ts'
import { inCopies } from './copies.ts'
import { type FetchEvent, scope } from './scope.ts'
import { dropOldShells, keepShell, keptFile, keptPage } from './shell.ts'

// Only there while somebody keeps a copy of a pack on this device. The network always comes first; what is kept is for when it is
// away, or so slow that nobody would wait. The worker itself writes nothing but the app of its own build.

const patienceMs = 5_000

scope.addEventListener('install', event => event.waitUntil(keepShell().then(() => scope.skipWaiting())))
scope.addEventListener('activate', event => event.waitUntil(dropOldShells().then(() => scope.clients.claim())))
scope.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(sooner(request, keptPage))
  else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request, pathname))
  else if (pathname === '/early.js' || pathname === '/plenum.svg')
    event.respondWith(sooner(request, () => keptFile(pathname)))
  else if (isKeptPath(pathname) && isForItself(request)) event.respondWith(answerTo(event))
})

/** Whoever works for somebody else sees what that one may see, of which there are no copies; `no-cache` asks for the server's own word. */
function isForItself({ headers, cache }: Request): boolean {
  return !headers.has('x-for') && !headers.has('authorization') && cache !== 'no-cache' && cache !== 'no-store'
}

async function fileOf(request: Request, pathname: string): Promise<Response> {
  return (await keptFile(pathname)) ?? fetch(request)
}

/** Pages that know that they show a copy. */
const told = new Set<string>()

/** What the server says, or what is kept of it; the page hears which, so that it can say so. */
async function answerTo({ request, clientId }: FetchEvent): Promise<Response> {
  let keptAt = ''
  const answer = await sooner(request, async () => {
    const found = await inCopies(request)
    keptAt = found?.keptAt ?? ''
    return found?.answer
  })
  if (keptAt === '' && answer.status === 401) await lockOwner()
  await sayTo(clientId, keptAt)
  return answer
}

/** A page that only begins may not hear yet, so it is told with every answer out of a copy; of the server's answers only the first. */
async function sayTo(clientId: string, keptAt: string): Promise<void> {
  if (keptAt === '' && !told.delete(clientId)) return
  if (keptAt !== '') told.add(clientId)
  const port = await scope.clients.get(clientId)
  if (port) port.postMessage({ kind: 'plenum-copy', keptAt })
}

/** The network's answer; what is kept when the network is away, or when it has not begun to answer in time and something is kept. */
async function sooner(request: Request, kept: () => Promise<Response | undefined>): Promise<Response> {
  const asked = fetch(request)
  const first = await Promise.race([asked.catch(() => undefined), pause(patienceMs)])
  // What stands before a server that is away answers in its place with 502 to 504.
  if (first && first.status < 502) return first
  return (await kept()) ?? asked
}

function pause(ms: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), ms))
}
