import type { Reader } from '../db/database.ts'
import type { Entry } from '../work/happening.ts'
import { readEntries } from '../work/journal.ts'
import type { Changes } from './changes.ts'
import { changeFrame, resetFrame } from './frames.ts'

/**
 * An entry with the bytes made of it: once per audience, whoever asks first, live or catching up. Readers who may know who
 * acted are an audience of their own.
 */
export interface Remembered {
  entry: Entry
  /** Never rejects: what cannot be read becomes a reset. */
  frameFor: (audience: string, sayWho: boolean) => Promise<Buffer>
}

export interface Memory {
  /** The last position that was announced in this process. */
  position: () => number
  remember: (entry: Entry) => Remembered
  /** Adds the next entries, in order. */
  append: (entries: readonly Remembered[]) => void
  /** What came after a position; undefined when that is longer ago than is remembered. */
  after: (position: number) => readonly Remembered[] | undefined
  /** Reads back what was told before this process started, once. */
  reachBack: () => Promise<void>
}

interface Parts {
  reader: Reader
  epoch: string
  position: number
  changes: Changes
  fault: (error: unknown) => void
}

/** Who missed more than this asks for everything again: that is quicker than hearing it all. */
const longestCatchUp = 2_000

/** Remembers the last entries of the journal, so that a thousand browsers that come back at once cost one reading. */
export function openMemory(parts: Parts): Memory {
  const { reader, position: start } = parts
  const remember = (entry: Entry) => remembered(entry, parts)
  let entries: Remembered[] = []
  let position = start
  let reached: Promise<void> | undefined

  async function reachBack(): Promise<void> {
    try {
      const earlier = await readEntries(reader, Math.max(0, start - longestCatchUp), longestCatchUp)
      // What was trimmed meanwhile would leave a hole between then and now.
      if (entries.length < position - start) return
      entries.unshift(...earlier.filter(entry => entry.position <= start).map(remember))
    } catch (error) {
      reached = undefined
      throw error
    }
  }

  return {
    position: () => position,
    remember,
    append: next => {
      entries.push(...next)
      position = next.at(-1)?.entry.position ?? position
      if (entries.length > 2 * longestCatchUp) entries = entries.slice(-longestCatchUp)
    },
    after: place => {
      const first = position - entries.length
      return place < first ? undefined : entries.slice(place - first)
    },
    reachBack: () => (reached ??= reachBack()),
  }
}

function remembered(entry: Entry, parts: Parts): Remembered {
  const frames = new Map<string, Promise<Buffer>>()
  return {
    entry,
    frameFor: (audience, sayWho) => {
      const key = sayWho ? `${audience} ` : audience
      const made = frames.get(key) ?? makeFrame(entry, parts, audience, sayWho)
      frames.set(key, made)
      return made
    },
  }
}

async function makeFrame(
  entry: Entry,
  { reader, epoch, changes, fault }: Parts,
  audience: string,
  sayWho: boolean,
): Promise<Buffer> {
  try {
    const read = changes[entry.name]
    return changeFrame(epoch, entry, read ? await read(reader, entry, audience) : [], sayWho)
  } catch (error) {
    fault(error)
    return resetFrame({ epoch, position: entry.position })
  }
}
