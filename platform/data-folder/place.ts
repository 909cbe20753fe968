import { resolve } from 'node:path'

/** Where the data lives: PLENUM_DATA, else /var/lib/plenum for root and ./data for anybody else. Absolute. */
export function defaultDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env['PLENUM_DATA'] || (process.getuid?.() === 0 ? '/var/lib/plenum' : 'data'))
}
