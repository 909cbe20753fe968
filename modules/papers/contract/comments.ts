import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, moment, reference, version } from '../../../platform/http/fields.ts'
import { name, which, words } from './fields.ts'
import { found, spot } from './spots.ts'

export const commentRow = z.object({
  id,
  number: z.int(),
  spot,
  found,
  by: name,
  words: z.string(),
  madeAt: moment,
  mine: z.boolean(),
  withdrawnAt: moment.nullable(),
  version,
})
export type CommentRow = z.infer<typeof commentRow>

export const listComments = question('/papers/{id}/versions/{number}/comments', {
  summary: 'Comments on this paper by page and point or by provision, wherever they stand in this version',
  params: which,
  answer: z.object({ comments: z.array(commentRow) }),
  refuses: ['paper.not_found', 'text.busy', 'text.too_hard'],
})

export const makeComment = action('POST', '/papers/{id}/versions/{number}/comments', {
  summary: 'Comment on a page, a point of it, a provision or a selection; everybody who may read the paper sees it',
  params: which,
  body: z.object({ spot, words: words(1, 10_000) }),
  answer: reference,
  refuses: ['paper.not_found'],
})

export const changeComment = action('PATCH', '/papers/{id}/comments/{commentId}', {
  summary: 'Correct or withdraw a comment of mine',
  params: z.object({ id, commentId: id }),
  body: z.object({ words: words(1, 10_000), withdrawn: z.boolean() }).partial(),
  answer: reference,
  edits: true,
  refuses: ['paper.not_found', 'comment.not_found', 'comment.changed_meanwhile'],
})
