import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listRegister, type RegisterRow, type RoundView } from '../../contract.ts'
import { CommentShown } from '../shown/comment-shown.tsx'
import shown from '../shown/shown.module.css'
import { Apply } from './apply.tsx'
import { BoundChanges } from './bound-changes.tsx'
import { Correct } from './correct.tsx'
import { Colliding } from './collision.tsx'
import styles from './register.module.css'
import type { useGrouping } from './use-grouping.ts'

interface Props {
  row: RegisterRow
  round: RoundView
  grouping: ReturnType<typeof useGrouping>
  onParted: () => void
}

/** The comments behind one line: each as it was sent, to be put into the draft or taken out of the line. */
export function ChosenRow({ row: chosen, round, grouping, onParted }: Props) {
  const say = useWords()
  // What is chosen stays as it was seen; what became of it since is shown.
  const row = useAnswer(listRegister, { id: round.id, take: 1, rowId: chosen.id }).data?.items[0] ?? chosen
  const part = async (commentIds: readonly string[]) => {
    if (await grouping.ungroup(chosen, commentIds)) onParted()
  }
  const mayPart = row.comments.length > 1 && round.mayAnswer && row.mine && !row.answer?.releasedAt
  return (
    <>
      <Colliding row={row} round={round} />
      <BoundChanges row={row} round={round} />
      <details className={styles.details} open>
        <summary>{say('register.comments', { count: row.comments.length })}</summary>
        <ul className={shown.list} aria-label={say('register.comments', { count: row.comments.length })}>
          {row.comments.map(comment => (
            <li key={comment.id} className={shown.item}>
              <CommentShown comment={comment}>
                <p className={theme.soft}>{comment.sender?.name}</p>
                <Apply row={row} round={round} comment={comment} />
                <Correct row={row} round={round} comment={comment} />
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
    </>
  )
}
