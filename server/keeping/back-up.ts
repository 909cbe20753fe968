import { createWriteStream } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeBackup } from '../../platform/backup/write.ts'
import { type DataFolder, refusingDiskFaults } from '../../platform/data-folder/index.ts'
import type { OpenDatabase } from '../../platform/db/open.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { version } from '../version.ts'

interface Parts {
  database: Pick<OpenDatabase, 'connect'>
  folder: DataFolder
  /** Where backups go when not into the data folder. */
  elsewhere?: string | undefined
  files: Pick<FileStore, 'list' | 'open'>
  now: Date
  /** Why it is made; part of the file's name: `nightly`, `by-hand`, `before-upgrade`. */
  reason: string
  /** Where it goes; into the data folder's backups when left out. */
  target?: string | undefined
}

const ours = /^plenum-(.+)-\d{8}T\d{6}Z\.tar\.gz$/

/**
 * Writes a backup beside its place and renames it when it is whole, so that no half backup ever looks like one. It may be written
 * where others may write, too: whatever already lies there under the draft's name is no file of ours, and is not written into.
 */
export async function backUp({
  database,
  folder,
  elsewhere,
  files,
  now,
  reason,
  target,
}: Parts): Promise<{ file: string; bytes: number }> {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const file = target ?? join(elsewhere ?? folder.backups, `plenum-${reason}-${stamp}.tar.gz`)
  const draft = `${file}.draft`
  try {
    const keys = await readKeys(folder)
    await refusingDiskFaults(dirname(file), async () => {
      await rm(draft, { force: true })
      const destination = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
      await writeBackup({ connect: database.connect, files, keys, plenum: version, now }, destination)
      await rename(draft, file)
    })
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return { file, bytes: (await stat(file)).size }
}

/** Removes all but the newest backups made for this reason. */
export async function keepNewest(place: string, reason: string, keep: number): Promise<void> {
  const made = (await readdir(place)).filter(name => ours.exec(name)?.[1] === reason).toSorted()
  for (const name of made.slice(0, Math.max(0, made.length - keep))) await rm(join(place, name))
}

/** The newest backup of any reason, for the doctor and the alarm. */
export async function newestBackup(
  folder: DataFolder,
  elsewhere?: string,
): Promise<{ name: string; at: Date } | undefined> {
  const place = elsewhere ?? folder.backups
  const names = (await readdir(place)).filter(name => ours.test(name))
  const dated = await Promise.all(names.map(async name => ({ name, at: (await stat(join(place, name))).mtime })))
  return dated.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
}

async function readKeys({ keys }: DataFolder): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(keys, { withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && !entry.name.includes('.draft'))
  return Promise.all(files.map(async ({ name }) => ({ name, bytes: await readFile(join(keys, name)) })))
}
