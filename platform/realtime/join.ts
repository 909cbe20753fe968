import { type Affects, catchUp } from './broadcast.ts'
import { helloFrame, type Place, resetFrame } from './frames.ts'
import type { Memory } from './memory.ts'
import type { Stream } from './stream.ts'
import type { Streams } from './streams.ts'

/** A stream that asks to be let in. */
export interface Knock {
  stream: Stream
  /** What the browser heard last: undefined when it knows nothing yet, `unknown` when its event id is none of ours. */
  from: Place | 'unknown' | undefined
  /** Where this process was in the journal before anybody looked up who knocks. */
  knockedAt: number
}

interface Parts {
  epoch: string
  memory: Memory
  streams: Streams
  affects: Affects
  turn: <Result>(task: () => Promise<Result>) => Promise<Result>
  /** Where the journal really ends; this process may be behind another one. */
  readPosition: () => Promise<number>
}

/**
 * Lets a stream in: what it missed first, then everything as it happens, without a gap and without a repetition. Most of the
 * catching up is done beside the broadcasts; the last of it takes a turn between two of them.
 */
export async function join(knock: Knock, parts: Parts): Promise<void> {
  const { stream } = knock
  const { epoch, memory, streams, turn } = parts
  const start = await startOf(knock, parts)
  if (typeof start === 'number') {
    stream.position = start
    await tellMissed(knock, parts)
  }
  await turn(async () => {
    if (isStale(knock, parts)) return stream.end()
    const place = { epoch, position: memory.position() }
    if (start === 'now') stream.tell(helloFrame(place), place.position)
    else if (start === 'too far') stream.tell(resetFrame(place), place.position)
    else await tellMissed(knock, parts)
    streams.add(stream)
  })
}

/** The position after which to tell, when that can be told piece by piece. */
async function startOf({ from }: Knock, parts: Parts): Promise<number | 'now' | 'too far'> {
  if (from === undefined) return 'now'
  if (from === 'unknown' || from.epoch !== parts.epoch) return 'too far'
  if (from.position > parts.memory.position())
    return from.position > (await parts.readPosition()) ? 'too far' : from.position
  if (!parts.memory.after(from.position)) await parts.memory.reachBack()
  return parts.memory.after(from.position) ? from.position : 'too far'
}

async function tellMissed(knock: Knock, parts: Parts): Promise<void> {
  const { stream } = knock
  const { epoch, memory } = parts
  if (isStale(knock, parts)) return
  const missed = memory.after(stream.position)
  if (missed) await catchUp(stream, missed, epoch)
  else stream.tell(resetFrame({ epoch, position: memory.position() }), memory.position())
}

/** Whether its rights may have changed since it knocked, so that what was looked up for it no longer holds. */
function isStale({ stream, knockedAt }: Knock, { memory, affects }: Parts): boolean {
  const since = memory.after(knockedAt)
  if (stream.closed || !since) return true
  return since.some(({ entry }) => affects(entry).some(id => stream.admission.reliesOn.includes(id)))
}
