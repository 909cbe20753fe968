import { readFileSync } from 'node:fs'

/**
 * Names a running process so that it is never mistaken for a later one with the same number: on Linux by the boot and
 * by the clock tick at which the process began; elsewhere by its number alone.
 */
export function identityOf(pid) {
  return { pid, boot: bootId(), startedAt: startOf(pid) }
}

/** Whether the process of this identity still runs; in doubt (another user's process) it does. */
export function isRunning(identity) {
  if (identity.boot !== bootId() || !answers(identity.pid)) return false
  const startedAt = startOf(identity.pid)
  return startedAt === undefined || startedAt === identity.startedAt
}

function bootId() {
  return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : undefined
}

function startOf(pid) {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return afterName[19]
  } catch {
    // The process ended between two looks, or /proc hides other users' processes.
    return undefined
  }
}

function answers(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
