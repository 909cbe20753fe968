import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { closeVote } from '../../modules/votes/actions/close.ts'
import { openVote } from '../../modules/votes/actions/open.ts'
import { changes } from '../../modules/votes/changes.ts'
import { changeFrame } from '../../platform/realtime/frames.ts'
import { readEntries, readHead } from '../../platform/work/journal.ts'
import type { Plenum } from '../../server/plenum.ts'
import { withDatabase } from '../database.ts'
import { heldBytes } from '../fanout/memory.ts'
import { openMeasured } from '../plenum.ts'
import { median, type Row, rowOf } from '../row.ts'
import { assemble, type Assembly } from './assembly.ts'
import { type Crowd, startCrowd } from './crowd.ts'
import { barePath, insertAlone, openBarePath, openRaw, type Raw } from './floors.ts'

const sizes = [1_000, 5_000] as const
const rounds = 5

/** A hall that votes: a vote reaches the last screen, everybody casts, and the result reaches the last screen. */
export async function measure(): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await withDatabase(url => measureHall(url, size))))
  return rows
}

interface Room {
  plenum: Plenum
  assembly: Assembly
  crowd: Crowd
  raw: Raw
  port: number
}

async function measureHall(url: string, size: number): Promise<Row[]> {
  const plenum = await openMeasured(url, undefined, openBarePath)
  const crowd = startCrowd()
  const raw = await openRaw()
  try {
    const assembly = await assemble(plenum, size)
    await plenum.http.listen({ port: 0, host: '127.0.0.1' })
    const { port } = plenum.http.server.address() as AddressInfo
    const before = await heldBytes()
    await crowd.enter('plenum', port, assembly.cookies)
    const held = ((await heldBytes()) - before) / size
    await crowd.enter('raw', raw.port, assembly.cookies)
    const taken: Taken[] = []
    for (let round = 0; round < rounds; round += 1) taken.push(await vote({ plenum, assembly, crowd, raw, port }))
    return rowsOf(size, taken, held)
  } finally {
    await crowd.leave()
    await raw.close()
    await plenum.close()
  }
}

/** How long each took, in milliseconds, and how many were kept in a second. */
interface Taken {
  opening: number
  rawOpening: number
  ballots: number
  bareOverHttp: number
  bare: number
  closing: number
}

/** One vote from its opening to its result, with each floor beside what it is the floor of. */
async function vote(room: Room): Promise<Taken> {
  const { plenum, assembly, crowd, raw, port } = room
  const { chair, meetingId, lineId, cookies } = assembly
  const wanted = { id: meetingId, lineId, words: 'Agreed?', rule: 'resolution', manner: 'device' as const, ifMatch: 0 }
  const opened = await crowd.lookFor('plenum', '"name":"vote.opened"')
  await setTimeout(50)
  const { id } = await plenum.transact(chair, work => openVote(work, wanted))
  const committed = process.hrtime.bigint()
  const opening = msSince(committed, await opened.seen)

  const told = await crowd.lookFor('raw', '"name":"vote.opened"')
  await setTimeout(50)
  const written = raw.tell(await frameOf(plenum))
  const rawOpening = msSince(written, await told.seen)

  const bareOverHttp = cookies.length / (await crowd.post(port, barePath, cookies))
  const ballots = cookies.length / (await crowd.post(port, `/api/votes/${id}/ballot`, cookies))
  const bare = cookies.length / (await insertAlone(plenum.database, cookies.length))

  const closed = await crowd.lookFor('plenum', '"name":"vote.closed"')
  await setTimeout(50)
  const pressed = process.hrtime.bigint()
  await plenum.transact(chair, work => closeVote(work, { id, counts: null }))
  return { opening, rawOpening, ballots, bareOverHttp, bare, closing: msSince(pressed, await closed.seen) }
}

/** What the screens were just told of the opening, byte for byte. */
async function frameOf({ database: { reader } }: Plenum): Promise<Buffer> {
  const { position, epoch } = await readHead(reader)
  const entry = (await readEntries(reader, 0, position)).findLast(({ name }) => name === 'vote.opened')
  const contribution = changes['vote.opened']
  if (!entry || !contribution) throw new Error('no vote was opened')
  return changeFrame(epoch, entry, await contribution(reader, entry, entry.audiences[0] ?? ''), false)
}

function rowsOf(size: number, taken: readonly Taken[], held: number): Row[] {
  const of = (figure: keyof Taken) => median(taken.map(one => one[figure]))
  const ballots = of('ballots')
  const opening = { what: `opening to the last of ${size} screens`, value: of('opening'), unit: 'ms' }
  const rawBytes = { what: 'raw TCP broadcast of the same bytes', value: of('rawOpening') }
  return [
    rowOf({ ...opening, against: rawBytes, ...(size === 5_000 && { most: 1.5 }) }),
    rowOf({
      what: `a ballot, of ${size} cast at once`,
      value: 1_000 / ballots,
      unit: 'ms',
      against: { what: 'one bare insert by the same HTTP', value: 1_000 / of('bareOverHttp') },
      most: 2,
    }),
    rowOf({
      what: `a ballot, of ${size} cast at once`,
      value: 1_000 / ballots,
      unit: 'ms',
      against: { what: 'one bare insert without HTTP', value: 1_000 / of('bare') },
    }),
    // More than 2,000 ballots in a second are less than half a millisecond each.
    rowOf({ what: `that alone, of ${size}`, value: 1_000 / ballots, unit: 'ms', most: 0.5 }),
    rowOf({
      what: `pressing close to the result on the last of ${size} screens`,
      value: of('closing'),
      unit: 'ms',
      ...(size === 1_000 && { most: 300 }),
    }),
    rowOf({ what: `objects and buffers per member connected, at ${size}`, value: held / 1024, unit: 'KiB' }),
  ]
}

function msSince(start: bigint, end: bigint): number {
  return Number(end - start) / 1e6
}
