import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeDeadline, type Deadline, listMatters, readMatter } from '../../contract.ts'
import { DueFields, useCounted } from './due-fields.tsx'
import { dueOf, noDay, type TypedDue } from './due.ts'

interface Fields {
  words: string
  dueOn: string
}

interface Props {
  matterId: string
  deadline: Deadline
  onClose: () => void
}

/** Rewords a deadline or moves it, with a reason. */
export function ChangeDeadline({ matterId, deadline, onClose }: Props) {
  const say = useWords()
  const { id, version, words: before, dueOn } = deadline
  const [words, setWords] = useState(before)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState<TypedDue>(() => typedOf(deadline))
  const counting = useCounted(typed)
  const due = dueOf(typed)
  const mine = { words, dueOn: (due?.how === 'day' ? due.on : counting.data?.day) ?? dueOn }
  const edit = useEdit(changeDeadline, {
    opened: { words: before, dueOn },
    version,
    mine,
    input: (change: Partial<Fields>) => ({
      id: matterId,
      deadlineId: id,
      ...(change.words !== undefined && { words: change.words.trim() }),
      ...(change.dueOn !== undefined && due && { due }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    }),
    fieldsOf: current => {
      const theirs = current as Fields
      return { words: theirs.words, dueOn: theirs.dueOn }
    },
    refreshes: [readMatter, listMatters],
    done: onClose,
  })
  const labels = { words: say('deadlines.what'), dueOn: say('deadlines.day') }
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton
        kind="primary"
        type="submit"
        busy={edit.busy || counting.isFetching}
        obstacle={due && words.trim() !== '' ? undefined : noDay}
      >
        {say('matter.save')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('deadlines.move')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash && (
          <Conflict
            clash={edit.clash}
            mine={mine}
            labels={labels}
            read={(name, value) => (name === 'dueOn' ? say.day(value) : value)}
          />
        )}
        <Field name="words" label={labels.words} maxLength={200} value={words} onChange={setWords} />
        <DueFields due={typed} onChange={setTyped} />
        {mine.dueOn !== dueOn && (
          <ReasonField label={say('deadlines.reason')} value={reason} onChange={setReason} required={false} />
        )}
      </Form>
    </Dialog>
  )
}

function typedOf({ dueOn, counted }: Deadline): TypedDue {
  return {
    how: counted ? 'working-days' : 'day',
    on: dueOn,
    workingDays: counted ? `${Math.abs(counted.workingDays)}` : '',
    side: counted && counted.workingDays > 0 ? 'after' : 'before',
    from: counted?.from ?? '',
  }
}
