import { execFileSync } from 'node:child_process'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { unless } from '../../data-folder/disk-faults.ts'

/**
 * Stops what still runs on this cluster from a Plenum that was killed; says whether there was anything. The caller
 * holds the engine's lock, so nothing that runs there can belong to a living Plenum.
 */
export async function stopOrphans(cluster: string): Promise<boolean> {
  const orphans = await processesOn(cluster)
  if (orphans.length === 0) {
    // Its number may belong to another process by now, which PostgreSQL would take for its own server.
    if (process.platform === 'linux') await rm(join(cluster, 'postmaster.pid'), { force: true })
    return false
  }
  const server = await serverOf(cluster)
  if (server !== undefined && orphans.includes(server)) signal(server, 'SIGINT')
  if (!(await allEnd(cluster, 20_000))) {
    // What was committed is in the write-ahead log, so even this loses nothing.
    for (const orphan of await processesOn(cluster)) signal(orphan, 'SIGKILL')
    await allEnd(cluster, 5_000)
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return true
}

async function allEnd(cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while ((await processesOn(cluster)).length > 0) {
    if (performance.now() > deadline) return false
    await setTimeout(20)
  }
  return true
}

/** Server and sessions alike work in the cluster's folder, also sessions whose server was killed. */
async function processesOn(cluster: string): Promise<number[]> {
  if (process.platform !== 'linux') return serverWithoutProc(cluster)
  const found = await Promise.all(
    (await readdir('/proc'))
      .filter(name => /^\d+$/.test(name))
      .map(async name => {
        const worksIn = await linkOf(`/proc/${name}/cwd`)
        if (worksIn !== cluster) return []
        const program = await linkOf(`/proc/${name}/exe`)
        return program && /\/postgres( \(deleted\))?$/.test(program) ? [Number(name)] : []
      }),
  )
  return found.flat()
}

function linkOf(path: string): Promise<string | undefined> {
  return unless(['ENOENT', 'EACCES', 'EPERM', 'ESRCH'], () => readlink(path))
}

async function serverWithoutProc(cluster: string): Promise<number[]> {
  const pid = await serverOf(cluster)
  if (pid === undefined || process.platform === 'win32') return []
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', `${pid}`])
      .toString()
      .includes('postgres')
      ? [pid]
      : []
  } catch {
    // `ps` fails when there is no such process.
    return []
  }
}

/** The first line of postmaster.pid is the server's process. */
async function serverOf(cluster: string): Promise<number | undefined> {
  const text = await unless(['ENOENT'], () => readFile(join(cluster, 'postmaster.pid'), 'utf8'))
  const pid = Number.parseInt(text ?? '')
  return pid > 0 ? pid : undefined
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    // Ended on its own meanwhile, which is what we want.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
