import type { Reader } from '../../../platform/db/database.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBodies } from '../../bodies/index.ts'
import { namesOfPeople } from '../../meetings/index.ts'
import { findPapers, readableAmong } from '../../papers/index.ts'
import { seenSitting } from '../../sittings/index.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import { latest } from '../actions/decided.ts'
import type { LineConclusion, Outcome, Party, ShownDecided } from '../contract.ts'
import { linesRead } from '../lines.ts'
import { obstacleToConcluding } from '../rules.ts'
import { listWords, type WordedConclusion } from '../store/conclusions.ts'
import { listOutcomes, type WordedOutcome, type Wording } from '../store/outcomes.ts'

/** What a meeting concluded on the lines that the actor may read, in the order of its agenda. */
export async function listConclusions(look: Look, { id }: { id: string }, dayOf: Clock['dayOf']) {
  const { meeting, standing, leads, state } = await seenSitting(look, id)
  const lines = (await linesRead(look.reader, id, standing)).map(line => line.id)
  const on = dayOf(new Date(meeting.startsAt))
  const mayRecord = leads && meeting.cancelledAt === null && !obstacleToConcluding({ state, on }, look.today)
  return { items: await conclusionsOn(look, { id, lines }), mayRecord }
}

/** What was concluded on these lines, in their order; a line on which nothing was is left out. */
export async function conclusionsOn(
  look: Look,
  { id, lines }: { id: string; lines: readonly string[] },
): Promise<LineConclusion[]> {
  const { reader } = look
  const outcomes = (await listOutcomes(reader, id)).filter(({ lineId }) => lines.includes(lineId))
  const words = (await listWords(reader, id)).filter(({ lineId }) => lines.includes(lineId))
  const known = await knownTo(look, id, { outcomes, words })
  return lines.flatMap(lineId => {
    const shown = outcomes.filter(one => one.lineId === lineId).map(one => outcomeOf(one, known))
    const said = words.filter(one => one.lineId === lineId)
    return shown.length + said.length === 0 ? [] : [{ lineId, outcomes: shown, conclusion: conclusionOf(said, known) }]
  })
}

interface Known {
  bodies: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  accounts: ReadonlyMap<string, string>
  /** Of papers that the actor may read. */
  titles: ReadonlyMap<string, string>
  votes: ReadonlyMap<string, NonNullable<Outcome['vote']>>
}

async function knownTo(
  { reader, actor }: Look,
  id: string,
  { outcomes, words }: { outcomes: readonly WordedOutcome[]; words: readonly WordedConclusion[] },
): Promise<Known> {
  const wordings = outcomes.flatMap(one => one.wordings)
  const bodyIds = wordings.flatMap(({ toBody, throughBody }) => [toBody, throughBody].filter(one => one !== null))
  const papers = await readableAmong(
    reader,
    actor,
    outcomes.flatMap(({ paperId }) => paperId ?? []),
  )
  return {
    bodies: new Map((await findBodies(reader, [...new Set(bodyIds)])).map(body => [body.id, body.name])),
    people: await namesOfPeople(
      reader,
      wordings.flatMap(({ toPerson, throughPerson }) => [toPerson, throughPerson]),
    ),
    accounts: await namesOfAccounts(reader, [...new Set([...wordings, ...words].map(({ saidBy }) => saidBy))]),
    titles: new Map((await findPapers(reader, [...papers])).map(paper => [paper.id, paper.title])),
    votes: await votesNamed(reader, id, wordings),
  }
}

async function votesNamed(reader: Reader, id: string, wordings: readonly Wording[]): Promise<Known['votes']> {
  const ids = new Set(wordings.flatMap(({ voteId }) => voteId ?? []))
  const votes = ids.size === 0 ? [] : (await votesOfMeeting(reader, id)).filter(vote => ids.has(vote.id))
  const shown = await shownVotes(reader, votes)
  return new Map(shown.map(vote => [vote.id, { id: vote.id, words: vote.words, result: vote.result?.result ?? null }]))
}

function outcomeOf(outcome: WordedOutcome, known: Known): Outcome {
  const { id, paperId, paperNumber, wordings } = outcome
  const title = known.titles.get(paperId ?? '') ?? null
  return {
    id,
    draft: paperId === null || paperNumber === null ? null : { paperId, number: paperNumber, title },
    ...wordingOf(latest(outcome), known),
    version: wordings.length,
    before: wordings.slice(0, -1).map(wording => wordingOf(wording, known)),
  }
}

function wordingOf(wording: Wording, known: Known): Outcome['before'][number] {
  const { voteId, saidAt, saidBy, because } = wording
  return {
    decided: decidedOf(wording, known),
    vote: known.votes.get(voteId ?? '') ?? null,
    at: saidAt,
    by: known.accounts.get(saidBy) ?? '',
    because,
  }
}

function decidedOf(
  { kind, issueAs, toBody, toPerson, throughBody, throughPerson, task, dueOn: by }: Wording,
  known: Known,
): ShownDecided | null {
  if (kind === null) return null
  if (kind === 'agreedToIssue') return { kind, as: issueAs ?? '' }
  if (kind !== 'delegated') return { kind }
  const party = (body: string | null, person: string | null) => partyOf({ body, person }, known)
  const to = party(toBody, toPerson)
  return to && { kind, to, through: party(throughBody, throughPerson), task: task ?? '', by }
}

function partyOf(
  { body, person }: { body: string | null; person: string | null },
  { bodies, people }: Known,
): (Party & { name: string }) | null {
  if (body !== null) return { kind: 'body', id: body, name: bodies.get(body) ?? '' }
  return person === null ? null : { kind: 'person', id: person, name: people.get(person) ?? '' }
}

function conclusionOf(said: readonly WordedConclusion[], { accounts }: Known): LineConclusion['conclusion'] {
  const shown = said.map(({ words, saidAt, saidBy, because }) => {
    return { words, at: saidAt, by: accounts.get(saidBy) ?? '', because }
  })
  const last = shown.at(-1)
  return last ? { ...last, version: shown.length, before: shown.slice(0, -1) } : null
}
