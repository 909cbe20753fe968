import type { Reader } from '../../../platform/db/database.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBodies, findBody } from '../../bodies/index.ts'
import { listLines, mayReadLine } from '../../meetings/index.ts'
import { bodiesActedFor } from '../../people/index.ts'
import { attendanceOn, seenSitting, streamOf } from '../../sittings/index.ts'
import { membersOf } from '../actions/open.ts'
import type { Counted, ShownVote, VoteView } from '../contract.ts'
import { rulesFor } from '../majorities.ts'
import { obstacleToLeading, resultOf, stateOf } from '../rules.ts'
import { actsFor, personsOf, seenVote, type VoteStanding } from '../standing.ts'
import { listNamed } from '../store/ballots.ts'
import { entitledAmong, listEntitled } from '../store/entitled.ts'
import { circulatedFor, type Correction, listCorrections, type Vote, votesOfMeeting } from '../store/votes.ts'
import { namesOfPeople } from './names.ts'

/** The votes of a meeting on the lines that the actor may read. */
export async function listVotes(look: Look, { id }: { id: string }): Promise<{ items: VoteView[] }> {
  const { standing, leads } = await seenSitting(look, id)
  const lines = new Map((await listLines(look.reader, id)).map(line => [line.id, line]))
  const votes = await votesOfMeeting(look.reader, id)
  const { persons } = standing
  const mine = await entitledAmong(look.reader, idsOf(votes), persons)
  const seen = votes.filter(({ id: voteId, lineId }) => {
    const line = lines.get(lineId ?? '')
    return leads || (line && mayReadLine(line, standing)) || mine.some(one => one.voteId === voteId)
  })
  return { items: await viewsOf(look, seen, () => ({ leads, persons })) }
}

export async function readVote(look: Look, { id }: { id: string }): Promise<VoteView> {
  const { vote, standing } = await seenVote(look, id)
  const [view] = await viewsOf(look, [vote], () => standing)
  return view ?? refuse({ code: 'vote.not_found', status: 404 })
}

const mostCirculated = 100
/** How long somebody finds in their work what a vote came to. */
const keptMs = 14 * 24 * 60 * 60_000

/** Circulated votes in which the actor may vote, or of bodies that they act for; those that wait for them first, and no old ones. */
export async function listMyVotes(look: Look): Promise<{ items: VoteView[] }> {
  const { reader, actor, now, today } = look
  const personIds = await personsOf(look)
  const bodyIds = actor.personId === null ? [] : await bodiesActedFor(reader, actor.personId, today)
  const since = new Date(now.getTime() - keptMs)
  const wanted = { personIds, bodyIds, accountId: actor.id ?? '', since, most: mostCirculated }
  const votes = actor.kind === 'account' ? await circulatedFor(reader, wanted) : []
  const items = await viewsOf(look, votes, ({ bodyId, openedBy }) => ({
    leads: openedBy === actor.id || bodyIds.includes(bodyId),
    persons: personIds,
  }))
  const waits = ({ state, mine }: VoteView) => state === 'open' && mine?.used === null
  return { items: [...items.filter(waits), ...items.filter(one => !waits(one))] }
}

/** What could be put to the vote on a line, for whoever leads the meeting. */
export async function proposeVote(look: Look, { id, lineId }: { id: string; lineId: string }) {
  const { meeting, leads } = await seenSitting(look, id)
  refuseIf(obstacleToLeading({ leads }))
  const line = (await listLines(look.reader, id)).find(one => one.id === lineId)
  if (!line) return refuse({ code: 'agenda.line_not_found', status: 404 })
  const { roll, voters } = attendanceOn(await streamOf(look.reader, id), line)
  const rules = await rulesFor(look.reader, meeting.bodyId, look.today)
  return { words: line.title, rules, roll: roll.length, present: voters.length }
}

/** By which rules of today a vote could be circulated; by none, for whoever does not act for the body. */
export async function proposeCirculated(look: Look, { id }: { id: string }) {
  if (!(await findBody(look.reader, id))) refuse({ code: 'body.not_found', status: 404 })
  if (!(await actsFor(look, id))) return { rules: [], roll: 0 }
  const rules = await rulesFor(look.reader, id, look.today)
  return { rules, roll: (await membersOf(look.reader, look, id)).length }
}

