import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPacks, makePack } from '../../contract.ts'

/** A pack begins with its name; papers come on its own screen. */
export function NewPack({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const act = useAct(makePack, { refreshes: [listPacks] })
  const make = async () => {
    const made = await act.go({ title, paperIds: [] })
    if (made) await navigate({ to: '/papers/packs/$id', params: { id: made.id } })
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('packs.make')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('packs.make')} onClose={onClose}>
      <Form onSubmit={() => void make()} obstacle={act.obstacle} buttons={buttons}>
        <Field name="title" label={say('packs.name')} value={title} maxLength={300} onChange={setTitle} />
      </Form>
    </Dialog>
  )
}
