import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { type InBothLanguages, type Profile, rulesOn, type UsualAgenda } from '../../rulebook/index.ts'
import type { DayOf } from '../called.ts'
import { meetingsSeen } from '../standing.ts'
import { type Line, listLines } from '../store/lines.ts'
import { lastMeeting, type Meeting } from '../store/meetings.ts'
import { listSeats } from '../store/seats.ts'
import { named, namesOfPeople } from './names.ts'

interface Next {
  bodyId: string
  kind: string
  on: string
}

/** The minutes of a meeting that another one may approve; modules after this one know them. */
export type SignedMinutes = (
  look: Look,
  meetingId: string,
) => Promise<{ id: string; number: number; title: string } | undefined>

type UsualLine = UsualAgenda['lines'][number]

/** What the next meeting takes over from the last one of the same kind that the actor may see: where and with whom, and its lines. */
export async function carriedOver(
  look: Look,
  { bodyId, kind, on }: Next,
  { dayOf, signedMinutes }: { dayOf: DayOf; signedMinutes: SignedMinutes },
) {
  const { reader } = look
  const profile = await profileOf(reader)
  const last = await lastMeeting(reader, { bodyId, kind, before: on, visible: await meetingsSeen(look) })
  const before = last ? await listLines(reader, last.id) : []
  const usual = rulesOn(profile.agendas, on).find(({ says }) => says.meetings.includes(kind))?.says.lines
  const minutes = (last && (await signedMinutes(look, last.id))) ?? null
  const lastDay = last ? dayOf(new Date(last.startsAt)) : null
  return {
    last:
      last && lastDay !== null
        ? { id: last.id, title: last.title, on: lastDay, ...(await aroundOf(look, last)) }
        : null,
    lines: usual ? usualLines(usual, { profile, before, lastDay, minutes }) : returning(before),
  }
}

/** Where it was, who was invited and who kept its records. */
async function aroundOf({ reader }: Look, { id, place, sites, videoLink, recorderIds }: Meeting) {
  const invited = (await listSeats(reader, [id])).filter(({ role }) => role === 'invited')
  const people = await namesOfPeople(
    reader,
    invited.map(({ personId }) => personId),
  )
  const accounts = await namesOfAccounts(reader, recorderIds)
  return {
    place,
    sites,
    videoLink,
    recorders: recorderIds.map(one => named(accounts, one)),
    invited: invited.map(({ personId }) => named(people, personId)),
  }
}

/** The lines that the profile knows; one that takes something up from a meeting that never was is left out. */
function usualLines(
  usual: readonly UsualLine[],
  {
    profile,
    before,
    lastDay,
    minutes,
  }: {
    profile: Profile
    before: readonly Line[]
    lastDay: string | null
    minutes: NonNullable<Awaited<ReturnType<SignedMinutes>>> | null
  },
) {
  const say = (words: InBothLanguages) => words[profile.language]
  return usual
    .filter(({ takes }) => lastDay !== null || (takes !== 'minutes' && takes !== 'actions'))
    .map(({ kind, title, takes }) => {
      const words = say(title)
      const day = takes === 'minutes' && lastDay !== null ? ` (${lastDay.split('-').toReversed().join('/')})` : ''
      return {
        kind,
        title: `${words}${day}`,
        minutes: minutesOf(before, words),
        takes,
        paper: takes === 'minutes' ? minutes : null,
      }
    })
}

/** Without usual lines, what frames every meeting comes back: whatever was open to everybody and had no papers. */
function returning(before: readonly Line[]) {
  return before
    .filter(({ kind, readerIds, papers }) => kind !== 'item' && kind !== 'consent' && !readerIds && papers.length === 0)
    .map(({ kind, title, minutes }) => ({ kind, title, minutes, takes: null, paper: null }))
}

/** As long as the same line took last time. */
function minutesOf(before: readonly Line[], title: string): number | null {
  return before.find(line => line.readerIds === null && line.title.startsWith(title))?.minutes ?? null
}
