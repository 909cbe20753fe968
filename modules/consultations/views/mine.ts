import { sql } from 'kysely'
import type { Look } from '../../../platform/work/work.ts'
import { writtenBy } from '../../drafts/index.ts'
import { findPapers } from '../../papers/index.ts'
import type { CommentRow } from '../contract.ts'
import { stateOfAsked } from '../rules.ts'
import { bodiesOf, standingIn } from '../standing.ts'
import { listAsked } from '../store/asked.ts'
import { listComments } from '../store/comments.ts'
import { answeredRounds, openAskings, saidAtMeetings } from '../store/mine.ts'
import { findRound } from '../store/rounds.ts'
import { commentRowsOf } from './comments.ts'
import { namesIn, partyOf } from './names.ts'

/** Rounds whose answers are shown at once; older ones are found by their paper. */
const mostRounds = 30

/** What is asked of the actor and the bodies they act for, and what became of what these said. */
export async function listMyAnswers(look: Look) {
  const { reader, actor, today } = look
  if (actor.kind !== 'account' || actor.id === null) return { asked: [], answered: [], said: [] }
  const whose = { accountId: actor.id, bodyIds: await bodiesOf(look) }
  const open = await openAskings(reader, whose)
  const names = await namesIn(reader, { asked: open })
  const answered = await answeredRounds(reader, { ...whose, take: mostRounds })
  return {
    asked: open.map(({ id, roundId, paperId, title, dueOn, ...one }) => ({
      roundId,
      askedId: id,
      party: partyOf(one, names),
      title,
      paperId,
      dueOn,
      state: stateOfAsked(one, { dueOn }, today),
    })),
    answered: (await Promise.all(answered.map(one => answeredIn(look, one)))).flat(),
    said: await saidOnMine(look),
  }
}

async function saidOnMine({ reader, actor }: Look) {
  const said = await saidAtMeetings(reader, writtenBy(actor, sql`round.paper_id`))
  const papers = await findPapers(
    reader,
    said.map(({ paperId }) => paperId),
  )
  const titles = new Map(papers.map(({ id, title }) => [id, title]))
  return said.map(({ paperId, ...one }) => ({ ...one, paper: titles.get(paperId) ?? '' }))
}

interface Answered {
  roundId: string
  title: string
  paperId: string
  comments: CommentRow[]
}

async function answeredIn(
  look: Look,
  { roundId, askedIds }: { roundId: string; askedIds: readonly string[] },
): Promise<Answered[]> {
  const round = await findRound(look.reader, roundId)
  if (!round) return []
  const standing = await standingIn(look, round)
  const asked = (await listAsked(look.reader, [roundId])).filter(({ id }) => askedIds.includes(id))
  const comments = await listComments(look.reader, { roundId, askedIds })
  const shown = await commentRowsOf(look, round, { comments, asked, standing })
  const { title, paperId } = round
  return [{ roundId, title, paperId, comments: shown.filter(({ answer }) => answer !== null) }]
}
