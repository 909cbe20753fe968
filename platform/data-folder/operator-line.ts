import { join } from 'node:path'
import type { Obstacle } from '../refused.ts'
import type { DataFolder } from './open.ts'
import { longestSocketPath, shortFolderOf } from './short-folder.ts'

/** One line of JSON from the operator's command to the running server. */
export interface OperatorQuestion {
  verb: string
  input?: unknown
}

/** Lines of JSON from the server: any number of `progress`, then one `result` or `obstacle`. */
export type OperatorLine = { progress: unknown } | { result: unknown } | { obstacle: Obstacle }

/** Where the server of this folder listens, and the folder around it when that had to be a shorter one elsewhere. */
export function operatorPlace({ path, run }: DataFolder): { socket: string; elsewhere?: string } {
  const socket = join(run, 'operator.sock')
  if (process.platform !== 'win32' && Buffer.byteLength(socket) <= longestSocketPath) return { socket }
  const elsewhere = shortFolderOf(path, 'operator')
  if (process.platform === 'win32') return { socket: `\\\\.\\pipe\\${elsewhere.split('\\').at(-1)}` }
  return { socket: join(elsewhere, 'operator.sock'), elsewhere }
}

export function asLine(message: OperatorQuestion | OperatorLine): string {
  return `${JSON.stringify(message)}\n`
}
