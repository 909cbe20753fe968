import { type Heard, unreachable } from '../../../../ui/asking/problem.ts'
import { Refused } from '../../../../platform/refused.ts'
import type { WrittenText } from '../../contract.ts'

/** A text that somebody writes: the version it was begun from, and what the server last answered. */
export interface Copy {
  base: number
  /** 0 while the server has none of it. */
  revision: number
  document: WrittenText
}

/** What the server may not have yet. An attempt whose answer is not known is repeated as it was, so that it is done once. */
export interface Mirrored extends Copy {
  attempt?: { document: WrittenText; revision: number; key: string }
}

interface Parts {
  copy: Mirrored
  /** Not all of it is on the server. */
  unsaved: boolean
  /** Throws `Refused` where the server does not keep it. */
  keep: (copy: Copy, key: string) => Promise<{ revision: number }>
  mirror: { write: (copy: Mirrored) => Promise<void>; clear: () => Promise<void> }
  after: (ms: number, task: () => void) => void
  makeKey: () => string
}

export interface KeepingState {
  unsaved: boolean
  /** Why the last attempt failed; it is tried again, unless something else was kept elsewhere. */
  obstacle: Heard | undefined
}

export interface Keeping {
  read: () => KeepingState
  copy: () => Copy
  listen: (onChange: () => void) => () => void
  write: (document: WrittenText) => void
  /** Keeps what is not kept yet at once, and answers whether all of it is. */
  settle: () => Promise<boolean>
  /** After something was kept elsewhere: this goes over it. */
  goOver: (revision: number) => void
  /** After something was kept elsewhere: that is taken, and what is here given up. */
  takeOther: (other: Copy) => void
}

const momentMs = 800
const pausesMs = [2_000, 5_000, 10_000, 30_000]
export const keptElsewhere = 'draft.kept_elsewhere'

/** Brings what is written to this browser's own storage at once, and to the server soon; what fails is tried again after growing pauses. */
export function openKeeping({ copy: begun, unsaved, keep, mirror, after, makeKey }: Parts): Keeping {
  let copy = begun
  let kept = unsaved ? undefined : begun.document
  let state: KeepingState = { unsaved, obstacle: undefined }
  let [failures, due] = [0, false]
  let [round, mirroring]: [Promise<void> | undefined, Promise<void> | undefined] = [undefined, undefined]
  const listeners = new Set<() => void>()

  const isUnsaved = () => copy.document !== kept
  function tell(obstacle: Heard | undefined): void {
    state = { unsaved: isUnsaved(), obstacle }
    for (const listener of listeners) listener()
  }
  /** Writes what is there by then, one writing after another; storage that is switched off leaves the server alone to keep it. */
  async function mirrorNow(): Promise<void> {
    await mirroring
    mirroring ??= (isUnsaved() ? mirror.write(copy) : mirror.clear())
      .catch(() => {})
      .finally(() => {
        mirroring = undefined
      })
    await mirroring
  }
  function soon(ms: number): void {
    if (due || !isUnsaved() || state.obstacle?.code === keptElsewhere) return
    due = true
    after(ms, () => {
      due = false
      void goRound()
    })
  }
  function goRound(): Promise<void> {
    round ??= attemptOnce().finally(() => {
      round = undefined
      soon(failures > 0 ? (pausesMs[Math.min(failures, pausesMs.length) - 1] ?? momentMs) : momentMs)
    })
    return round
  }
  async function attemptOnce(): Promise<void> {
    if (!isUnsaved()) return
    const { base, document, revision } = copy
    const attempt = copy.attempt ?? { document, revision, key: makeKey() }
    copy = { ...copy, attempt }
    await mirrorNow()
    const obstacle = await tried({ base, document: attempt.document, revision: attempt.revision }, attempt.key)
    failures = obstacle ? failures + 1 : 0
    // Without an answer nobody knows whether it was done; any other refusal is an answer.
    if (obstacle?.code !== unreachable.code) copy = withoutAttempt(copy)
    if (!obstacle) kept = attempt.document
    // Another device made a version of the copy, or gave it up: this one is begun again, and nothing of it is lost.
    if (obstacle?.code === 'draft.no_working_copy') copy = { ...copy, revision: 0 }
    tell(obstacle)
    await mirrorNow()
  }
  async function tried(sent: Copy, key: string): Promise<Heard | undefined> {
    try {
      copy = { ...copy, revision: (await keep(sent, key)).revision }
      return undefined
    } catch (error) {
      if (error instanceof Refused) return error.obstacle
      throw error
    }
  }
  return {
    read: () => state,
    copy: () => copy,
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    write(document) {
      copy = { ...copy, document }
      tell(state.obstacle)
      void mirrorNow()
      soon(momentMs)
    },
    async settle() {
      for (let left = 3; left > 0 && isUnsaved(); left -= 1) await goRound()
      return !isUnsaved()
    },
    goOver(revision) {
      copy = { ...withoutAttempt(copy), revision }
      tell(undefined)
      void goRound()
    },
    takeOther(other) {
      copy = other
      kept = other.document
      tell(undefined)
      void mirrorNow()
    },
  }
}

function withoutAttempt({ base, revision, document }: Mirrored): Mirrored {
  return { base, revision, document }
}
