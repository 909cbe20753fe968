import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useFirstField } from '../../../papers/web/comments/use-first-field.ts'
import { changeComment, type CommentRow, listMyComments } from '../../contract.ts'
import { type Content, proposalOf, quotedIn } from './content.ts'
import { ContentFields } from './content-fields.tsx'
import { useWarning } from '../../../../ui/unsaved.ts'

interface Props {
  roundId: string
  comment: CommentRow
  onClose: () => void
}

/** A comment as fields that can be compared one by one; the papers that go with it by their ids. */
interface Fields {
  words: string
  proposed: string | null
  kind: CommentRow['kind']
  confidential: boolean
  attachments: string
}

/** Corrects a comment of a list that is not sent. */
export function EditComment({ roundId, comment, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLDivElement>()
  const quoted = quotedIn(comment.spot)
  const [content, setContent] = useState<Content>({ ...comment, proposed: comment.proposed ?? undefined })
  const opened = fieldsOf({ ...comment, attachments: comment.attachments.map(({ id }) => id) })
  const mine = fieldsOf({
    ...content,
    proposed: proposalOf(content, quoted),
    attachments: content.attachments.map(({ id }) => id),
  })
  const edit = useEdit(changeComment, {
    opened,
    version: comment.version,
    mine,
    input: ({ attachments, ...change }: Partial<Fields>) => ({
      id: roundId,
      commentId: comment.id,
      ...change,
      ...(attachments !== undefined && { attachments: attachments === '' ? [] : attachments.split(',') }),
    }),
    fieldsOf: current => fieldsOf(current as Kept),
    refreshes: [listMyComments],
    done: onClose,
  })
  useWarning(JSON.stringify(opened) !== JSON.stringify(mine))
  const labels = {
    words: say('writing.words'),
    proposed: say('writing.proposed'),
    kind: say('writing.kind'),
    confidential: say('said.confidential'),
    attachments: say('writing.attached'),
  }
  const titles = new Map([...comment.attachments, ...content.attachments].map(({ id, title }) => [id, title]))
  const read = <Name extends keyof Fields>(name: Name, value: Fields[Name]) => {
    if (name === 'kind') return say(`said.kind_${String(value)}`)
    if (name === 'confidential') return value === true ? say('said.confidential') : ''
    const words = String(value ?? '')
    if (name !== 'attachments') return words
    return words
      .split(',')
      .map(id => titles.get(id) ?? id)
      .join(', ')
  }
  return (
    <div ref={form}>
      <Form
        onSubmit={() => void edit.save()}
        obstacle={edit.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={edit.busy}>
              {say('writing.save')}
            </Button>
          </>
        }
      >
        {edit.clash && <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />}
        <ContentFields content={content} quoted={quoted} onChange={setContent} />
      </Form>
    </div>
  )
}

type Kept = Omit<Fields, 'attachments'> & { attachments: readonly string[] }

function fieldsOf({ words, proposed, kind, confidential, attachments }: Kept): Fields {
  return { words, proposed, kind, confidential, attachments: attachments.toSorted().join() }
}
