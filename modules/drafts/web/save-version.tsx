import { useEffect, useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { readPaper } from '../../papers/contract.ts'
import { readDraft, saveVersion } from '../contract.ts'
import type { Keeping } from './keeping/keeping.ts'

interface Props {
  paperId: string
  keeping: Keeping
  onSaved: (number: number) => void
  /** Somebody else's version came since this copy was begun. */
  onMeanwhile: () => void
  onClose: () => void
}

/** Makes a version of what was written; first the server gets the last of it. */
export function SaveVersion({ paperId, keeping, onSaved, onMeanwhile, onClose }: Props) {
  const say = useWords()
  const [note, setNote] = useState('')
  const [settling, setSettling] = useState(false)
  const act = useAct(saveVersion, { refreshes: [readPaper, readDraft], done: ({ number }) => onSaved(number) })
  const save = async () => {
    setSettling(true)
    const settled = await keeping.settle()
    setSettling(false)
    if (settled) await act.go({ id: paperId, revision: keeping.copy().revision, note })
  }
  const { obstacle } = act
  useEffect(() => {
    if (obstacle?.code === 'draft.saved_meanwhile') onMeanwhile()
  }, [obstacle, onMeanwhile])
  return (
    <Dialog title={say('drafting.save')} onClose={onClose}>
      <Form
        onSubmit={() => void save()}
        obstacle={obstacle ?? keeping.read().obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={settling || act.busy}>
            {say('drafting.save')}
          </DialogButtons>
        }
      >
        <Field label={say('drafting.note')} name="note" value={note} onChange={setNote} maxLength={500} required />
      </Form>
    </Dialog>
  )
}
