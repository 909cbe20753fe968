import { type Heard, unreachable } from '../../../../../ui/asking/problem.ts'
import { Refused } from '../../../../../platform/refused.ts'
import type { NoteRow } from '../../../contract.ts'
import { isUnsaved, type Mark } from './marks.ts'
import type { Stroke } from './stroke.ts'

interface Named {
  id: string
  version: number
}

/** What the server does for marks; every function throws `Refused` where it does not. */
export interface NotesServer {
  /** Makes a note; a repeat of the same attempt makes it once. */
  make: (mark: Mark, strokes: readonly Stroke[], attempt: string) => Promise<Named>
  change: (saved: Named, strokes: readonly Stroke[]) => Promise<Named>
  remove: (id: string, version: number) => Promise<void>
}

interface Parts {
  server: NotesServer
  after: (ms: number, task: () => void) => void
  makeKey: () => string
  read: () => Iterable<Mark>
  put: (mark: Mark) => void
  /** Told when saving began to fail, or no longer does. */
  moved: () => void
}

interface Saving {
  obstacle: Heard | undefined
  soon: () => void
  now: () => void
}

/** A stroke is saved this long after it ended, with those that followed it meanwhile. */
const momentMs = 700
const pausesMs = [2_000, 5_000, 10_000, 30_000]

/** Brings what the server has to what is wanted. What it refuses is tried again after growing pauses, and never dropped. */
export function savingOf(parts: Parts): Saving {
  const saving: Saving = { obstacle: undefined, soon: () => soon(momentMs), now: () => void round() }
  let failures = 0
  let due = false
  let busy = false

  const unsaved = () => [...parts.read()].filter(isUnsaved)
  function soon(ms: number): void {
    if (due || unsaved().length === 0) return
    due = true
    parts.after(ms, () => {
      due = false
      void round()
    })
  }
  async function round(): Promise<void> {
    if (busy) return
    busy = true
    const obstacle = await saveAll(parts, unsaved()).finally(() => {
      busy = false
    })
    failures = obstacle ? failures + 1 : 0
    saving.obstacle = obstacle
    parts.moved()
    soon(obstacle ? (pausesMs[Math.min(failures, pausesMs.length) - 1] ?? momentMs) : momentMs)
  }
  return saving
}

/** Saves one after the other, and answers what stood in the way of some. */
async function saveAll(parts: Parts, marks: readonly Mark[]): Promise<Heard | undefined> {
  let obstacle: Heard | undefined
  for (const mark of marks) {
    try {
      await save(parts, mark)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      obstacle = error.obstacle
      if (obstacle.code === unreachable.code) return obstacle
    }
  }
  return obstacle
}

async function save({ server, makeKey, read, put }: Parts, { key }: Mark): Promise<void> {
  // Strokes may join while the server thinks; only what it said is put to what is there by then.
  const present = () => [...read()].find(mark => mark.key === key)
  const settle = (change: Partial<Mark>) => {
    const mark = present()
    if (mark) put({ ...mark, ...change })
  }
  const mark = present()
  if (!mark) return
  const { saved, strokes } = mark
  if (!saved) {
    const making = mark.making ?? { attempt: makeKey(), strokes }
    settle({ making })
    const made = await server.make(mark, making.strokes, making.attempt)
    return settle({ saved: { ...made, strokes: making.strokes }, making: undefined })
  }
  if (strokes.length === 0) {
    await server.remove(saved.id, saved.version).catch(unlessGone)
    return settle({ saved: undefined, former: [...(mark.former ?? []), saved.id] })
  }
  try {
    settle({ saved: { ...(await server.change(saved, strokes)), strokes } })
  } catch (error) {
    settle(afterClash(error, present() ?? mark))
    throw error
  }
}

/** What the next try starts from: what another browser made of the note, or nothing where it removed it. */
function afterClash(error: unknown, { saved, strokes }: Mark): Partial<Mark> {
  if (!(error instanceof Refused) || !saved) return {}
  if (isGone(error)) return { saved: undefined }
  const current = error.obstacle.current as Pick<NoteRow, 'version' | 'strokes'> | undefined
  if (!current) return {}
  const { version } = current
  return {
    saved: { id: saved.id, version, strokes: current.strokes },
    strokes: merged(saved.strokes, strokes, current.strokes),
  }
}

/** What another browser has by now, without what was erased here and with what was drawn here since `base`. */
function merged(base: readonly Stroke[] = [], mine: readonly Stroke[], theirs: readonly Stroke[]): Stroke[] {
  const named = (strokes: readonly Stroke[]) => new Map(strokes.map(stroke => [JSON.stringify(stroke), stroke]))
  const [before, here, there] = [named(base), named(mine), named(theirs)]
  // Those that are here as well stay the same objects, by which undoing knows them.
  const left = [...there].filter(([name]) => here.has(name) || !before.has(name))
  const kept = left.map(([name, stroke]) => here.get(name) ?? stroke)
  const drawn = [...here].flatMap(([name, stroke]) => (before.has(name) || there.has(name) ? [] : [stroke]))
  return [...kept, ...drawn]
}

function unlessGone(error: unknown): void {
  if (!isGone(error)) throw error
}

function isGone(error: unknown): boolean {
  return error instanceof Refused && error.obstacle.code === 'note.not_found'
}
