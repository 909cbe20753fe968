import { useEffect, useSyncExternalStore } from 'react'
import { Refused } from '../../../../platform/refused.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { unreachable } from '../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { sendFile } from '../../../../ui/asking/send-files.ts'
import { bringPapers, type Fate } from '../../contract.ts'

/** One file on its way: it waits for its turn, is being sent, has arrived with a fate, was refused or was stopped. */
export interface Sent {
  key: string
  file: File
  target: Target
  state: 'queued' | 'sending' | 'arrived' | 'refused' | 'stopped'
  /** How much has left this browser, from 0 to 1. */
  share: number
  /** Whoever brought it has had what became of it before their eyes. */
  seen: boolean
  fate?: Fate
  /** It looks like a newer version of another paper, and somebody said that it is none. */
  apart?: true
  obstacle?: Heard
}

export interface Target {
  /** The paper that the file is the next version of. */
  paperId?: string
}

const atOnce = 3
const listeners = new Set<() => void>()
const stops = new Map<string, AbortController>()
let files: readonly Sent[] = []

/** Sends files, three at a time; goes on while other screens are looked at. Answers the keys under which they are found again. */
export function bring(chosen: readonly File[], target: Target = {}): string[] {
  const queued = { state: 'queued', share: 0, seen: false } as const
  const added = chosen.map(file => ({ ...queued, key: freshKey(), file, target }))
  change([...files, ...added])
  void next()
  return added.map(({ key }) => key)
}

/** Tries a refused or stopped file once more. */
export function bringAgain({ key, file, target, obstacle }: Sent): void {
  // An attempt whose answer was lost may have arrived: under the same key it arrives once.
  const again = obstacle?.code === unreachable.code ? key : freshKey()
  change(
    files.map(one => (one.key === key ? { key: again, file, target, state: 'queued', share: 0, seen: false } : one)),
  )
  void next()
}

/** Gives up a file that is waiting or on its way. */
export function stopSending({ key }: Sent): void {
  stops.get(key)?.abort()
  put(key, { state: 'stopped' })
}

/** Takes a file off the list of those that were sent; what has arrived stays where it is. */
export function forgetSent(keys: readonly string[]): void {
  change(files.filter(({ key }) => !keys.includes(key)))
}

/** Notes that what became of these files is on the screen. */
export function noteSeen(keys: readonly string[]): void {
  change(files.map(one => (keys.includes(one.key) ? { ...one, seen: true } : one)))
}

/** Notes that a file now belongs to another paper. */
export function settleFate(key: string, changed: Partial<Fate>): void {
  const fate = files.find(one => one.key === key)?.fate
  if (fate) put(key, { fate: { ...fate, ...changed } })
}

/** Notes that a file is no version of what it looks like. */
export function keepApart(key: string): void {
  put(key, { apart: true })
}

/** All files of this page, in the order in which they were chosen. */
export function useSent(): readonly Sent[] {
  return useSyncExternalStore(listen, () => files)
}

/** Whether a file is still waiting or on its way. */
export function isUnderWay({ state }: Sent): boolean {
  return state === 'queued' || state === 'sending'
}

/** Whoever closes the page while files are on their way is asked whether they mean it. */
export function useLeavingWarned(): void {
  const underWay = useSent().some(isUnderWay)
  useEffect(() => {
    if (!underWay) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [underWay])
}

async function next(): Promise<void> {
  const sent = files.find(({ state }) => state === 'queued')
  if (!sent || files.filter(({ state }) => state === 'sending').length >= atOnce) return
  put(sent.key, { state: 'sending' })
  // Others may start beside this one.
  void next()
  await send(sent)
  void next()
}

async function send({ key, file, target }: Sent): Promise<void> {
  const stop = new AbortController()
  stops.set(key, stop)
  try {
    const sending = { key, signal: stop.signal, progress: (share: number) => put(key, { share }) }
    const { fates } = await sendFile(bringPapers, target, file, sending)
    const [fate] = fates
    if (!fate || fate.fate === 'refused') put(key, { state: 'refused', ...refusalIn(fate) })
    else put(key, { state: 'arrived', share: 1, fate })
  } catch (error) {
    if (error instanceof Refused) put(key, { state: 'refused', obstacle: error.obstacle })
    else if (!stop.signal.aborted) throw error
  } finally {
    stops.delete(key)
  }
}

function refusalIn(fate: Fate | undefined): Partial<Sent> {
  if (!fate?.obstacle) return { obstacle: { code: 'network.strange_answer', status: 0 } }
  return { obstacle: { ...fate.obstacle, status: 422 } as Heard }
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function put(key: string, changed: Partial<Sent>): void {
  change(files.map(one => (one.key === key ? { ...one, ...changed } : one)))
}

function change(next: readonly Sent[]): void {
  files = next
  for (const listener of listeners) listener()
}
