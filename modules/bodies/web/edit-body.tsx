import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Conflict, type Side } from '../../../ui/controls/conflict.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyRow, changeBody, listBodies, readBody, readTree } from '../contract.ts'
import { BodyFields, draftOf, fieldsOf, type BodyDraft } from './body-fields.tsx'
import { choicesFor, differences, merged } from './body-conflict.ts'
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

/** `body` may change underneath while somebody types; the edit stays based on the version that was opened. */
function EditForm({ body, first, onClose }: Props & { first: BodyDraft }) {
  const say = useWords()
  const [opened] = useState({ body, draft: first })
  const [draft, setDraft] = useState(first)
  const [sides, setSides] = useState<Record<string, Side>>({})
  const kindName = useKindName()
  const act = useAct(changeBody, { refreshes: [readBody, readTree, listBodies] })
  const theirs = act.obstacle?.status === 412 ? (act.obstacle.current as BodyRow) : undefined
  const bothChanged = theirs && choicesFor(opened.draft, draft, sides)

  const save = async () => {
    const base = theirs ?? opened.body
    const fields = theirs && bothChanged ? merged(theirs, draft, bothChanged) : fieldsOf(draft)
    if (!(await act.go({ id: body.id, ...fields }, base.version))) return
    toast(say('body.saved'))
    onClose()
  }
  return (
    <Form
      onSubmit={() => void save()}
      obstacle={theirs ? undefined : act.obstacle}
      buttons={
        <>
          <Button onPress={onClose}>{say('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" busy={act.busy}>
            {say('body.save')}
          </Button>
        </>
      }
    >
      {theirs && bothChanged ? (
        <Conflict
          fields={differences(theirs, draft, say, kindName)}
          chosen={bothChanged}
          onChoose={(name, side) => setSides({ ...sides, [name]: side })}
        />
      ) : (
        <BodyFields draft={draft} editing={body} onChange={setDraft} />
      )}
    </Form>
  )
}
