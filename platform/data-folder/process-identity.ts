import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Names a running process so that it is never mistaken for a later one that was given the same number. */
export interface ProcessIdentity {
  bootId: string
  pid: number
  startedAt: string
}

/** The identity of this process, or of another that runs now. */
export function identityOf(pid: number = process.pid): ProcessIdentity {
  return { bootId: bootId(), pid, startedAt: startOf(pid) ?? '' }
}

/** Whether the process of this identity still runs; in doubt (the system does not tell when it began) it does. */
export function isAlive({ bootId: boot, pid, startedAt }: ProcessIdentity): boolean {
  if (boot !== bootId() || !answers(pid)) return false
  const now = startOf(pid)
  return now !== undefined && now === startedAt
}

function bootId(): string {
  return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : ''
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM means that it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Undefined when the process has ended, also when it is a zombie that nobody has collected yet. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'win32') return ''
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
        .toString()
        .trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name, may hold spaces and brackets; field 3 is the state, field 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    // Ended between the two looks.
    return undefined
  }
}
