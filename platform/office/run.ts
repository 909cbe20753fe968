import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface Limits {
  /** For one file; then the program is ended with everything that it started. */
  milliseconds: number
  /** The largest file that it may write. */
  outputBytes: number
  /** Of memory that it may ask for; 1.5 GB are enough for usual files. */
  memoryBytes: number
}

/** How a run ended: by itself, or because its time was up. */
export type Ending = 'ended' | 'timed out'

/**
 * Runs a program in a group of its own, with nothing of our environment but what it needs. Throws the signal's reason when it is
 * aborted, and the system's error when it cannot be started.
 */
export async function run(
  program: string,
  args: readonly string[],
  folder: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<Ending> {
  signal.throwIfAborted()
  const child = start(program, args, folder, limits)
  const ended = once(child, 'close')
  let ending: Ending = 'ended'
  const timer = setTimeout(() => {
    ending = 'timed out'
    endGroup(child)
  }, limits.milliseconds)
  const abort = () => endGroup(child)
  signal.addEventListener('abort', abort)
  try {
    await ended
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
    // The program hands its work to a second one, which must not outlive it.
    endGroup(child)
  }
  signal.throwIfAborted()
  return ending
}

function start(program: string, args: readonly string[], folder: string, limits: Limits): ChildProcess {
  const options = { cwd: folder, env: environmentIn(folder), stdio: 'ignore', detached: true } as const
  if (process.platform === 'win32') return spawn(program, args, { ...options, detached: false, windowsHide: true })
  // The shell counts files in blocks of 512 bytes and memory in those of 1,024; macOS does not know the second limit.
  const [blocks, kibibytes] = [Math.ceil(limits.outputBytes / 512), Math.ceil(limits.memoryBytes / 1024)]
  const limited = `ulimit -f ${blocks}; ulimit -v ${kibibytes} 2>/dev/null; exec "$0" "$@"`
  return spawn('/bin/sh', ['-c', limited, program, ...args], options)
}

function environmentIn(folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'SystemDrive', 'ProgramFiles'].flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(kept),
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    LANG: 'C.UTF-8',
    SAL_USE_VCLPLUGIN: 'svp',
  }
}

/** Ends a program with everything that it started; one that is gone already is no fault. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
