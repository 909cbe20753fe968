import { sql } from 'kysely'
import { mustActInPerson } from '../../../platform/auth/in-person.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import type { Keyed, Stroke } from '../../../platform/http/route.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { castBallot as contract, enterHand as entering } from '../contract.ts'
import { hasBallots, obstacleToLeading, obstacleToVoting } from '../rules.ts'
import { seenVote } from '../standing.ts'
import { casting, castingAlone } from '../store/casting.ts'
import { entitledAmong, findEntitled } from '../store/entitled.ts'
import type { Turnout } from '../turnout.ts'
import { findVote, type Vote } from '../store/votes.ts'

type Casting = CheckedInputOf<typeof contract> & Keyed

/** Votes in one statement that checks everything itself; undefined when it did nothing, whatever the reason. */
export async function castAtOnce(
  { alone, reader, token, now }: Stroke,
  { id, choice, key }: Casting,
  turnout: Turnout,
) {
  const rows = await alone(castingAlone, { token, now, voteId: id, choice, receipt: key })
  if (rows.length === 0) return undefined
  turnout.soon(reader, id)
  return { id }
}

/**
 * Votes, or says why not. Whoever sends the same request again, known by the name that it gave itself, hears the same again; nobody votes
 * twice or changes what they chose, and once a hand was entered for somebody their device is refused.
 */
export async function castBallot(work: Work, { id, choice, key }: Casting, turnout: Turnout) {
  const { tx, actor, today } = work
  refuseIf(mustActInPerson(actor))
  await seenVote({ reader: tx, actor, today }, id)
  const holder = sql`select ${actor.id}::uuid as account_id, ${actor.personId}::uuid as person_id`
  const { rows } = await casting({ ...valuesOf(work, { id, choice, key }), holder }).execute(tx)
  if (rows.length > 0) {
    await work.tell({ name: 'vote.cast', subjectId: id })
    await turnout.now(tx, id)
  } else await explain(work, id, key)
  return { id }
}

/** Enters the hand of somebody whose device does not vote; their device is refused from then on, and the other way round. */
export async function enterHand(
  work: Work,
  { id, personId, choice, key }: CheckedInputOf<typeof entering> & Keyed,
  turnout: Turnout,
) {
  const { tx, actor, today } = work
  refuseIf(mustActInPerson(actor))
  const { standing } = await seenVote({ reader: tx, actor, today }, id)
  refuseIf(obstacleToLeading(standing))
  const holder = sql`select ${actor.id}::uuid as account_id, null::uuid as person_id`
  const { rows } = await casting({
    ...valuesOf(work, { id, choice, key }),
    holder,
    personId: sql`${personId}`,
  }).execute(tx)
  if (rows.length > 0) {
    await work.tell({ name: 'vote.hand_entered', subjectId: id, facts: { personId } })
    await turnout.now(tx, id)
  } else await explainHand(work, { id, personId, key })
  return { id }
}

function valuesOf({ now }: Work, { id, choice, key }: Casting) {
  return { voteId: sql`${id}`, choice: sql`${choice}`, now: sql`${now}`, receipt: sql`${key}` }
}

/** Why nothing was cast, unless it had been cast by this very request. */
async function explain({ tx, actor, now }: Work, id: string, key: string | null): Promise<void> {
  const vote = await voteNow(tx, id)
  const [own] = await entitledAmong(tx, [vote.id], actor.personId === null ? [] : [actor.personId])
  if (own?.used === 'device' && key !== null && own.receipt === key) return
  refuseUnlessVoting(vote, now)
  if (!own) return refuse({ code: 'vote.not_entitled', status: 403 })
  return refuse({ code: own.used === 'hand' ? 'vote.hand_entered' : 'vote.already_cast', status: 409 })
}

async function explainHand(
  { tx, now }: Work,
  { id, personId, key }: { id: string; personId: string; key: string | null },
): Promise<void> {
  const vote = await voteNow(tx, id)
  const theirs = await findEntitled(tx, vote.id, personId)
  if (theirs?.used === 'hand' && key !== null && theirs.receipt === key) return
  refuseUnlessVoting(vote, now)
  if (!theirs) return refuse({ code: 'vote.not_entitled', status: 403 })
  return refuse({ code: theirs.used === 'device' ? 'vote.device_used' : 'vote.hand_entered', status: 409 })
}

/** As it is after nothing was cast: it may have been closed since it was seen. */
async function voteNow(tx: Work['tx'], id: string): Promise<Vote> {
  return (await findVote(tx, id)) ?? refuse({ code: 'vote.not_found', status: 404 })
}

function refuseUnlessVoting(vote: Vote, now: Date): void {
  if (!hasBallots(vote.manner)) refuse({ code: 'vote.not_by_device', status: 409 })
  refuseIf(obstacleToVoting(vote, now))
}
