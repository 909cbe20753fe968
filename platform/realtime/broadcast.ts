import type { Entry } from '../work/happening.ts'
import { resetFrame } from './frames.ts'
import type { Memory, Remembered } from './memory.ts'
import type { Stream } from './stream.ts'
import type { Streams } from './streams.ts'

/** The ids of sessions, accounts and persons who may be allowed to see more or less after this happening. */
export type Affects = (entry: Entry) => readonly string[]

interface Parts {
  epoch: string
  memory: Memory
  streams: Streams
  affects: Affects
}

/** More than this at once (an import) is told as one reset: asking again costs a browser less than hearing it all. */
const flood = 500

/**
 * Tells entries to everyone who is connected and may hear them. Who reads the same audience gets the same bytes; who belongs to
 * several audiences of an entry hears it once, as the first of them that the teller named.
 */
export async function broadcast(entries: readonly Entry[], { epoch, memory, streams, affects }: Parts): Promise<void> {
  // Before anything is said: whoever has just lost a right must not hear on by the old one.
  for (const id of entries.flatMap(affects)) for (const stream of streams.relyingOn(id)) streams.end(stream)

  const floods = floodsIn(entries)
  for (const run of runsOf(entries.map(memory.remember))) {
    const groups = await Promise.all(groupsOf(run, streams).map(group => frame(group, run, { epoch, floods })))
    memory.append(run)
    // Nothing waits from here on, so that the bytes leave for all sockets in one go.
    for (const { readers, framed } of groups) for (const stream of readers) tell(stream, framed)
  }
}

/** Tells one stream what it missed of these, as far as its audiences of today may hear it. */
export async function catchUp(stream: Stream, missed: readonly Remembered[], epoch: string): Promise<void> {
  const last = missed.at(-1)?.entry.position
  if (last === undefined) return
  const { audiences, sayWho } = stream.admission
  const heard = missed.flatMap(one => {
    const audience = one.entry.audiences.find(name => audiences.includes(name))
    return audience === undefined ? [] : [() => one.frameFor(audience, sayWho)]
  })
  const bytes =
    heard.length > flood ? [resetFrame({ epoch, position: last })] : await Promise.all(heard.map(make => make()))
  stream.tell(Buffer.concat(bytes), last)
}

/** Readers who get the same bytes. */
interface Group {
  audience: string
  sayWho: boolean
  readers: ReadonlySet<Stream>
}

/** A run in one piece for nearly everybody, and in pieces for who has heard some of it from another server. */
interface Framed {
  whole: Buffer
  pieces: readonly { position: number; bytes: Buffer }[]
}

/** Neighbours for the same audiences go out in one write per socket. */
function runsOf(entries: readonly Remembered[]): Remembered[][] {
  const runs: Remembered[][] = []
  for (const one of entries) {
    const run = runs.at(-1)
    if (run?.[0] && String(run[0].entry.audiences) === String(one.entry.audiences)) run.push(one)
    else runs.push([one])
  }
  return runs
}

function groupsOf(run: readonly Remembered[], streams: Streams): Group[] {
  const audiences = run[0]?.entry.audiences ?? []
  return audiences
    .flatMap(audience => [false, true].map(sayWho => ({ audience, sayWho, readers: streams.in(audience, sayWho) })))
    .filter(group => group.readers.size > 0)
}

interface Batch {
  epoch: string
  /** The audiences that hear too much at once, with the position of the last of it. */
  floods: ReadonlyMap<string, number>
}

async function frame(group: Group, run: readonly Remembered[], { epoch, floods }: Batch) {
  const floodEnd = floods.get(group.audience)
  const last = run.at(-1)?.entry.position
  const pieces =
    floodEnd === undefined
      ? await Promise.all(run.map(one => pieceOf(one, group)))
      : floodEnd === last
        ? [{ position: last, bytes: resetFrame({ epoch, position: last }) }]
        : []
  return { readers: group.readers, framed: { whole: Buffer.concat(pieces.map(({ bytes }) => bytes)), pieces } }
}

async function pieceOf({ entry, frameFor }: Remembered, { audience, sayWho }: Group) {
  return { position: entry.position, bytes: await frameFor(audience, sayWho) }
}

function floodsIn(entries: readonly Entry[]): Map<string, number> {
  if (entries.length <= flood) return new Map()
  const told = entries.flatMap(({ audiences, position }) => audiences.map(audience => ({ audience, position })))
  const byAudience = Map.groupBy(told, ({ audience }) => audience)
  const flooded = [...byAudience].filter(([, heard]) => heard.length > flood)
  return new Map(flooded.map(([audience, heard]) => [audience, heard.at(-1)?.position ?? 0]))
}

function tell(stream: Stream, { whole, pieces }: Framed): void {
  const [first, last] = [pieces[0]?.position ?? 0, pieces.at(-1)?.position ?? 0]
  if (stream.position < first) return stream.tell(whole, last)
  const rest = pieces.filter(piece => piece.position > stream.position)
  if (rest.length > 0) stream.tell(Buffer.concat(rest.map(piece => piece.bytes)), last)
}
