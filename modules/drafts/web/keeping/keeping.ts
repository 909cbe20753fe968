import { type Heard, unreachable } from '../../../../ui/asking/problem.ts'
import { Refused } from '../../../../platform/refused.ts'
import type { WrittenText } from '../../contract.ts'
import { type Mirror, openMirroring } from './mirroring.ts'

/** A text that somebody writes: the version it was begun from, and what the server last answered. */
export interface Copy {
  base: number
  /** 0 while the server has none of it. */
  revision: number
  document: WrittenText
}

/** What the server may not have yet. An attempt whose answer is not known is repeated as it was, so that it is done once. */
export interface Mirrored extends Copy {
  attempt?: { document: WrittenText; revision: number; key: string } | undefined
}

interface Parts {
  copy: Mirrored
  /** Not all of it is on the server. */
  unsaved: boolean
  /** Throws `Refused` where the server does not keep it. */
  keep: (copy: Copy, key: string) => Promise<{ revision: number }>
  mirror: Mirror
  after: (ms: number, task: () => void) => void
  makeKey: () => string
}

export interface KeepingState {
  unsaved: boolean
  /** Why the last attempt failed. */
  obstacle: Heard | undefined
}

export interface Keeping {
  read: () => KeepingState
  copy: () => Copy
  /** What a text has beside its provisions. */
  beside: () => Omit<WrittenText, 'provisions'>
  /** What the server had when this copy was last the same; undefined where nobody here knows. */
  ancestor: () => WrittenText | undefined
  listen: (onChange: () => void) => () => void
  /** Told of a text that came from elsewhere and is to be shown instead. */
  follow: (onOther: (document: WrittenText) => void) => () => void
  /** What is written is asked for once the hand rests, so that a key costs nothing but itself. */
  write: (read: () => WrittenText) => void
  /** Keeps what is not kept yet at once, and answers whether all of it is. */
  settle: () => Promise<boolean>
  /** Lays what is here into this browser's own storage without waiting. */
  mirrorNow: () => Promise<void>
  /** What another tab or device kept, and what both made of it where that differs; nothing that is here is given up unasked. */
  takeOther: (other: Copy, together?: WrittenText) => void
}

const momentMs = 800
const pausesMs = [2_000, 5_000, 10_000, 30_000]
export const keptElsewhere = 'draft.kept_elsewhere'
const noCopyThere = 'draft.no_working_copy'

/** Whether it may pass by itself: the network, a server that is gone or busy, a session that is over. Any other refusal stays one. */
export function isPassing({ code, status }: Heard): boolean {
  return code === noCopyThere || status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
}

/** Brings what is written to this browser's own storage at once, and to the server soon; what fails for now is tried again after growing pauses. */
export function openKeeping({ copy: begun, unsaved, keep, mirror, after, makeKey }: Parts): Keeping {
  let copy = begun
  let kept = unsaved ? undefined : begun.document
  let pending: (() => WrittenText) | undefined
  let state: KeepingState = { unsaved, obstacle: undefined }
  let [failures, due] = [0, false]
  let round: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const followers = new Set<(document: WrittenText) => void>()

  function current(): Mirrored {
    if (pending) copy = { ...copy, document: pending() }
    pending = undefined
    return copy
  }
  const isUnsaved = () => pending !== undefined || copy.document !== kept
  function tell(obstacle: Heard | undefined): void {
    const now = { unsaved: isUnsaved(), obstacle }
    if (now.unsaved === state.unsaved && now.obstacle === state.obstacle) return
    state = now
    for (const listener of listeners) listener()
  }
  const mirroring = openMirroring({ mirror, after, unsaved: () => (isUnsaved() ? current() : undefined) })
  function soon(ms: number): void {
    const isOver = () => !isUnsaved() || (state.obstacle && !isPassing(state.obstacle))
    if (due || isOver()) return
    due = true
    after(ms, () => {
      due = false
      if (!isOver()) void goRound()
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
    const { base, document, revision } = current()
    const attempt = copy.attempt ?? { document, revision, key: makeKey() }
    copy = { ...copy, attempt }
    await mirroring.now()
    const obstacle = await tried({ base, document: attempt.document, revision: attempt.revision }, attempt.key)
    failures = obstacle ? failures + 1 : 0
    // Without an answer nobody knows whether it was done; any other refusal is an answer.
    if (obstacle?.code !== unreachable.code) copy = withoutAttempt(copy)
    if (!obstacle) kept = attempt.document
    // Another device made a version of the copy, or gave it up: this one is begun again, and nothing of it is lost.
    if (obstacle?.code === noCopyThere) copy = { ...copy, revision: 0 }
    tell(obstacle)
    await mirroring.now()
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
    copy: current,
    beside: () => copy.document,
    ancestor: () => kept,
    listen: onChange => listening(listeners, onChange),
    follow: onOther => listening(followers, onOther),
    write(read) {
      pending = read
      tell(state.obstacle)
      mirroring.soon()
      soon(momentMs)
    },
    async settle() {
      for (let left = 3; left > 0 && isUnsaved(); left -= 1) {
        await goRound()
        if (state.obstacle && state.obstacle.code !== noCopyThere) break
      }
      return !isUnsaved()
    },
    mirrorNow: mirroring.now,
    takeOther(other, together = other.document) {
      pending = undefined
      kept = other.document
      copy = { ...other, document: together }
      for (const follower of followers) follower(together)
      tell(undefined)
      mirroring.soon()
      soon(momentMs)
    },
  }
}

function listening<Listener>(all: Set<Listener>, one: Listener): () => void {
  all.add(one)
  return () => all.delete(one)
}

function withoutAttempt({ base, revision, document }: Mirrored): Mirrored {
  return { base, revision, document }
}
