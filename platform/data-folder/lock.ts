import { createHash, randomBytes } from 'node:crypto'
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import type { Obstacle } from '../refused.ts'
import { refuse } from '../refused.ts'
import { unless } from './disk-faults.ts'
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts'

export interface Lock {
  release: () => Promise<void>
}

/**
 * Takes the lock file at `path` for this process. While its holder lives, others are refused with what `taken` says of
 * it; the lock of a process that ended without releasing (or of an earlier boot) is taken over, by exactly one.
 */
export async function takeLock(path: string, taken: (holder: ProcessIdentity) => Obstacle): Promise<Lock> {
  const claim = JSON.stringify({ ...identityOf(), nonce: randomBytes(12).toString('hex') })
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  await writeFile(draft, claim, { mode: 0o600, flag: 'wx' })
  try {
    let outcome: Outcome = 'changed'
    while (outcome === 'changed') outcome = await tryToTake(path, draft)
    if (outcome !== 'taken') refuse(taken(outcome))
  } finally {
    await unlink(draft)
  }
  return { release: () => releaseLock(path, claim) }
}

type Outcome = 'taken' | 'changed' | ProcessIdentity

/**
 * A stale lock must never be removed by two processes, for the second would remove the first one's new lock. So nobody
 * removes it: a process claims to be the one successor of that very content, and then replaces it in one step. If a
 * successor died in between, the next one claims to succeed it, and so on.
 */
async function tryToTake(path: string, draft: string): Promise<Outcome> {
  if (await linked(draft, path)) return 'taken'
  const stale = await contentOf(path)
  if (stale === undefined) return 'changed'
  const passed: string[] = []
  for (let last = stale; ;) {
    const holder = identityIn(last)
    if (holder && isAlive(holder)) return holder
    const next = successorOf(path, last)
    if (await linked(draft, next)) return (await replaceStale(path, stale, next, passed)) ? 'taken' : 'changed'
    passed.push(next)
    const found = await contentOf(next)
    if (found === undefined) return 'changed'
    last = found
  }
}

/** Only while the lock still holds what we succeed are we its successor; otherwise somebody came and went meanwhile. */
async function replaceStale(path: string, stale: string, next: string, passed: string[]): Promise<boolean> {
  if ((await contentOf(path)) !== stale) {
    await unlink(next)
    return false
  }
  await rename(next, path)
  for (const dead of passed) await unless(['ENOENT'], () => unlink(dead))
  return true
}

async function releaseLock(path: string, claim: string): Promise<void> {
  if ((await contentOf(path)) === claim) await unlink(path)
}

function successorOf(path: string, content: string): string {
  return `${path}.after-${createHash('sha256').update(content).digest('hex').slice(0, 24)}`
}

async function linked(from: string, to: string): Promise<boolean> {
  return (await unless(['EEXIST'], () => link(from, to).then(() => true))) ?? false
}

function contentOf(path: string): Promise<string | undefined> {
  return unless(['ENOENT'], () => readFile(path, 'utf8'))
}

/** Undefined for a lock that a power cut left empty: whoever held it does not run any more. */
function identityIn(content: string): ProcessIdentity | undefined {
  try {
    const { bootId, pid, startedAt } = JSON.parse(content) as Partial<ProcessIdentity>
    return bootId !== undefined && pid !== undefined && startedAt !== undefined ? { bootId, pid, startedAt } : undefined
  } catch {
    return undefined
  }
}