/** Who may vote and who has, for whoever leads. Never what they chose. */
export async function listEntitledOf(look: Look, { id }: { id: string }) {
  const { standing } = await seenVote(look, id)
  refuseIf(obstacleToLeading(standing))
  const entitled = await listEntitled(look.reader, id)
  const names = await namesOfPeople(
    look.reader,
    entitled.flatMap(({ personId, voterId }) => [personId, voterId]),
  )
  const named = (one: string) => ({ id: one, name: names.get(one) ?? '' })
  return {
    items: entitled.map(({ personId, voterId, used }) => ({
      person: named(personId),
      by: voterId === personId ? null : named(voterId),
      used,
    })),
  }
}

/** Votes as everybody who sees them may see them; of an open one nothing that was chosen. */
export async function shownVotes(reader: Reader, votes: readonly Vote[]): Promise<ShownVote[]> {
  const bodies = new Map(
    (await findBodies(reader, [...new Set(votes.map(vote => vote.bodyId))])).map(one => [one.id, one]),
  )
  const corrections = Map.groupBy(await listCorrections(reader, idsOf(votes)), ({ voteId }) => voteId)
  const accounts = await namesOfAccounts(
    reader,
    [...corrections.values()].flat().map(({ correctedBy }) => correctedBy),
  )
  const names = await namesIn(reader, votes)
  return votes.map(vote => {
    const { id, meetingId, lineId, words, manner, rule, roll, present, voted, openedAt, dueAt, closedAt } = vote
    const kept = { id, meetingId, lineId, words, manner, rule, roll, present, voted, openedAt, dueAt, closedAt }
    const state = stateOf(vote)
    const put = corrections.get(id) ?? []
    const before = [countsIn(vote), ...put]
    return {
      ...kept,
      body: { id: vote.bodyId, name: bodies.get(vote.bodyId)?.name ?? '' },
      state,
      result: state === 'closed' ? resultOf(vote, countsIn(put.at(-1) ?? vote)) : null,
      names: names.get(id) ?? null,
      corrected: put.map(({ because, correctedBy, correctedAt }, at) => ({
        counts: countsIn(before[at] ?? vote) ?? { yes: 0, no: 0, other: 0 },
        because,
        by: accounts.get(correctedBy) ?? '',
        at: correctedAt,
      })),
      withdrawn: vote.withdrawnAt === null ? null : { at: vote.withdrawnAt, because: vote.withdrawnBecause ?? '' },
    }
  })
}

async function viewsOf(
  { reader }: Look,
  votes: readonly Vote[],
  standingTo: (vote: Vote) => VoteStanding,
): Promise<VoteView[]> {
  const persons = [...new Set(votes.flatMap(vote => standingTo(vote).persons))]
  const mine = new Map((await entitledAmong(reader, idsOf(votes), persons)).map(one => [one.voteId, one]))
  const shown = await shownVotes(reader, votes)
  return shown.flatMap((one, at) => {
    const vote = votes[at]
    if (!vote) return []
    const own = mine.get(vote.id)
    return [{ ...one, mine: own ? { used: own.used } : null, mayLead: standingTo(vote).leads }]
  })
}

/** Who chose what, of votes by name that are closed. */
async function namesIn(reader: Reader, votes: readonly Vote[]): Promise<Map<string, NonNullable<ShownVote['names']>>> {
  const byName = votes.filter(vote => vote.manner === 'byName' && stateOf(vote) === 'closed')
  const chosen = Map.groupBy(await listNamed(reader, idsOf(byName)), ({ voteId }) => voteId)
  const found = new Map<string, NonNullable<ShownVote['names']>>()
  for (const { id } of byName) {
    const entitled = await listEntitled(reader, id)
    const choices = new Map(chosen.get(id)?.map(one => [one.personId, one.choice]))
    const names = await namesOfPeople(
      reader,
      entitled.map(({ personId }) => personId),
    )
    const rows = entitled.map(({ personId }) => ({
      person: { id: personId, name: names.get(personId) ?? '' },
      choice: choices.get(personId) ?? null,
    }))
    found.set(id, rows)
  }
  return found
}

function countsIn({ yes, no, other }: Pick<Vote, 'yes' | 'no' | 'other'> | Correction): Counted | null {
  return yes === null || no === null || other === null ? null : { yes, no, other }
}

function idsOf(votes: readonly Vote[]): string[] {
  return votes.map(({ id }) => id)
}
