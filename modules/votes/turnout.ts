import type { Reader } from '../../platform/db/database.ts'
import { hallOf } from '../sittings/index.ts'
import { counterOf } from './rules.ts'
import { findVote } from './store/votes.ts'

/** Says how many have voted, without a happening for each: a number that only goes up, and the last one is what matters. */
export interface Turnout {
  /** Says it within the next moment; whoever else votes meanwhile is in the same number. */
  soon: (reader: Reader, voteId: string) => void
  now: (reader: Reader, voteId: string) => Promise<void>
}

/** Says a number to an audience; see `platform/realtime`. */
export type Count = (audience: string, name: string, value: number) => void

const pauseMs = 1_000

export function openTurnout(count: Count): Turnout {
  const due = new Set<string>()

  async function now(reader: Reader, voteId: string): Promise<void> {
    const vote = await findVote(reader, voteId)
    if (vote)
      count(
        vote.meetingId === null ? `account:${vote.openedBy}` : hallOf(vote.meetingId),
        counterOf(voteId),
        vote.voted,
      )
  }

  return {
    now,
    soon: (reader, voteId) => {
      if (due.has(voteId)) return
      due.add(voteId)
      setTimeout(() => {
        due.delete(voteId)
        // A number that is not said costs nothing: the next one comes, and whoever asks is told.
        now(reader, voteId).catch(() => {})
      }, pauseMs).unref()
    },
  }
}
