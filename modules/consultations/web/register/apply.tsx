import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { applyRow, type CommentRow, type RegisterRow, type RoundView } from '../../contract.ts'
import { changed } from './use-answering.ts'

/** Puts the proposed wording into the working copy of whoever writes the text, and leads there. */
export function Apply({ row, round, comment }: { row: RegisterRow; round: RoundView; comment: CommentRow }) {
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
