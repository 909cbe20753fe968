import { useMemo, useSyncExternalStore } from 'react'
import { Refused } from '../../../../../platform/refused.ts'
import { ask } from '../../../../../ui/asking/ask.ts'
import { unreachable } from '../../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../../ui/asking/request.ts'
import { changeNote, makeNote, removeNote } from '../../../contract.ts'
import { changeWaiting, readWaiting, type WaitingNote } from './kept-notes.ts'
import { withAct } from './with-act.ts'

const listeners = new Set<() => void>()
let waiting: readonly WaitingNote[] = []

/** What this account did with notes and has not reached the server yet. */
export function useWaitingNotes(accountId: string | null): readonly WaitingNote[] {
  const all = useSyncExternalStore(listen, () => waiting)
  return useMemo(() => all.filter(note => note.accountId === accountId), [all, accountId])
}

/** Keeps what was done until the server can be reached. */
export async function putOff(note: WaitingNote): Promise<void> {
  await changeWaiting(notes => withAct(notes, note))
  await reread()
}

/** How many notes of this account the server does not have. */
export async function countWaiting(accountId: string): Promise<number> {
  return (await readWaiting()).filter(note => note.accountId === accountId).length
}

/**
 * Sends what waits, in its order; answers whether anything reached the server. What the server refuses stays with the reason, until
 * somebody decides; what cannot be sent because the network is gone again stays as it is.
 */
export async function sendWaiting(accountId: string): Promise<boolean> {
  await reread()
  let sent = false
  for (const note of waiting.filter(one => one.accountId === accountId && !one.obstacle)) {
    try {
      await send(note)
      await discard(note)
      sent = true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { obstacle } = error
      if (obstacle.code === unreachable.code || obstacle.status === 401 || obstacle.status >= 500) return sent
      if (note.act === 'remove' && obstacle.code === 'note.not_found') await discard(note)
      else await replace({ ...note, obstacle })
    }
  }
  return sent
}

/** Tries a refused one again, over what the server has now where that is what stood in the way. */
export async function sendAgain({ obstacle, ...note }: WaitingNote): Promise<boolean> {
  const theirs = obstacle?.status === 412 ? (obstacle.current as { version: number }) : undefined
  // What is sent is not what was refused, so it is another attempt.
  const key = freshKey()
  await discard(note)
  await putOff(note.act === 'change' && theirs ? { ...note, key, ifMatch: theirs.version } : { ...note, key })
  return sendWaiting(note.accountId)
}

export async function discard({ key }: Pick<WaitingNote, 'key'>): Promise<void> {
  await changeWaiting(notes => notes.filter(other => other.key !== key))
  await reread()
}

/** Leaves nothing of this account waiting; only when its owner said so. */
export async function discardAllOf(accountId: string): Promise<void> {
  await changeWaiting(notes => notes.filter(note => note.accountId !== accountId))
  await reread()
}

function send(note: WaitingNote): Promise<unknown> {
  const { key } = note
  if (note.act === 'make') return ask(makeNote, note.input, { key })
  if (note.act === 'change') return ask(changeNote, note.input, { key, ifMatch: note.ifMatch })
  return ask(removeNote, note.input, { key })
}

async function replace(note: WaitingNote): Promise<void> {
  await changeWaiting(notes => notes.map(other => (other.key === note.key ? note : other)))
  await reread()
}

async function reread(): Promise<void> {
  waiting = await readWaiting()
  for (const listener of listeners) listener()
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
