import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, type MatterView, readMatter, setDeadline } from '../../contract.ts'
import { DueFields } from './due-fields.tsx'
import { dueOf, noDay, type TypedDue } from './due.ts'

/** Sets a deadline; where the meeting has a day, it is counted from that unless another is chosen. */
export function SetDeadline({ matter: { id, target }, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const [words, setWords] = useState('')
  const [typed, setTyped] = useState<TypedDue>({
    how: target.on === null ? 'day' : 'working-days',
    on: '',
    workingDays: '',
    side: 'before',
    from: target.on ?? '',
  })
  const act = useAct(setDeadline, { refreshes: [readMatter, listMatters], done: onClose })
  const due = dueOf(typed)
  const isSaid = due !== undefined && words.trim() !== ''
  return (
    <Dialog title={say('deadlines.set')} onClose={onClose}>
      <Form
        onSubmit={() => void (due && act.go({ id, words: words.trim(), due }))}
        obstacle={act.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={isSaid ? undefined : noDay}>
              {say('deadlines.set')}
            </ReasonedButton>
          </>
        }
      >
        <Field name="words" label={say('deadlines.what')} maxLength={200} value={words} onChange={setWords} />
        <DueFields due={typed} onChange={setTyped} />
      </Form>
    </Dialog>
  )
}
