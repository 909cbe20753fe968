import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { listCommentsOn } from '../store/comments.ts'
import { listNotesOf } from '../store/notes.ts'
import { seenVersion } from './seen.ts'
import { standingIn } from './standing.ts'

interface Which {
  id: string
  number: number
}

/** The actor's own notes on a paper, wherever they stand in this version. */
export async function listNotes(look: Look, which: Which) {
  const { version } = await seenVersion(look, which)
  if (look.actor.id === null) return { notes: [] }
  const notes = await listNotesOf(look.reader, look.actor.id, which.id)
  return { notes: await standingIn(look.reader, version.id, notes) }
}

/** All comments on a paper; of a withdrawn one only that it was there, except for whoever made it. */
export async function listComments(look: Look, which: Which) {
  const { version } = await seenVersion(look, which)
  const comments = await listCommentsOn(look.reader, which.id)
  const names = await namesOfAccounts(
    look.reader,
    comments.map(({ makerId }) => makerId),
  )
  const standing = await standingIn(look.reader, version.id, comments)
  return {
    comments: standing.map(({ makerId, ...comment }) => {
      const mine = makerId === look.actor.id
      const hidden = comment.withdrawnAt !== null && !mine
      const by = { id: makerId, name: names.get(makerId) ?? '' }
      return { ...comment, by, mine, words: hidden ? '' : comment.words }
    }),
  }
}
