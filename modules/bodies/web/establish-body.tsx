import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useRemembered } from '../../../ui/remembered.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { establishBody, listBodies, readBody, readTree } from '../contract.ts'
import { BodyFields, emptyDraft, fieldsOf } from './body-fields.tsx'
import type { Parent } from './parent-field.tsx'

interface Props {
  parent?: Parent
  onClose: () => void
  onDone: (id: string) => void
}

/** Adds one body to the tree. */
export function EstablishBody({ parent, onClose, onDone }: Props) {
  const say = useWords()
  const [draft, setDraft] = useState(emptyDraft(parent))
  const [code, setCode] = useRemembered('new body code', () => '')
  const act = useAct(establishBody, { refreshes: [readTree, listBodies, readBody] })

  const establish = async () => {
    const made = await act.go({ code: code.trim(), ...fieldsOf(draft) })
    if (!made) return
    setCode('')
    toast(say('body.established'))
    onDone(made.id)
  }
  return (
    <Dialog title={say('bodies.establish')} onClose={onClose}>
      <Form
        onSubmit={() => void establish()}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('bodies.establish')}
          </DialogButtons>
        }
      >
        <BodyFields draft={draft} onChange={setDraft} />
        <Field
          name="code"
          required
          label={say('body.code')}
          hint={say('body.code_hint')}
          value={code}
          maxLength={40}
          onChange={setCode}
        />
      </Form>
    </Dialog>
  )
}
