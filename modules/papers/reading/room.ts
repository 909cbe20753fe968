import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { unless } from '../../../platform/data-folder/disk-faults.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { FileReader, Ocr } from '../../../platform/reading/reading.ts'
import type { OrganisationView } from '../../organisation/contract.ts'

/** What papers are read with. */
export interface ReadingRoom {
  files: FileStore
  /** Whether anything that papers do not know of is made of this content, so that it stays. */
  isNeededElsewhere: (reader: Reader, sha256: string) => Promise<boolean>
  reader: FileReader
  ocr: Ocr
  /** Whether marked papers may be kept. */
  deployed: OrganisationView['class']
  /** Says the present value of a counter to an audience. */
  count: (audience: string, name: string, value: number) => void
  fault: (error: unknown) => void
}

/** Lends a folder for large things that nobody else can enter, and takes it away afterwards. */
export async function withScratch<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const prefix = 'plenum-reading-'

/** Clears away folders that a crash left with what was read: by the clock of the disk, because nobody reads for a day. */
export async function sweepScratch(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name)
    const found = name.startsWith(prefix) ? await unless(['ENOENT'], () => stat(path)) : undefined
    if (found && Date.now() - found.mtimeMs > dayMs) await rm(path, { recursive: true, force: true })
  }
}

const dayMs = 24 * 3_600_000

/** Lays a file of the store out under a path, for programs that want one. */
export async function layOut({ files }: Pick<ReadingRoom, 'files'>, sha256: string, path: string): Promise<string> {
  await pipeline((await files.open(sha256)).content, createWriteStream(path, { mode: 0o600 }))
  return path
}
