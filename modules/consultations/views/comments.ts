import type { Reader } from '../../../platform/db/database.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { FoundSpot } from '../../papers/contract.ts'
import { findPapers, mayRead } from '../../papers/index.ts'
import type { CommentRow } from '../contract.ts'
import { placesOf } from '../places.ts'
import { fallsTo, seenRound, type Standing } from '../standing.ts'
import { type Asked, listAsked } from '../store/asked.ts'
import { answersToGathered, releasedAnswers } from '../store/answers.ts'
import { type Attachment, type Comment, listComments } from '../store/comments.ts'
import { findRound, type Round } from '../store/rounds.ts'
import { type Names, namesIn, partyOf } from './names.ts'

/**
 * The comments of a round that the actor may see: all that were sent, for whoever answers or releases; otherwise those of the
 * actor's own lists, and what others sent where the round is open to all and it is not confidential.
 */
export async function listMyComments(look: Look, { id }: { id: string }): Promise<{ items: CommentRow[] }> {
  const { round, standing } = await seenRound(look, await findRound(look.reader, id))
  const asked = await listAsked(look.reader, [id])
  const comments = (await listComments(look.reader, { roundId: id })).filter(one => maySee(one, { round, standing }))
  return { items: await commentRowsOf(look, round, { comments, asked, standing }) }
}

interface Around {
  round: Round
  standing: Standing
}

/** Whether somebody who is this to the round may see a comment in it. */
export function maySee(comment: Comment, { round, standing }: Around): boolean {
  if (standing.asked.some(({ id }) => id === comment.askedId)) return true
  if (comment.sentAt === null) return false
  // An organ reads what is confidential only where it has to answer it.
  if (standing.releases || standing.answers) return !comment.confidential || fallsTo(standing, comment)
  return round.openToAll && !comment.confidential && standing.asked.length > 0
}

interface Given {
  comments: readonly Comment[]
  asked: readonly Asked[]
  standing: Standing
}

/** Comments as they are shown, each with where it hangs in the version that was asked about. */
export async function commentRowsOf(
  look: Look,
  round: Round,
  { comments, asked, standing }: Given,
): Promise<CommentRow[]> {
  const { reader, actor } = look
  const names = await namesIn(reader, {
    asked,
    accountIds: comments.flatMap(({ madeBy, corrections }) => [madeBy, ...corrections.map(({ by }) => by)]),
  })
  const known = new Map(asked.map(one => [one.id, one]))
  const found = await foundIn(reader, round, comments)
  const attached = await attachedTo(look, comments)
  const answers = await releasedAnswers(
    reader,
    comments.flatMap(({ rowId }) => rowId ?? []),
  )
  const gathered = await answersToGathered(
    reader,
    comments.map(({ id }) => id),
  )
  const ours = new Set(standing.asked.map(({ id }) => id))
  return comments.map((comment, place) => {
    const sender = comment.askedId === null ? undefined : known.get(comment.askedId)
    const isOurs = comment.askedId !== null && ours.has(comment.askedId)
    return {
      ...comment,
      found: found[place] ?? null,
      sender: sender ? partyOf(sender, names) : null,
      attachments: comment.withdrawnAt === null || isOurs ? comment.attachments.flatMap(attached) : [],
      recordedBy: recorderOf(comment, names),
      mine: isOurs || comment.madeBy === actor.id,
      answer: (comment.rowId === null ? undefined : answers.get(comment.rowId)) ?? gathered.get(comment.id) ?? null,
      gathers: isOurs ? comment.gathers : [],
      corrections: comment.corrections.map(one => ({ ...one, by: names.account(one.by) })),
    }
  })
}

function recorderOf({ source, madeBy }: Comment, names: Names): CommentRow['recordedBy'] {
  return source.kind === 'screen' ? null : { id: madeBy, name: names.account(madeBy) }
}

/** What is not sent yet is found in the text each time, since it may still be changed. */
async function foundIn(reader: Reader, round: Round, comments: readonly Comment[]): Promise<(FoundSpot | null)[]> {
  const places = await placesOf(
    reader,
    round,
    comments.map(({ spot, found }) => (found ? null : spot)),
  )
  return comments.map((comment, at) => comment.found ?? places[at]?.found ?? null)
}

/** The papers that go with comments, as far as they are given with them or the actor may read them. */
async function attachedTo({ reader, actor }: Look, comments: readonly Comment[]) {
  const attachments = comments.flatMap(comment => comment.attachments)
  if (attachments.length === 0) return () => []
  const papers = await findPapers(
    reader,
    attachments.map(({ paperId }) => paperId),
  )
  const known = new Map(papers.map(paper => [paper.id, paper]))
  return ({ paperId, number, given }: Attachment): CommentRow['attachments'] => {
    const paper = known.get(paperId)
    const isReadable = paper !== undefined && mayRead(actor, paper)
    return paper && (given || isReadable) ? [{ id: paperId, title: paper.title, number, mayRead: isReadable }] : []
  }
}
