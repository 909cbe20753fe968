import { randomBytes } from 'node:crypto'
import { type DataFolder, secretFile } from '../platform/data-folder/index.ts'

/** The secret with which sessions are signed, made once for this installation. */
export function sessionSecret(folder: DataFolder): Promise<string> {
  return secretFile(folder, 'session-secret', () => randomBytes(32).toString('base64url'))
}
