/** Filled in by the build: the files of this very build, and a name that no other build has. */
declare const SHELL: { name: string; files: readonly string[] }

const prefix = 'plenum-shell-'
const name = `${prefix}${SHELL.name}`
const page = '/index.html'

/**
 * Keeps the app of this build, all of it or nothing. What an earlier build had under the same name is the same file. A page of
 * another build than this worker is refused: the browser tries again when it looks for the worker's next version.
 */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(name)
  const keep = async (file: string) => {
    const earlier = file.startsWith('/assets/') ? await caches.match(file) : undefined
    const answer = earlier ?? (await fetch(file, { cache: 'no-cache' }))
    if (!answer.ok) throw new Error(`${file} is not there`)
    await cache.put(file, answer)
  }
  try {
    await Promise.all(SHELL.files.map(keep))
    const html = await (await cache.match(page))?.text()
    const scripts = SHELL.files.filter(file => /^\/assets\/index-.*\.js$/.test(file))
    if (!scripts.some(script => html?.includes(script))) throw new Error('the page is of another build')
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

/** Lets go of the apps of earlier builds. */
export async function dropOldShells(): Promise<void> {
  const old = (await caches.keys()).filter(other => other.startsWith(prefix) && other !== name)
  await Promise.all(old.map(other => caches.delete(other)))
}

/** The one page of all screens. */
export function keptPage(): Promise<Response | undefined> {
  return caches.match(page, { cacheName: name })
}

/** A file of the app. */
export function keptFile(pathname: string): Promise<Response | undefined> {
  return caches.match(pathname, { cacheName: name, ignoreVary: true })
}
