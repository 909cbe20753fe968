import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeComment, type CommentRow, listMyComments, readRound } from '../../contract.ts'
import { CommentShown } from '../shown/comment-shown.tsx'
import shown from '../shown/shown.module.css'
import { EditComment } from './edit-comment.tsx'
import { Reaction } from './reaction.tsx'

interface Props {
  roundId: string
  comments: readonly CommentRow[]
  /** The list is sent: its comments can only be withdrawn. */
  sent: boolean
  /** The round is closed: nothing can be done any more. */
  closed: boolean
  onShow: (comment: CommentRow) => void
}

/** The list of whoever is asked, as it will be sent or was sent. */
export function MyList({ roundId, comments, sent, closed, onShow }: Props) {
  const say = useWords()
  const [editing, setEditing] = useState<string>()
  return (
    <ol className={shown.list} aria-label={say('writing.list')}>
      {comments.map(comment => (
        <li key={comment.id} className={shown.item}>
          {editing === comment.id ? (
            <EditComment roundId={roundId} comment={comment} onClose={() => setEditing(undefined)} />
          ) : (
            <CommentShown comment={comment} onShow={onShow}>
              {comment.answer && comment.withdrawnAt === null && <Reaction roundId={roundId} comment={comment} />}
              {!closed && !comment.answer && comment.withdrawnAt === null && (
                <Acts roundId={roundId} comment={comment} onEdit={sent ? undefined : () => setEditing(comment.id)} />
              )}
            </CommentShown>
          )}
        </li>
      ))}
    </ol>
  )
}

interface ActsProps {
  roundId: string
  comment: CommentRow
  onEdit: (() => void) | undefined
}

function Acts({ roundId, comment, onEdit }: ActsProps) {
  const say = useWords()
  const act = useAct(changeComment, { refreshes: [listMyComments, readRound] })
  const which = { id: roundId, commentId: comment.id }
  const withdraw = async () => {
    const done = await act.go({ ...which, withdrawn: true }, comment.version)
    if (!done) return
    const onPress = () => void act.go({ ...which, withdrawn: false }, done.version ?? comment.version + 1)
    toast(say('writing.withdrawn'), 'settled', { label: say('writing.undo'), onPress })
  }
  return (
    <div className={shown.acts}>
      {onEdit && (
        <Button kind="quiet" onPress={onEdit}>
          {say('writing.edit')}
        </Button>
      )}
      <Button kind="quiet" busy={act.busy} onPress={() => void withdraw()}>
        {say('writing.withdraw')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
