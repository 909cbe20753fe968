import type { FileAnswer } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findPaper, findVersion, mayRead } from '../../papers/index.ts'
import { obstacleToHaving } from '../../papers/rules.ts'
import { seenRound } from '../standing.ts'
import { type Attachment, findComment } from '../store/comments.ts'
import { findRound } from '../store/rounds.ts'
import { maySee } from './comments.ts'

interface Which {
  id: string
  commentId: string
  paperId: string
}

/**
 * A file in the version that went with a comment, for whoever may read the comment at this moment: not from a list that is not sent
 * or was taken back, nor from a comment that others withdrew. What was only named is had by readers of the paper alone.
 */
export async function downloadAttachment(look: Look, { id, commentId, paperId }: Which): Promise<FileAnswer> {
  const { round, standing } = await seenRound(look, await findRound(look.reader, id))
  const comment = await findComment(look.reader, { id: commentId, roundId: id })
  const isOurs = comment !== undefined && standing.asked.some(one => one.id === comment.askedId)
  if (!comment || !maySee(comment, { round, standing }) || (comment.withdrawnAt !== null && !isOurs))
    return refuse({ code: 'comment.not_found', status: 404 })
  return fileOf(
    look,
    comment.attachments.find(one => one.paperId === paperId),
  )
}

async function fileOf({ reader, actor }: Look, attachment: Attachment | undefined): Promise<FileAnswer> {
  const paper = attachment && (await findPaper(reader, attachment.paperId))
  const version = attachment && (await findVersion(reader, attachment.paperId, attachment.number))
  if (!paper || !version || !(attachment.given || mayRead(actor, paper)))
    return refuse({ code: 'paper.not_found', status: 404 })
  refuseIf(obstacleToHaving(version, { mayKeep: paper.keeperId === actor.id }))
  const { fileName: name, mediaType, sha256 } = version
  return { name, mediaType, sha256 }
}
