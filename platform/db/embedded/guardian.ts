import { spawn } from 'node:child_process'
import type { Owner } from './owner.ts'

/**
 * A shell that does nothing but wait for us to go. Its input ends when this process does, however that happens, also
 * by kill -9; then it asks the engine to stop, which would otherwise go on alone. Ended by the function it gives back.
 */
export function guard(server: number, owner: Owner | undefined): () => void {
  if (process.platform === 'win32') return () => {}
  const guardian = spawn('/bin/sh', ['-c', 'read -r never; kill -INT "$0"', `${server}`], {
    cwd: '/',
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
    ...owner,
  })
  // Without a guardian the engine still runs; the next start finds and stops what a crash left.
  guardian.on('error', () => {})
  guardian.unref()
  return () => guardian.kill('SIGKILL')
}
