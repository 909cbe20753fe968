import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { existsOn, findBodies } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { findPeople } from '../../people/index.ts'
import { ruleOn } from '../../rulebook/index.ts'
import { shownVotes, votesOfMeeting } from '../../votes/index.ts'
import type { Decided, Party } from '../contract.ts'
import { obstacleToOutcomes, obstacleToVote } from '../rules.ts'
import type { WordedOutcome, Wording } from '../store/outcomes.ts'
import type { HeldLine } from './held.ts'

type Details = Omit<Wording, 'outcomeId' | 'number' | 'because' | 'saidAt' | 'saidBy'>

/** What was decided, as it is kept; null takes it back. */
export function kept(decided: Decided | null, voteId: string | null): Details {
  const issueAs = decided?.kind === 'agreedToIssue' ? decided.as : null
  const delegated = decided?.kind === 'delegated' ? decided : null
  return {
    kind: decided?.kind ?? null,
    issueAs,
    toBody: idOf(delegated?.to, 'body'),
    toPerson: idOf(delegated?.to, 'person'),
    throughBody: idOf(delegated?.through, 'body'),
    throughPerson: idOf(delegated?.through, 'person'),
    task: delegated?.task ?? null,
    dueOn: delegated?.by ?? null,
    voteId: decided === null ? null : voteId,
  }
}

/** Refuses what names a kind of paper, a body, a person or a vote that are not there to be named. */
export async function refuseUnknown(
  { tx }: Work,
  { meeting, line, on }: HeldLine,
  wanted: readonly { decided: Decided; voteId: string | null }[],
): Promise<void> {
  const profile = await profileOf(tx)
  const types = wanted.flatMap(({ decided }) => (decided.kind === 'agreedToIssue' ? [decided.as] : []))
  if (types.some(type => !ruleOn(profile.papers, type, on))) refuse({ code: 'conclusion.type_not_here', status: 422 })
  const parties = wanted.flatMap(({ decided }) =>
    decided.kind === 'delegated' ? [decided.to, ...(decided.through ? [decided.through] : [])] : [],
  )
  const bodyIds = namedAs(parties, 'body')
  const bodies = (await findBodies(tx, bodyIds)).filter(body => existsOn(body, on))
  if (bodies.length < bodyIds.length) refuse({ code: 'body.not_found', status: 422 })
  const personIds = namedAs(parties, 'person')
  if ((await findPeople(tx, personIds)).length < personIds.length) refuse({ code: 'person.not_found', status: 422 })
  if (wanted.every(({ voteId }) => voteId === null)) return
  const votes = (await votesOfMeeting(tx, meeting.id)).filter(({ lineId }) => lineId === line.id)
  const results = new Map((await shownVotes(tx, votes)).map(({ id, result }) => [id, result]))
  for (const { decided, voteId } of wanted)
    if (voteId !== null) {
      const result = results.get(voteId) ?? refuse({ code: 'conclusion.vote_not_here', status: 409 })
      refuseIf(obstacleToVote(decided.kind, result))
    }
}

/** Refuses what contradicts itself, of each draft and of the line as a whole. */
export function refuseContradictions(outcomes: readonly (Draft & { kind: Wording['kind'] })[]): void {
  const kinds = Map.groupBy(outcomes, ({ paperId, paperNumber }) => `${paperId}:${paperNumber}`)
  for (const ofOne of kinds.values()) refuseIf(obstacleToOutcomes(ofOne.flatMap(({ kind }) => kind ?? [])))
}

/** What an outcome says now. */
export function latest({ wordings }: Pick<WordedOutcome, 'wordings'>): Wording {
  return wordings.at(-1) ?? wordings[0]
}

type Draft = Pick<WordedOutcome, 'paperId' | 'paperNumber'>

function idOf(party: Party | null | undefined, kind: Party['kind']): string | null {
  return party?.kind === kind ? party.id : null
}

function namedAs(parties: readonly Party[], kind: Party['kind']): string[] {
  return [...new Set(parties.flatMap(party => (party.kind === kind ? [party.id] : [])))]
}
