import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sniff } from '../files/sniff.ts'
import { silentLog } from '../log/log.ts'
import { wordsOf } from '../../packages/text/model.ts'
import { openReader, type Printer } from './open.ts'
import type { FileRead, PageRead } from './reading.ts'

const noOffice: Printer = { available: false, convert: () => Promise.reject(new Error('there is none')) }

/** Reads bytes as a file of this name, and says what came of it. The folder goes when the test is over. */
export async function reading(
  content: Uint8Array | string,
  fileName: string,
  office: Printer = noOffice,
): Promise<FileRead & { pages: PageRead[]; path: string; scratch: string }> {
  const scratch = await folderForTest()
  const path = join(scratch, 'file')
  await writeFile(path, content)
  const pages: PageRead[] = []
  const reader = openReader({ office, log: silentLog })
  const file = { path, type: await sniff(path, fileName), fileName, scratch }
  const signal = new AbortController().signal
  const read = await reader.read(file, { signal, onPages: batch => void pages.push(...batch) })
  return { ...read, pages, path, scratch }
}

export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-reading-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The provisions of what was read, one line each: kind, label, words. */
export function provisionsIn({ text }: Pick<FileRead, 'text'>): string[] {
  return (text?.document.provisions ?? []).map(provision =>
    [provision.kind, provision.label, wordsOf(provision)].filter(part => part !== '').join(' | '),
  )
}
