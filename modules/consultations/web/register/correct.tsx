import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field, LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type CommentRow, correctComment, listMyComments, type RegisterRow, type RoundView } from '../../contract.ts'
import { obstacleToCorrecting } from '../../rules.ts'
import { changed } from './use-answering.ts'

interface Props {
  comment: CommentRow
  row: RegisterRow
  round: RoundView
}

/** Puts right what was recorded for somebody, where that can be done. */
export function Correct({ comment, row, round }: Props) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const isReleased = (row.answer?.releasedAt ?? null) !== null
  if (!round.mayRun || round.closedAt !== null || obstacleToCorrecting(comment, { isReleased })) return null
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say('register.correct')}
      </Button>
      {open && <Correction comment={comment} onClose={() => setOpen(false)} />}
    </>
  )
}

function Correction({ comment, onClose }: { comment: CommentRow; onClose: () => void }) {
  const say = useWords()
  const [words, setWords] = useState(comment.words)
  const [proposed, setProposed] = useState(comment.proposed ?? '')
  const [reason, setReason] = useState('')
  const act = useAct(correctComment, { refreshes: [...changed, listMyComments], done: onClose })
  const correct = () =>
    act.go(
      { id: comment.roundId, commentId: comment.id, words, proposed: proposed === '' ? null : proposed, reason },
      comment.version,
    )
  return (
    <Dialog title={say('register.correct_title', { number: comment.number ?? 0 })} onClose={onClose}>
      <p className={theme.soft}>{say('register.correct_why')}</p>
      <Form
        onSubmit={() => void correct()}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('register.correct')}
          </DialogButtons>
        }
      >
        <LongField
          name="words"
          label={say('register.correct_words')}
          rows={4}
          required
          value={words}
          onChange={setWords}
        />
        <LongField
          name="proposed"
          label={say('register.correct_proposed')}
          rows={2}
          value={proposed}
          onChange={setProposed}
        />
        <Field name="reason" label={say('register.correct_reason')} required value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
