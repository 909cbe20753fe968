import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { Stop } from './stop.mjs'

/** Whether node_modules was installed from today's package-lock.json on this kind of machine; needs no network. */
export function isInstalled(root) {
  return readIfThere(stampOf(root)) === wanted(root)
}

/** Notes that npm itself has already brought node_modules to this lockfile, say by `npm install some-package`. */
export function adoptInstalled(root) {
  const installed = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return false
  const { packages } = JSON.parse(installed)
  const matches = required(root).every(([path, { version, integrity }]) => {
    return packages[path]?.version === version && packages[path].integrity === integrity
  })
  if (matches) stamp(root)
  return matches
}

/** Installs exactly what package-lock.json names, tools included, and runs no install script of anybody. */
export async function install(root) {
  const [command, ...first] = npm()
  const flags = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const ended = await run(command, [...first, 'ci', ...flags], { cwd: root, shell: command === 'npm.cmd' })
  if (ended.signal !== null) throw new Stop('The installation was interrupted; start again to finish it.', 130)
  if (ended.code !== 0) throw new Stop('npm could not install the dependencies; its own lines above say why.')
  stamp(root)
}

/** The npm that started us, run by the runtime that runs it, because the one in node_modules is about to be replaced. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (node && script && /npm-cli\.c?js$/.test(script)) return [node, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** What must be there on our kind of machine; which of the others' own optional packages fit, only npm can tell. */
function required(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { '': project, ...locked } = packages
  const ours = Object.keys(project.optionalDependencies ?? {}).map(name => `node_modules/${name}`)
  return Object.entries(locked).filter(([path, entry]) => !entry.optional || (ours.includes(path) && fits(entry)))
}

function fits({ os = [], cpu = [] }) {
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
}

function stamp(root) {
  writeFileSync(stampOf(root), wanted(root))
}

function wanted(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${process.platform}-${process.arch} ${hash}\n`
}

function stampOf(root) {
  return join(root, 'node_modules', '.installed-from')
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
