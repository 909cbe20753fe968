import { spawn } from 'node:child_process'

/**
 * Runs a command in our terminal until it ends, passes every signal on that asks us to stop, and answers
 * `{ code, signal }`: one of them is set. A command that cannot be started rejects.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const passOn = signal => child.kill(signal)
    for (const signal of stopping) process.on(signal, passOn)
    const settle = answer => {
      for (const signal of stopping) process.off(signal, passOn)
      answer()
    }
    child.on('error', error => settle(() => reject(error)))
    child.on('exit', (code, signal) => settle(() => resolve({ code, signal })))
  })
}

/** Ends this process the way the command ended, by the same code or the same signal. */
export function endLike({ code, signal }) {
  if (signal === null) process.exit(code)
  process.kill(process.pid, signal)
}

const stopping =
  process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
