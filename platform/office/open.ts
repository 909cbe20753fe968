import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { refuse, type Obstacle } from '../refused.ts'
import { turnstile } from '../turnstile.ts'
import { findOffice, isProgram } from './find.ts'
import { writeProfile } from './profile.ts'
import { run, type Limits } from './run.ts'

export type Written = 'pdf' | 'docx' | 'xlsx' | 'pptx'

/** LibreOffice without a screen, where it is installed. */
export interface Office {
  available: boolean
  /** What it calls itself; null where it is missing or does not say. */
  version: () => Promise<string | null>
  /**
   * Turns an office file into a PDF or into one of the formats since 2007, which it leaves in the scratch folder, and gives its path. Nothing in
   * the file is run or fetched. Refused: `office.missing`, `office.failed`, `office.timed_out`, `office.busy`.
   */
  convert: (inputPath: string, to: Written, scratch: string, signal: AbortSignal) => Promise<string>
}

export interface Options {
  /** Where the program is; looked for when left out. */
  program?: string
  /** At most two. */
  atOnce?: number
  limits?: Partial<Limits>
}

const busy: Obstacle = { code: 'office.busy', status: 503 }
const usual: Limits = { milliseconds: 3 * 60_000, outputBytes: 512 * 1024 * 1024, memoryBytes: 4 * 1024 ** 3 }

/** Looks for LibreOffice and says whether it is there; every run has a profile and a folder of its own. */
export function openOffice({ program, atOnce = 1, limits = {} }: Options = {}): Office {
  const found = program === undefined ? findOffice() : isProgram(program) ? program : null
  const inTurn = turnstile({ atOnce: Math.min(Math.max(atOnce, 1), 2), longestQueue: 10_000, full: busy })
  return {
    available: found !== null,
    version: async () => (found === null ? null : versionOf(found)),
    convert(inputPath, to, scratch, signal) {
      if (found === null) refuse({ code: 'office.missing', status: 422 })
      return inTurn(() => convert(found, { inputPath, to, scratch }, { ...usual, ...limits }, signal))
    },
  }
}

interface Wanted {
  inputPath: string
  to: Written
  scratch: string
}

async function convert(program: string, { inputPath, to, scratch }: Wanted, limits: Limits, signal: AbortSignal) {
  signal.throwIfAborted()
  const folder = await mkdtemp(join(scratch, 'office-'))
  try {
    await writeProfile(join(folder, 'profile'))
    // A copy, because the program leaves a lock beside what it opens; its kind is told by content.
    await copyFile(inputPath, join(folder, 'document'))
    const ending = await run(program, argumentsFor(folder, to), folder, limits, signal)
    if (ending === 'timed out') refuse({ code: 'office.timed_out', status: 422 })
    const written = join(folder, 'out', `document.${to}`)
    // It ends without complaint when it could not read the file.
    if (!(await isWhole(written, limits.outputBytes))) refuse({ code: 'office.failed', status: 422 })
    const kept = `${folder}.${to}`
    await rename(written, kept)
    return kept
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** With the filter by name: an ending alone may stand for several. */
const writtenAs: Readonly<Record<Written, string>> = {
  pdf: 'pdf',
  docx: 'docx:MS Word 2007 XML',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  pptx: 'pptx:Impress MS PowerPoint 2007 XML',
}

function argumentsFor(folder: string, to: Wanted['to']): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nodefault',
    '--nolockcheck',
    '--nofirststartwizard',
    '--convert-to',
    writtenAs[to],
    '--outdir',
    join(folder, 'out'),
    join(folder, 'document'),
  ]
}

async function isWhole(path: string, most: number): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  return found !== null && found.size > 0 && found.size < most
}

async function versionOf(program: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: 20_000 })
    return /LibreOffice\s+([\d.]+)/.exec(stdout)?.[1] ?? null
  } catch {
    return null
  }
}
