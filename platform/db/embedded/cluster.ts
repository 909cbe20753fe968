import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from '../../refused.ts'
import { unless } from '../../data-folder/disk-faults.ts'
import { syncFolder } from '../../data-folder/whole-file.ts'
import type { Engine } from './engine.ts'
import { giveTo, namedUser, type Owner } from './owner.ts'
import { ended, refuseFor, run } from './run.ts'

interface Place {
  /** The cluster's folder. */
  db: string
  engine: Engine
  owner: Owner | undefined
  /** What initdb needs to know of the way in. */
  access: readonly string[]
  /** The file that keeps the output of initdb. */
  output: string
}

/**
 * Makes sure that there is a cluster for this engine at `db`. Refused: one of another major version, which `upgrade`
 * carries over, and a folder that holds something else.
 */
export async function ensureCluster({ db, engine, owner, access, output }: Place): Promise<void> {
  const found = await unless(['ENOENT'], () => readFile(join(db, 'PG_VERSION'), 'utf8'))
  if (found === undefined) return makeCluster({ db, engine, owner, access, output })
  const major = Number.parseInt(found)
  if (major !== engine.major) {
    const facts = { folder: db, found: major, needed: engine.major }
    refuse({ code: 'engine.other_version', status: 503, facts })
  }
  // Data that root copied without keeping their owner become the engine's again.
  if (owner && (await stat(db)).uid !== owner.uid) await giveTo(owner, db)
}

/** Under another name until it is whole: a cluster that was cut short in the making is never taken for a real one. */
async function makeCluster({ db, engine, owner, access, output }: Place): Promise<void> {
  const entries = (await unless(['ENOENT'], () => readdir(db))) ?? []
  if (entries.length > 0) refuse({ code: 'engine.damaged', status: 503, facts: { folder: db } })
  const draft = `${db}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (owner) await giveTo(namedUser, draft)
  await runInitdb({ db: draft, engine, owner: owner && namedUser, access, output })
  if (owner) await giveTo(owner, draft)
  await rm(db, { recursive: true, force: true })
  await rename(draft, db)
  await syncFolder(dirname(db))
}

/** UTF-8 sorted by code point, the same on every machine; what people read sorts by `vi-x-icu` where it is asked for. */
const making = [
  '--username=plenum',
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
]

async function runInitdb({ db, engine, owner, access, output }: Place): Promise<void> {
  const words = await open(output, 'w+', 0o600)
  try {
    const initdb = await run({
      program: engine.initdb,
      cluster: db,
      owner,
      arguments: [...making, ...access],
      output: words,
    })
    if ((await ended(initdb)) !== 0) refuseFor(await readFile(output, 'utf8'), dirname(db))
  } finally {
    await words.close()
  }
}
