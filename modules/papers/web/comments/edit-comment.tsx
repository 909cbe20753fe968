import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeComment, type CommentRow, listComments } from '../../contract.ts'
import { useFirstField } from './use-first-field.ts'

interface Props {
  paperId: string
  comment: CommentRow
  onClose: () => void
}

/** Corrects the words of one's own comment. */
export function EditComment({ paperId, comment, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLDivElement>()
  const [words, setWords] = useState(comment.words)
  const edit = useEdit(changeComment, {
    opened: { words: comment.words },
    version: comment.version,
    mine: { words },
    input: change => ({ id: paperId, commentId: comment.id, ...change }),
    fieldsOf: current => ({ words: (current as CommentRow).words }),
    refreshes: [listComments],
    done: onClose,
  })
  return (
    <div ref={form}>
      <Form
        onSubmit={() => void edit.save()}
        obstacle={edit.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={edit.busy}>
              {say('comments.save')}
            </Button>
          </>
        }
      >
        {edit.clash && (
          <Conflict
            clash={edit.clash}
            mine={{ words }}
            labels={{ words: say('comments.words') }}
            read={(_, value) => value}
          />
        )}
        <LongField name="words" label={say('comments.words')} value={words} onChange={setWords} />
      </Form>
    </div>
  )
}
