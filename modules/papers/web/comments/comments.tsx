import { memo, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useSteady } from '../../../../ui/steady.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeComment, type CommentRow, listComments } from '../../contract.ts'
import styles from './comments.module.css'
import { EditComment } from './edit-comment.tsx'
import { placeName } from './place-name.ts'

interface Props {
  paperId: string
  /** The version that is shown. */
  number: number
  comments: readonly CommentRow[]
  /** What to do when there are none. */
  hint: string
  chosen: string | undefined
  /** Shows where a comment hangs. */
  onShow: (comment: CommentRow) => void
}

/** Everything that was said about a version, in the order of its places. */
export function Comments({ paperId, number, comments, hint, chosen, onShow }: Props) {
  const say = useWords()
  const show = useSteady(onShow)
  if (comments.length === 0) return <p className={theme.soft}>{hint}</p>
  return (
    <ol className={styles.list} aria-label={say('comments.title')}>
      {comments.map((comment, place) => (
        <li
          key={comment.id}
          id={`comment-${comment.id}`}
          className={styles.comment}
          data-chosen={comment.id === chosen}
        >
          <Comment paperId={paperId} number={number} comment={comment} place={place + 1} onShow={show} />
        </li>
      ))}
    </ol>
  )
}

interface CommentProps {
  paperId: string
  number: number
  comment: CommentRow
  place: number
  onShow: (comment: CommentRow) => void
}

/** Drawn again only when it changes: hundreds of them may stand beside a text of which one is chosen. */
const Comment = memo(function Comment({ paperId, number, comment, place, onShow }: CommentProps) {
  const say = useWords()
  const [editing, setEditing] = useState(false)
  const { spot, found, by, words, madeAt, mine, withdrawnAt } = comment
  const name = placeName(say, { ...spot, page: found.page ?? spot.page })
  if (editing) return <EditComment paperId={paperId} comment={comment} onClose={() => setEditing(false)} />
  return (
    <>
      <p className={styles.head}>
        <strong>
          {place}. {by.name}
        </strong>{' '}
        <span className={theme.soft}>{say.moment(madeAt)}</span>
      </p>
      {comment.number !== number && (
        <p className={theme.soft}>{say('comments.on_version', { number: comment.number })}</p>
      )}
      {found.state === 'unclear' ? (
        <p>
          <Mark standing="waiting">{say('comments.unclear')}</Mark> <span className={theme.soft}>{name}</span>
        </p>
      ) : (
        <Button kind="quiet" aria-label={`${say('comments.show')}: ${name}`} onPress={() => onShow(comment)}>
          {name}
        </Button>
      )}
      {withdrawnAt ? <Mark>{say('comments.is_withdrawn')}</Mark> : <p className={styles.words}>{words}</p>}
      {mine && !withdrawnAt && <Own paperId={paperId} comment={comment} onEdit={() => setEditing(true)} />}
    </>
  )
})

function Own({ paperId, comment, onEdit }: { paperId: string; comment: CommentRow; onEdit: () => void }) {
  const say = useWords()
  const act = useAct(changeComment, { refreshes: [listComments] })
  const which = { id: paperId, commentId: comment.id }
  const withdraw = async () => {
    const done = await act.go({ ...which, withdrawn: true }, comment.version)
    if (!done) return
    const onPress = () => void act.go({ ...which, withdrawn: false }, done.version ?? comment.version + 1)
    toast(say('comments.withdrawn'), 'settled', { label: say('comments.undo'), onPress })
  }
  return (
    <div className={styles.own}>
      <Button kind="quiet" onPress={onEdit}>
        {say('comments.edit')}
      </Button>
      <Button kind="quiet" busy={act.busy} onPress={() => void withdraw()}>
        {say('comments.withdraw')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </div>
  )
}
