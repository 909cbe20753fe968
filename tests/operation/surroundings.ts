import { execFileSync } from 'node:child_process'

/** Whoever is not root gets a user namespace as well, in which they may do what only root may do elsewhere. */
const asOneself = process.getuid?.() === 0 ? [] : ['--user', '--map-current-user', '--keep-caps']

/** Runs a command where nobody else sees what it mounts, on a small disk at `folder` that starts with what is in `seed`. */
export function onSmallDisk(folder: string, seed: string, megabytes: number): string[] {
  const script = `mount -t tmpfs -o size=${megabytes}m plenum "$0" && cp -a "$1/." "$0" && shift && exec "$@"`
  return ['unshare', '--mount', ...asOneself, 'sh', '-c', script, folder, seed]
}

/** Runs a command where another process is: among its disks, or on its network. */
export function besides(pid: number, what: 'mount' | 'net'): string[] {
  const entering = process.getuid?.() === 0 ? [] : ['--user', '--preserve-credentials']
  return ['nsenter', '--target', `${pid}`, `--${what}`, ...entering, '--wd=.']
}

/** Runs a command on a machine that has no network but itself. */
export function withoutNetwork(): string[] {
  return ['unshare', '--net', ...asOneself, 'sh', '-c', 'ip link set lo up && exec "$0" "$@"']
}

/** Why this machine cannot do it, if it cannot: a container may well forbid namespaces. */
export function obstacleTo(around: readonly string[]): string | undefined {
  const [file = '', ...args] = around
  try {
    execFileSync(file, [...args, 'true'], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `this machine cannot: ${error instanceof Error ? error.message : String(error)}`
  }
}
