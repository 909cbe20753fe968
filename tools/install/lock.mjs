import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf, isRunning } from './process-identity.mjs'

/**
 * Does the work while no other process on this machine holds the lock at this path; waits for a living holder, and takes
 * over from one that died. `onWait(pid)` is told once whom we wait for. Answers what the work answers.
 */
export async function whileHolding(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true })
  await acquire(path, onWait)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function acquire(path, onWait) {
  let told = false
  while (!take(path)) {
    const holder = read(path)
    if (holder === undefined) continue
    if (!isRunning(holder)) {
      removeStale(path, holder)
      continue
    }
    if (!told) onWait(holder.pid)
    told = true
    await sleep(100)
  }
}

/** A hard link appears complete or not at all, so nobody ever reads a lock that is half written. */
function take(path) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(identityOf(process.pid)))
  try {
    return linkUnlessTaken(draft, path)
  } finally {
    rmSync(draft)
  }
}

/** Moves the lock aside before deleting it: if another process was quicker and holds it by now, it is put back. */
function removeStale(path, stale) {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  const moved = read(aside)
  if (moved?.pid !== stale.pid || moved.startedAt !== stale.startedAt) linkUnlessTaken(aside, path)
  rmSync(aside)
}

function linkUnlessTaken(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
