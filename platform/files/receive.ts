import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../data-folder/disk-faults.ts'
import { Refused, refuse } from '../refused.ts'

const mebibyte = 1024 * 1024

export interface Received {
  path: string
  sha256: string
  size: number
}

/** Writes what arrives into a file of its own in `folder`, safe from a power cut; leaves nothing when it is refused. */
export async function receive(
  content: AsyncIterable<Uint8Array>,
  folder: string,
  limitBytes: number = 200 * mebibyte,
): Promise<Received> {
  const path = join(folder, randomBytes(12).toString('hex'))
  try {
    return { path, ...(await write(content, path, limitBytes)) }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Writes and hashes in one pass; no more of the file is in memory than one chunk. */
export async function write(content: AsyncIterable<Uint8Array>, path: string, limitBytes: number) {
  const handle = await open(path, 'w', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of untilItBreaks(content)) {
      size += chunk.byteLength
      if (size > limitBytes) refuseTooLarge(limitBytes)
      hash.update(chunk)
      await append(handle, chunk)
    }
    // Parsers of forms end a file that they cut off as if it were whole, and only leave this sign.
    if ('truncated' in content && content.truncated === true) refuseTooLarge(limitBytes)
    if (size === 0) refuse({ code: 'file.empty', status: 422 })
    await handle.sync()
    return { sha256: hash.digest('hex'), size }
  } catch (error) {
    if (isFull(error)) refuse({ code: 'disk.full', status: 507 })
    throw error
  } finally {
    await handle.close()
  }
}

async function append(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength;) {
    const { bytesWritten } = await handle.write(chunk, written)
    written += bytesWritten
  }
}

/** Whatever goes wrong while reading is the sender's connection; whatever goes wrong while writing is ours. */
async function* untilItBreaks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (error) {
    if (error instanceof Refused) throw error
    refuse({ code: 'file.broken_off', status: 400 })
  }
}

function refuseTooLarge(limitBytes: number): never {
  const limitMegabytes = Math.floor(limitBytes / mebibyte)
  return refuse({ code: 'file.too_large', status: 413, facts: { limitBytes, limitMegabytes } })
}

function isFull(error: unknown): boolean {
  return errorCode(error) === 'ENOSPC' || errorCode(error) === 'EDQUOT'
}
