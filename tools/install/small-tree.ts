import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A throw-away checkout with the real install tools, one development dependency of its own and no need of a network. */
export interface SmallTree {
  root: string
  write(path: string, text: string): void
  /** Starts `node tools/install/TOOL ARGS` there, by our own Node.js. */
  node(...args: string[]): Started
  /** Starts `npm ARGS` there. Both lead a process group of their own, as in a terminal. */
  npm(...args: string[]): Started
}

/** A running command; `ended` settles once it has ended and all its output was read. */
export interface Started {
  child: ChildProcessWithoutNullStreams
  ended: Promise<{ code: number | null; signal: string | null; said: string }>
}

/** Lays out the tree, with these npm scripts and this environment; it is removed when the test has finished. */
export function smallTree(scripts: Record<string, string> = {}, env: Record<string, string> = {}): SmallTree {
  const root = mkdtempSync(join(tmpdir(), 'plenum-tree-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  cpSync(import.meta.dirname, join(root, 'tools/install'), { recursive: true })
  write('package.json', JSON.stringify({ name: 'small', type: 'module', scripts, devDependencies: dependencies }))
  write('chairs/package.json', JSON.stringify({ name: 'chairs', version: '1.0.0' }))
  write('package-lock.json', JSON.stringify(lockfile))
  const { PATH = '', HOME = root } = process.env
  const start = (command: string, args: string[]) =>
    started(
      spawn(command, args, {
        cwd: root,
        detached: true,
        env: { PATH, HOME, npm_config_update_notifier: 'false', ...env },
      }),
    )
  return { root, write, node: (...args) => start(process.execPath, args), npm: (...args) => start('npm', args) }
}

/** Gives the tree a tool of the real one, as if it had been installed. */
export function lend(tree: SmallTree, name: string): void {
  const real = join(import.meta.dirname, '../../node_modules', name)
  symlinkSync(real, join(tree.root, 'node_modules', name))
}

const dependencies = { chairs: 'file:chairs' }
const lockfile = {
  name: 'small',
  lockfileVersion: 3,
  packages: {
    '': { name: 'small', devDependencies: dependencies },
    chairs: { version: '1.0.0', dev: true },
    'node_modules/chairs': { resolved: 'chairs', link: true },
  },
}

function started(child: ChildProcessWithoutNullStreams): Started {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<{ code: number | null; signal: string | null; said: string }>(resolve => {
    child.on('close', (code, signal) => resolve({ code, signal, said }))
  })
  return { child, ended }
}
