import { attendanceAt, neededOf, type Share } from '../../../packages/rules/index.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Changes, Contribution } from '../../../platform/realtime/changes.ts'
import type { Change } from '../../../platform/realtime/contract.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Entry } from '../../../platform/work/happening.ts'
import { findMeeting, type Line, listLines, type Meeting, namesOfPeople, named } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { ruleNear } from '../../rulebook/index.ts'
import { deskOf, hallOf } from '../audiences.ts'
import type { Live, Presence, Speech } from '../contract.ts'
import { afterAll, type Stream, streamOf } from '../present.ts'
import { stateAfter } from '../rules.ts'
import { listSpeeches, type SpeechRow } from '../store/speeches.ts'
import { listSteps } from '../store/steps.ts'

type DayOf = Clock['dayOf']

/** Everything that a view of a meeting needs, read once. */
export interface Seen {
  live: Live
  lines: Line[]
  stream: Stream
  /** Those that go on or wait, and those that were held on the open line. */
  speeches: (Speech & { isOpen: boolean })[]
}

/** What everybody in a meeting may know, and what of it is for some. */
export async function seeLive(reader: Reader, meeting: Meeting, dayOf: DayOf): Promise<Seen> {
  const { id } = meeting
  const { state, openedAt, closedAt, openLineId, lines: states } = stateAfter(await listSteps(reader, id))
  const lines = await listLines(reader, id)
  const stream = await streamOf(reader, id)
  const openLine = lines.find(line => line.id === openLineId)
  const speeches = await speechesOf(reader, { meeting, lines, openLineId })
  const live = {
    state,
    openedAt,
    closedAt,
    openLineId,
    lines: lines.map(line => ({ id: line.id, state: states.get(line.id) ?? ('waiting' as const) })),
    presence: presenceOn(stream, openLine, await quorumOf(reader, meeting, dayOf)),
    speeches: speeches.filter(({ isOpen }) => isOpen),
  }
  return { live, lines, stream, speeches }
}

/** What is pushed to everybody in a meeting alike, so that nobody has to ask; whoever came or went learns that of themselves as well. */
export function changesIn({ dayOf }: Pick<Clock, 'dayOf'>): Changes {
  const known = new WeakMap<Entry, Promise<Change[]>>()
  const read = async (reader: Reader, { subjectId: id }: Entry) => {
    const meeting = await findMeeting(reader, id)
    return meeting ? [{ of: 'live', id, value: (await seeLive(reader, meeting, dayOf)).live }] : []
  }
  const live = (reader: Reader, entry: Entry) => {
    const changes = known.get(entry) ?? read(reader, entry)
    known.set(entry, changes)
    return changes
  }
  const contribution: Contribution = async (reader, entry, audience) => {
    const { name, subjectId: id, facts } = entry
    if (audience === hallOf(id)) return live(reader, entry)
    // Whoever is shown more than the hall asks again.
    if (name !== 'attendance.recorded' || audience === deskOf(id)) return []
    return [...(await live(reader, entry)), { of: 'here', id, value: facts['kind'] === 'arrived' }]
  }
  return Object.fromEntries(pushed.map(name => [name, contribution]))
}

const pushed = [
  'sitting.opened',
  'sitting.closed',
  'sitting.line_stepped',
  'attendance.recorded',
  'attendance.struck',
  'speech.asked',
  'speech.given',
  'speech.ended',
  'speech.withdrawn',
]

/** Of members, with those who sit for one of them; a line for some leaves nobody out here, as the quorum is that of the meeting. */
function presenceOn({ seats, moves }: Stream, line: Line | undefined, share: Share | null): Presence {
  const { present, roll, voters } = attendanceAt(seats, moves, afterAll, line?.id)
  const guests = new Set(seats.filter(({ counts }) => counts === 'never').map(({ personId }) => personId))
  return {
    present: voters.length,
    roll: roll.length,
    invited: present.filter(one => guests.has(one)).length,
    needed: share && neededOf(share, roll.length),
  }
}

async function quorumOf(reader: Reader, { kind, startsAt }: Meeting, dayOf: DayOf): Promise<Share | null> {
  const rule = ruleNear((await profileOf(reader)).meetings, kind, dayOf(new Date(startsAt)))
  return rule?.says.quorum ?? null
}

async function speechesOf(
  reader: Reader,
  { meeting, lines, openLineId }: { meeting: Meeting; lines: readonly Line[]; openLineId: string | null },
) {
  const isShown = ({ lineId, endedAt, withdrawnAt }: SpeechRow) =>
    withdrawnAt === null && (endedAt === null || lineId === openLineId)
  const shown = (await listSpeeches(reader, meeting.id)).filter(isShown)
  const people = await namesOfPeople(
    reader,
    shown.map(({ personId }) => personId),
  )
  const open = new Set(lines.filter(({ readerIds }) => readerIds === null).map(({ id }) => id))
  return shown.map(({ id, lineId, personId, askedAt, givenAt, minutes, endedAt }) => ({
    id,
    lineId,
    person: named(people, personId),
    askedAt,
    givenAt,
    minutes,
    endedAt,
    isOpen: open.has(lineId),
  }))
}
