import type { Reader } from '../../../platform/db/database.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { conclusionsOn, linesRead, sentencesOf } from '../../conclusions/index.ts'
import { agendaOf, namesOfPeople, placesOf } from '../../meetings/index.ts'
import { profileOf } from '../../organisation/index.ts'
import type { Profile } from '../../rulebook/index.ts'
import { listJottings, listSpeeches, listSteps, seenSitting, type Sitting } from '../../sittings/index.ts'
import { obstacleToLeading } from '../../sittings/rules.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import type { Minutes, MinutesItem, Note } from '../contract.ts'
import { attendeesOf } from './attendees.ts'

/** The minutes as what was recorded makes them, as far as whoever chairs the meeting or records it may read its lines. */
export async function minutesOf(look: Look, id: string, dayOf: Clock['dayOf']): Promise<Minutes> {
  const { reader } = look
  const sitting = await ledBy(look, id)
  const { meeting, standing, openedAt, closedAt } = sitting
  const profile = await profileOf(reader)
  const on = dayOf(new Date(meeting.startsAt))
  const beganAt = begunAt(openedAt, await listSteps(reader, id))
  const recorders = await namesOfAccounts(reader, meeting.recorderIds)
  const chair = meeting.chairId && ((await namesOfPeople(reader, [meeting.chairId])).get(meeting.chairId) ?? '')
  const read = (await linesRead(reader, id, standing)).map(line => line.id)
  const said = await saidIn(look, { id, read, profile, on })
  const agenda = await agendaOf(look, { id, standing })
  let number = 0
  return {
    id,
    language: profile.language,
    title: meeting.title,
    place: placesOf(meeting),
    startsAt: meeting.startsAt,
    openedAt,
    closedAt,
    chair,
    recorders: meeting.recorderIds.map(one => recorders.get(one) ?? ''),
    ...(await attendeesOf(reader, { meeting, beganAt, profile, on })),
    notes: said.notes(null),
    items: agenda.map(({ id: lineId, kind, content }): MinutesItem => {
      const isCounted = kind === 'item' || kind === 'consent'
      if (isCounted) number += 1
      const line = { lineId, number: isCounted ? number : null, kind }
      if (content === null) return { ...line, content }
      const { title, closed, presenter, interests } = content
      const shown = said.on(closed ? '' : lineId, title)
      const recused = interests.map(({ person }) => person.name)
      return { ...line, content: { title, closed, presenter: presenter?.name ?? null, recused, ...shown } }
    }),
  }
}

/** The meeting as it stands, for whoever leads it. */
export async function ledBy(look: Look, id: string): Promise<Sitting> {
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  return sitting
}

/** While a meeting is being opened people are still being written down, so whoever was there for the first item was there at the opening. */
function begunAt(openedAt: string | null, steps: readonly { lineId: string | null; at: string }[]): string | null {
  return openedAt && (steps.find(({ lineId }) => lineId !== null)?.at ?? openedAt)
}

interface Asked {
  id: string
  /** The lines that the actor may read. */
  read: readonly string[]
  profile: Profile
  on: string
}

/** What was said and decided, by line; of a line that is not read there is nothing. */
async function saidIn(look: Look, { id, read, profile, on }: Asked) {
  const { reader } = look
  const may = <One extends { lineId: string | null }>(ones: readonly One[]) =>
    ones.filter(({ lineId }) => lineId !== null && read.includes(lineId))
  const jottings = (await listJottings(reader, id)).filter(({ struckAt }) => struckAt === null)
  const speeches = may(await listSpeeches(reader, id)).filter(({ givenAt }) => givenAt !== null)
  const speaking = [...jottings.map(one => one.speakerId), ...speeches.map(one => one.personId)]
  const people = await namesOfPeople(reader, [...new Set(speaking)])
  const votes = await closedVotes(reader, id)
  const steps = may(await listSteps(reader, id))
  const concluded = new Map((await conclusionsOn(look, { id, lines: read })).map(one => [one.lineId, one]))
  const notes = (lineId: string | null): Note[] =>
    jottings
      .filter(one => one.lineId === lineId)
      .map(({ speakerId, words, isAction }) => {
        return { speaker: speakerId === null ? null : (people.get(speakerId) ?? ''), words, isAction }
      })
  const of = <One extends { lineId: string | null }>(ones: readonly One[], lineId: string) =>
    ones.filter(one => one.lineId === lineId)
  return {
    notes,
    on: (lineId: string, title: string) => ({
      course: of(steps, lineId).map(({ kind, at }) => ({ kind, at })),
      speakers: [...new Set(of(speeches, lineId).map(({ personId }) => people.get(personId) ?? ''))],
      notes: read.includes(lineId) ? notes(lineId) : [],
      votes: of(votes, lineId).map(({ id: voteId, words, manner, result }) => ({ id: voteId, words, manner, result })),
      outcomes: (concluded.get(lineId)?.outcomes ?? []).flatMap(one =>
        sentencesOf({ outcomes: [one] }, { title, profile, on }).map(words => ({ id: one.id, words })),
      ),
      conclusion: concluded.get(lineId)?.conclusion?.words ?? null,
    }),
  }
}

async function closedVotes(reader: Reader, id: string) {
  const shown = await shownVotes(reader, await votesOfMeeting(reader, id))
  return shown.flatMap(({ result, ...vote }) => (result ? [{ ...vote, result }] : []))
}
