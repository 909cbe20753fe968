import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { restoreBackup } from '../../platform/backup/read.ts'
import { type DataFolder, replaceFile } from '../../platform/data-folder/index.ts'
import { readMigrations } from '../../platform/db/migrate.ts'
import { openDatabase } from '../../platform/db/open.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { migrationsFolder } from '../plenum.ts'
import type { VerifyLog } from './place.ts'

interface Parts {
  databaseUrl: string
  folder: DataFolder
  files: Pick<FileStore, 'put'>
  verifyLog: VerifyLog
}

/** Restores a backup into empty premises: tables and log verified, then files and keys in place. Answers when it was taken. */
export async function restore(
  file: string,
  { databaseUrl, folder, files, verifyLog }: Parts,
): Promise<{ takenAt: string }> {
  const database = openDatabase({ url: databaseUrl, connections: 2 })
  const client = await database.connect()
  try {
    const migrations = await readMigrations(migrationsFolder)
    const { header, keys } = await restoreBackup({ client, migrations, files, verifyLog }, createReadStream(file))
    for (const { name, bytes } of keys)
      if (isPlainName(name)) await replaceFile(join(folder.keys, name), bytes.toString('utf8'))
    return { takenAt: header.takenAt }
  } finally {
    client.release()
    await database.close()
  }
}

/** A name from the archive must not lead out of the folder. */
function isPlainName(name: string): boolean {
  return /^[\w][\w.-]*$/.test(name)
}
