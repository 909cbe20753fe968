import { chown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '../../refused.ts'
import { unless } from '../../data-folder/disk-faults.ts'

/** The user and group that the engine runs as. */
export interface Owner {
  uid: number
  gid: number
}

/**
 * PostgreSQL does not run as root, so root gives the engine a user of its own. The number needs no entry in
 * /etc/passwd; it lies between those that Debian and systemd hand out to others.
 */
const engineUser: Owner = { uid: 60_980, gid: 60_980 }

/** initdb, unlike the server, wants its user to have a name. This one has a name everywhere and owns nothing. */
export const namedUser: Owner = { uid: 65_534, gid: 65_534 }

/**
 * Who the engine has to run as instead of us; undefined when it can run as we do. Data that a user owns already, say
 * because Plenum ran without root before, stay that user's.
 */
export async function ownerOf(db: string): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  if (process.platform !== 'linux') refuse({ code: 'engine.not_as_root', status: 503 })
  const found = await unless(['ENOENT'], () => lstat(db))
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : engineUser
}

/** Gives a folder and all that it holds to `owner`. Never follows links out of it. */
export async function giveTo({ uid, gid }: Owner, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveTo({ uid, gid }, path)
    else if (!entry.isSymbolicLink()) await chown(path, uid, gid)
  }
  await chown(folder, uid, gid)
}
