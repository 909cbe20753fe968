import { useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { useEdit } from '../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyRow, changeBody, listBodies, readBody, readTree } from '../contract.ts'
import { BodyFields, draftOf, fieldsOf, type BodyDraft, type BodyFieldValues } from './body-fields.tsx'
import { useKindName } from './kind-name.ts'

interface Props {
  body: BodyRow
  onClose: () => void
}

/** Corrects or moves a body. */
export function EditBody({ body, onClose }: Props) {
  const say = useWords()
  const { parentId } = body
  const parent = useAnswer(readBody, { id: parentId ?? body.id }, parentId !== null)
  return (
    <Dialog title={say('body.edit_title')} onClose={onClose}>
      {parentId !== null && !parent.data ? (
        <Waiting lines={5} />
      ) : (
        <EditForm body={body} first={draftOf(body, parentId === null ? undefined : parent.data)} onClose={onClose} />
      )}
    </Dialog>
  )
}

function EditForm({ body, first, onClose }: Props & { first: BodyDraft }) {
  const say = useWords()
  const [draft, setDraft] = useState(first)
  const mine = fieldsOf(draft)
  const edit = useEdit(changeBody, {
    opened: fieldsOf(first),
    version: body.version,
    mine,
    input: change => ({ id: body.id, ...change }),
    fieldsOf: current => fieldsIn(current as BodyRow),
    refreshes: [readBody, readTree, listBodies],
    done() {
      toast(say('body.saved'))
      onClose()
    },
  })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('body.save')}
    </DialogButtons>
  )
  const reading = useReading(draft)
  return (
    <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
      {edit.clash ? (
        <Conflict clash={edit.clash} mine={mine} {...reading} />
      ) : (
        <BodyFields draft={draft} editing={body} onChange={setDraft} />
      )}
    </Form>
  )
}

function fieldsIn({ name, kind, symbol, parentId, precedence, validFrom }: BodyRow): BodyFieldValues {
  return { name, kind, symbol, parentId, precedence, validFrom }
}

/** How the fields of a body are read when two versions are compared. */
function useReading({ parent }: BodyDraft) {
  const say = useWords()
  const kindName = useKindName()
  const labels = {
    name: say('body.name'),
    kind: say('body.kind'),
    symbol: say('body.symbol'),
    parentId: say('body.parent'),
    precedence: say('body.precedence'),
    validFrom: say('body.valid_from'),
  }
  const nameOf = (id: string) => (id === parent?.id ? parent.name : say('body.parent_other'))
  const read = (name: keyof BodyFieldValues, value: string | number | null) => {
    if (name === 'parentId') return value === null ? say('body.parent_none') : nameOf(String(value))
    if (value === null) return ''
    if (name === 'kind') return kindName(String(value))
    return name === 'validFrom' ? say.day(String(value)) : String(value)
  }
  return { labels, read }
}
