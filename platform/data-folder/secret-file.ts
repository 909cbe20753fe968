import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from './open.ts'
import { refusingDiskFaults, unless } from './disk-faults.ts'
import { writeOnce } from './whole-file.ts'

/**
 * The secret of this name in the folder's keys; `make` is asked for one the first time. Also when several processes ask
 * at once, all receive the same. The file can be read by the user who runs Plenum and nobody else.
 */
export function secretFile({ keys }: DataFolder, name: string, make: () => string): Promise<string> {
  const path = join(keys, name)
  return refusingDiskFaults(keys, async () => {
    const kept = await unless(['ENOENT'], () => readFile(path, 'utf8'))
    if (kept !== undefined) return kept
    await writeOnce(path, make())
    return readFile(path, 'utf8')
  })
}
