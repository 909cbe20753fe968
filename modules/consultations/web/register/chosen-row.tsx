import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { applyRow, type CommentRow, type RegisterRow, type RoundView } from '../../contract.ts'
import { CommentShown } from '../shown/comment-shown.tsx'
import shown from '../shown/shown.module.css'
import styles from './register.module.css'
import { changed } from './use-answering.ts'
import type { useGrouping } from './use-grouping.ts'

interface Props {
  row: RegisterRow
  round: RoundView
  grouping: ReturnType<typeof useGrouping>
  onParted: () => void
}

/** The comments behind one line: each as it was sent, to be put into the draft or taken out of the line. */
export function ChosenRow({ row, round, grouping, onParted }: Props) {
  const say = useWords()
  const part = async (commentIds: readonly string[]) => {
    if (await grouping.ungroup(row, commentIds)) onParted()
  }
  const mayPart = row.comments.length > 1 && round.mayAnswer && !row.answer?.releasedAt
  return (
    <details className={styles.details} open>
      <summary>{say('register.comments', { count: row.comments.length })}</summary>
      <ul className={shown.list} aria-label={say('register.comments', { count: row.comments.length })}>
        {row.comments.map(comment => (
          <li key={comment.id} className={shown.item}>
            <CommentShown comment={comment}>
              <p className={shown.hint}>{comment.sender?.name}</p>
              <Apply row={row} round={round} comment={comment} />
              {mayPart && (
                <Button busy={grouping.busy} onPress={() => void part([comment.id])}>
                  {say('register.part')}
                </Button>
              )}
            </CommentShown>
          </li>
        ))}
      </ul>
      {mayPart && row.comments.length > 2 && (
        <Button busy={grouping.busy} onPress={() => void part(row.comments.map(({ id }) => id))}>
          {say('register.part_all')}
        </Button>
      )}
    </details>
  )
}

/** Puts the proposed wording into the working copy of whoever writes the text, and leads there. */
function Apply({ row, round, comment }: { row: RegisterRow; round: RoundView; comment: CommentRow }) {
  const say = useWords()
  const [applied, setApplied] = useState<string>()
  const act = useAct(applyRow, { refreshes: changed, done: ({ provisionId }) => setApplied(provisionId) })
  const inCopy = applied ?? row.bindings.find(({ toNumber }) => toNumber === null)?.provisionId
  if (comment.proposed === null || comment.withdrawnAt !== null || !round.mayAnswer) return null
  return (
    <>
      {inCopy !== undefined && (
        <Notice
          standing="settled"
          aside={
            <ButtonLink to="/papers/$id/write" params={{ id: round.paper.id }} search={{ provision: inCopy }}>
              {say('register.see_applied')}
            </ButtonLink>
          }
        >
          <p>{say('register.applied')}</p>
        </Notice>
      )}
      {inCopy === undefined && row.bindings.length === 0 && (
        <Button busy={act.busy} onPress={() => void act.go({ id: round.id, rowId: row.id, commentId: comment.id })}>
          {say('register.apply')}
        </Button>
      )}
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
