import { type ChildProcess, spawn } from 'node:child_process'
import { type FileHandle, open } from 'node:fs/promises'
import { refuse } from '../../refused.ts'
import type { Owner } from './owner.ts'

interface Run {
  program: string
  /** The cluster that the program works on. */
  cluster: string
  owner: Owner | undefined
  arguments: readonly string[]
  /** Where the program's output goes. */
  output: FileHandle
}

/**
 * Starts one of the engine's programs on a cluster. As another user it could not walk the path to it, because the data
 * folder and perhaps a folder above are closed to others; so it gets the folder itself as descriptor 3, and its own
 * process's name for that as the path. In a session of its own, so that Ctrl-C reaches Plenum and not the engine.
 */
export async function run({ program, cluster, owner, arguments: rest, output }: Run): Promise<ChildProcess> {
  const folder = owner && (await open(cluster, 'r'))
  try {
    const child = spawn(program, ['-D', folder ? '/proc/self/fd/3' : cluster, ...rest], {
      cwd: '/',
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: { ...(process.platform === 'win32' ? process.env : { PATH: '/usr/bin:/bin' }), LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output.fd, output.fd, ...(folder ? [folder.fd] : [])],
      ...owner,
    })
    await started(child)
    return child
  } finally {
    await folder?.close()
  }
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
}

/** Waits for the end of a program; the exit code, or undefined when a signal ended it. */
export function ended(child: ChildProcess): Promise<number | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? undefined)
  return new Promise(resolve => child.once('exit', code => resolve(code ?? undefined)))
}

/** Says why a program of the engine gave up, in the words with which it began to. */
export function refuseFor(output: string, folder: string): never {
  const full = /No space left on device|free disk space|could not extend file/.test(output)
  if (full) refuse({ code: 'data.disk_full', status: 507, facts: { folder } })
  const lines = output.split('\n').filter(line => line.trim() !== '')
  const cause = lines.find(line => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ''
  refuse({ code: 'engine.failed', status: 503, facts: { reason: cause.replace(/^.*?(FATAL|PANIC|error): */, '') } })
}
