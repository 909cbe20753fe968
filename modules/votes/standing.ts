import { refuse } from '../../platform/refused.ts'
import { findAccount } from '../accounts/index.ts'
import { listLines, mayReadLine, type Who } from '../meetings/index.ts'
import { bodiesActedFor } from '../people/index.ts'
import { seenSitting } from '../sittings/index.ts'
import { entitledAmong } from './store/entitled.ts'
import { findVote, type Vote } from './store/votes.ts'

/** What somebody is to a vote. */
export interface VoteStanding {
  /** Opens and closes it. */
  leads: boolean
  /** The persons for whom they look at it: themselves, and the one whom they assist. */
  persons: string[]
}

/**
 * A vote of a meeting is seen by whoever may read its line, and by whoever is entitled; a circulated one by those who are entitled and by
 * whoever acts for the body. To everybody else there is none.
 */
export async function seenVote(who: Who, id: string): Promise<{ vote: Vote; standing: VoteStanding }> {
  const vote = (await findVote(who.reader, id)) ?? refuse({ code: 'vote.not_found', status: 404 })
  const standing = await standingTo(who, vote)
  const entitled = await entitledAmong(who.reader, [id], standing.persons)
  if (standing.reads || entitled.length > 0) return { vote, standing }
  return refuse({ code: 'vote.not_found', status: 404 })
}

async function standingTo(who: Who, { meetingId, lineId, bodyId, openedBy }: Vote) {
  if (meetingId === null) {
    const leads = openedBy === who.actor.id || (await actsFor(who, bodyId))
    return { leads, reads: leads, persons: await personsOf(who) }
  }
  const { standing, leads } = await seenSitting(who, meetingId)
  const line = (await listLines(who.reader, meetingId)).find(({ id }) => id === lineId)
  // A line that was taken off the agenda is read by those who prepare the meeting, and by whoever could vote on it.
  return { leads, reads: leads || (line !== undefined && mayReadLine(line, standing)), persons: standing.persons }
}

export async function actsFor({ reader, actor, today }: Who, bodyId: string): Promise<boolean> {
  return actor.personId !== null && (await bodiesActedFor(reader, actor.personId, today)).includes(bodyId)
}

export async function personsOf({ reader, actor }: Who): Promise<string[]> {
  const assisted = actor.onBehalfOf === null ? undefined : await findAccount(reader, actor.onBehalfOf)
  return [...new Set([actor.personId, assisted?.personId ?? null].filter(id => id !== null))]
}
