import type { OpenDatabase } from '../db/open.ts'
import { type Actor, holds } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import type { Hear } from '../work/ear.ts'
import { readHead } from '../work/journal.ts'
import type { Announce } from '../work/publisher.ts'
import type { AudiencesOf } from './audiences.ts'
import { type Affects, broadcast } from './broadcast.ts'
import type { Changes } from './changes.ts'
import { openCounters } from './counters.ts'
import { heartbeatFrame, type Place } from './frames.ts'
import { join, type Knock } from './join.ts'
import { openMemory } from './memory.ts'
import type { Admission } from './stream.ts'
import { openStreams } from './streams.ts'
import { takeTurns } from '../turns.ts'

/** The live side of Plenum in one process. */
export interface Realtime {
  /** Tells entries to whoever is connected and may hear them; to be called in order. */
  announce: Announce
  /** Says the present value of a counter to an audience, on all servers, at most twice a second; the last value wins. */
  count: (audience: string, name: string, value: number) => void
  /** Hears the counters of all servers (the channel `counters`). */
  hearCounters: Hear
  /** Where this process is in the journal. */
  position: () => number
  /** What this account may hear today. */
  admit: (actor: Actor & { id: string }) => Promise<Admission>
  /** Lets a stream in, without a gap between what it missed and what comes. */
  join: (knock: Knock) => Promise<void>
  /** How many browsers are connected. */
  readers: () => number
  /** Ends all streams; the browsers come back to whoever serves them next. */
  stop: () => void
}

interface Parts {
  database: Pick<OpenDatabase, 'reader' | 'outer'>
  /** Where the journal ends when this process starts to announce. */
  head: Place
  clock: Clock
  audiencesOf: readonly AudiencesOf[]
  changes: Changes
  affects: Affects
  fault: (error: unknown) => void
  streamsPerAccount?: number
}

const heartbeatMs = 15_000
/** After an hour a browser signs in anew, so that a session that ran out does not hear on. */
const mostBeats = 240

export function openRealtime({ database, head, audiencesOf, changes, affects, fault, ...rest }: Parts): Realtime {
  const { reader } = database
  const { epoch, position } = head
  const { clock, streamsPerAccount = 12 } = rest
  const streams = openStreams(streamsPerAccount)
  const memory = openMemory({ reader, epoch, position, changes, fault })
  const counters = openCounters({ database, streams, fault })
  const turn = takeTurns()
  const readPosition = async () => (await readHead(reader)).position

  async function admit(actor: Actor & { id: string }): Promise<Admission> {
    const now = clock.now()
    const look = { reader, actor, now, today: clock.dayOf(now) }
    return {
      accountId: actor.id,
      reliesOn: [actor.id, actor.personId, actor.onBehalfOf, actor.sessionId].filter(id => typeof id === 'string'),
      audiences: (await Promise.all(audiencesOf.map(of => of(look)))).flat(),
      sayWho: holds(actor, 'administrator', 'auditor') && !actor.subjectIds,
    }
  }

  function beat(): void {
    const bytes = heartbeatFrame({ epoch, position: memory.position() })
    for (const stream of streams.all()) {
      stream.beats += 1
      if (stream.beats > mostBeats) streams.end(stream)
      else stream.write(bytes)
    }
  }

  const beating = setInterval(beat, heartbeatMs)
  return {
    announce: entries => turn(() => broadcast(entries, { epoch, memory, streams, affects })),
    count: counters.count,
    hearCounters: counters.hear,
    position: memory.position,
    admit,
    join: knock => join(knock, { epoch, memory, streams, affects, turn, readPosition }),
    readers: () => streams.all().size,
    stop: () => {
      clearInterval(beating)
      counters.stop()
      for (const stream of streams.all()) streams.end(stream)
    },
  }
}
