import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unless } from '../data-folder/disk-faults.ts'
import { syncFolder } from '../data-folder/whole-file.ts'
import { refuse } from '../refused.ts'
import { receive } from './receive.ts'
import { sniff } from './sniff.ts'
import type { Condition, FileStore, Putting, Range, StoredFile } from './store.ts'

/** The file store in a folder on disk: `ab/cdef…` by hash, and `incoming` for what is still arriving. */
export function openFilesOnDisk(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  let prepared: Promise<void> | undefined
  return {
    put: async (content, putting) => {
      await (prepared ??= prepare(incoming))
      return put(folder, incoming, content, putting)
    },
    open: (sha256, range) => openAt(placeOf(folder, sha256), range),
    sizeOf: sha256 => sizeAt(placeOf(folder, sha256)),
    remove: sha256 => rm(placeOf(folder, sha256), { force: true }),
    verify: sha256 => verifyAt(placeOf(folder, sha256), sha256),
    list: () => list(folder),
  }
}

const dayInMilliseconds = 86_400_000

/** Clears away what a crash left; younger ones may be arriving at another server that shares the folder. */
async function prepare(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await unless(['ENOENT'], () => stat(path))
    if (found && Date.now() - found.mtimeMs > dayInMilliseconds) await rm(path, { force: true })
  }
}

async function put(
  folder: string,
  incoming: string,
  content: AsyncIterable<Uint8Array>,
  { limitBytes, declaredName }: Putting = {},
): Promise<StoredFile> {
  const { path, sha256, size } = await receive(content, incoming, limitBytes)
  try {
    const type = await sniff(path, declaredName)
    const place = placeOf(folder, sha256)
    const isNew = await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    // If the content is there already, this replaces it by the same, and by a whole one should it have been damaged.
    await rename(path, place)
    await syncFolder(dirname(place))
    if (isNew) await syncFolder(folder)
    return { sha256, size, type }
  } finally {
    await rm(path, { force: true })
  }
}

async function openAt(place: string, range: Range | undefined) {
  const handle = await unless(['ENOENT'], () => open(place, 'r'))
  if (!handle) return refuse({ code: 'file.not_found', status: 404 })
  try {
    const { size } = await handle.stat()
    const outside = range && (range.start < 0 || range.end < range.start || range.end >= size)
    if (outside) refuse({ code: 'file.range_unsatisfiable', status: 416, facts: { size } })
    return { content: handle.createReadStream(range), size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function sizeAt(place: string): Promise<number | undefined> {
  return (await unless(['ENOENT'], () => stat(place)))?.size
}

async function verifyAt(place: string, sha256: string): Promise<Condition> {
  const handle = await unless(['ENOENT'], () => open(place, 'r'))
  if (!handle) return 'missing'
  return (await hashOf(handle)) === sha256 ? 'whole' : 'damaged'
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream()) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function* list(folder: string): AsyncGenerator<{ sha256: string; size: number; keptAt: Date }> {
  const shelves = (await readdir(folder)).filter(name => /^[0-9a-f]{2}$/.test(name))
  for (const shelf of shelves.toSorted()) {
    const names = (await readdir(join(folder, shelf))).filter(name => /^[0-9a-f]{62}$/.test(name))
    for (const name of names.toSorted()) {
      const found = await unless(['ENOENT'], () => stat(join(folder, shelf, name)))
      if (found) yield { sha256: shelf + name, size: found.size, keptAt: found.mtime }
    }
  }
}

/** What is no hash is no file either, and never part of a path. */
function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) refuse({ code: 'file.not_found', status: 404 })
  return join(folder, sha256.slice(0, 2), sha256.slice(2))
}
