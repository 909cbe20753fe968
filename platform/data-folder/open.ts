import { chmod, mkdir, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '../refused.ts'
import { refusingDiskFaults, unless } from './disk-faults.ts'
import { type Lock, takeLock } from './lock.ts'
import { writeOnce } from './whole-file.ts'

/** Where everything that an organisation owns lives. Only the user who runs Plenum can enter its folders. */
export interface DataFolder {
  /** Absolute, with links resolved. */
  path: string
  /** The embedded database; made by the engine, absent when the database is elsewhere. */
  db: string
  /** Uploaded files, by content. */
  files: string
  /** Secrets of this installation: signing and session keys, certificates. */
  keys: string
  backups: string
  /** Only while running: locks, the operator's socket, the engine's output. Never worth a backup. */
  run: string
}

/**
 * Opens the data folder at `path`, making what is missing. Refused: a folder that cannot be written, one that holds
 * other things (so that a slip of the pen never closes somebody's home folder), and one of a newer Plenum.
 */
export function openDataFolder(path: string): Promise<DataFolder> {
  return refusingDiskFaults(path, async () => {
    await mkdir(path, { recursive: true, mode: 0o700 })
    const folder = layoutAt(await realpath(path))
    await markAsOurs(folder.path)
    for (const own of [folder.files, folder.keys, folder.backups, folder.run]) await makePrivate(own)
    return folder
  })
}

/** Takes the whole folder for this process; refused with the holder's pid while another lives. */
export function lockDataFolder({ path, run }: DataFolder): Promise<Lock> {
  return refusingDiskFaults(path, () =>
    takeLock(join(run, 'lock'), ({ pid }) => ({ code: 'data.in_use', status: 409, facts: { folder: path, pid } })),
  )
}

const layout = 1
const marker = 'plenum.json'

function layoutAt(path: string): DataFolder {
  const within = (name: string) => join(path, name)
  return {
    path,
    db: within('db'),
    files: within('files'),
    keys: within('keys'),
    backups: within('backups'),
    run: within('run'),
  }
}

async function markAsOurs(path: string): Promise<void> {
  const found = await unless(['ENOENT'], () => readFile(join(path, marker), 'utf8'))
  if (found !== undefined) {
    const { layout: theirs } = JSON.parse(found) as { layout?: unknown }
    if (theirs !== layout) refuse({ code: 'data.other_layout', status: 503, facts: { folder: path } })
    return
  }
  // Hidden entries and lost+found are what a fresh disk or another opener of this moment leaves.
  const others = (await readdir(path)).filter(name => !name.startsWith('.') && name !== 'lost+found')
  const marked = others.some(name => name.startsWith(marker))
  if (others.length > 0 && !marked) refuse({ code: 'data.not_ours', status: 503, facts: { folder: path } })
  await writeOnce(join(path, marker), `${JSON.stringify({ layout })}\n`)
}

/** A folder that somebody opened to others, say by unpacking an archive, is closed again. */
async function makePrivate(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
}
