import { randomBytes } from 'node:crypto'
import { link, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unless } from './disk-faults.ts'

/** Writes a file that is there wholly or not at all, unless one of that name exists; says whether it wrote. */
export async function writeOnce(path: string, content: string, mode = 0o600): Promise<boolean> {
  const draft = await writeDraft(path, content, mode)
  // A link never replaces, so of two writers exactly one succeeds.
  const written = await unless(['EEXIST'], () => link(draft, path).then(() => true))
  await unlink(draft)
  await syncFolder(dirname(path))
  return written ?? false
}

/** Replaces a file in one step: readers see the old content or the new, never a part, also after a power cut. */
export async function replaceFile(path: string, content: string, mode = 0o600): Promise<void> {
  await rename(await writeDraft(path, content, mode), path)
  await syncFolder(dirname(path))
}

/** Makes new and renamed entries of a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeDraft(path: string, content: string, mode: number): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  const handle = await open(draft, 'wx', mode)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return draft
}
