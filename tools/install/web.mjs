import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { run } from './command.mjs'
import { Stop } from './stop.mjs'

/** Whether web/dist was built from the sources as they are now; a tree without a web app needs no build. */
export function isWebBuilt(root) {
  if (!existsSync(join(root, 'web', 'index.html'))) return true
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === sourcesHash(root)
}

/** Builds the browser app into web/dist by the given runtime. */
export async function buildWeb(root, runtime) {
  const hash = sourcesHash(root)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const ended = await run(runtime, [vite, 'build', join(root, 'web'), '--logLevel=warn'], { cwd: root, env })
  if (ended.code !== 0) throw new Stop('The web app could not be built; the lines above say why.')
  writeFileSync(stampOf(root), hash)
}

function stampOf(root) {
  return join(root, 'web', 'dist', '.built-from')
}

/** By content, not by date: a fresh clone or another branch and back builds nothing twice. */
function sourcesHash(root) {
  const hash = createHash('sha256')
  for (const path of [...sources(root), join(root, 'package-lock.json')]) {
    hash.update(`${relative(root, path)}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Everything a browser may load: see the ladder in tools/check. */
function sources(root) {
  const all = ['web', 'ui', 'packages'].flatMap(folder => filesUnder(join(root, folder)))
  const shared = ['modules', 'platform'].flatMap(folder => filesUnder(join(root, folder)))
  return [...all, ...shared.filter(path => isShared(relative(root, path)))]
    .filter(path => !path.endsWith('.test.ts'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** What `shared` and `sharedPlatform` of tools/check/ladder.ts name, by the last part of the path. */
const sharedNames = ['web', 'contract', 'rules', 'words', 'refused', 'fields', 'fold', 'actor', 'roles']

function isShared(path) {
  const names = path.split(sep).map(name => name.slice(0, name.length - extname(name).length))
  return names.some(name => sharedNames.includes(name))
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes(join('web', 'dist') + sep))
}
