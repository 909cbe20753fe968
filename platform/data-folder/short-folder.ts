import { createHash } from 'node:crypto'
import { chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '../refused.ts'
import { unless } from './disk-faults.ts'

/** The system cuts socket paths off at 104 (macOS) or 108 bytes (Linux), the closing zero included. */
export const longestSocketPath = 103

/**
 * Where the sockets of `folder` live when its own path may be too long, or closed to the process that listens. The
 * same for every process that asks about the same folder and `use`.
 */
export function shortFolderOf(folder: string, use: string): string {
  const name = `plenum-${createHash('sha256').update(`${use}\0${folder}`).digest('hex').slice(0, 16)}`
  return join(tmpdir().length > 60 ? '/tmp' : tmpdir(), name)
}

/** Makes the short folder, open to `owner` alone. Refused when another user already put something of that name there. */
export async function makeShortFolder(path: string, owner: number = process.getuid?.() ?? 0): Promise<void> {
  await unless(['EEXIST'], () => mkdir(path, { mode: 0o700 }))
  // Root's own folder, made just now or by a process that died at this line; nobody else can make one of root's.
  if (process.getuid?.() === 0 && (await isPrivateFolderOf(path, 0))) await chown(path, owner, owner)
  if (!(await isPrivateFolderOf(path, owner)))
    refuse({ code: 'socket.place_taken', status: 503, facts: { folder: path } })
}

/** Whether there is a folder at `path` that only `owner` (and root) can enter. */
export async function isPrivateFolderOf(path: string, owner: number = process.getuid?.() ?? 0): Promise<boolean> {
  const found = await unless(['ENOENT'], () => lstat(path))
  return found !== undefined && found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
}
