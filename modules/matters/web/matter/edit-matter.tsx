import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeMatter, listMatters, type MatterView, readMatter } from '../../contract.ts'
import { type Kept, type MatterFields, fieldsOf, inputOf } from './matter-fields.ts'
import { OwnerField, WorkersField } from './people-field.tsx'

/** The title, owner, workers and meeting of a matter. */
export function EditMatter({ matter, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const [opened] = useState(() => fieldsOf(keptOf(matter)))
  const [typed, setTyped] = useState(opened)
  const [owner, setOwner] = useState(matter.owner)
  const [workers, setWorkers] = useState(matter.workers)
  const workerIds = workers.map(({ id }) => id)
  const mine = { ...typed, ownerId: owner.id, workers: workerIds.toSorted().join(' ') }
  const set = (change: Partial<MatterFields>) => setTyped({ ...typed, ...change })
  const edit = useEdit(changeMatter, {
    opened,
    version: matter.version,
    mine,
    input: (change: Partial<MatterFields>) => inputOf(matter.id, change, mine),
    fieldsOf: current => fieldsOf(current as Kept),
    refreshes: [readMatter, listMatters],
    done: onClose,
  })
  const labels = {
    title: say('matter.name'),
    ownerId: say('matter.owner'),
    workers: say('matter.workers'),
    target: say('matter.target_words'),
    targetOn: say('matter.target_on'),
  }
  const names = new Map([matter.owner, ...matter.workers, owner, ...workers].map(({ id, name }) => [id, name]))
  const read = (name: keyof MatterFields, value: string) => {
    if (name === 'targetOn') return value === '' ? '' : say.day(value)
    if (name !== 'ownerId' && name !== 'workers') return value
    return value
      .split(' ')
      .map(id => names.get(id) ?? say('matter.somebody'))
      .join(', ')
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('matter.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('matter.edit_title')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash && <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />}
        <Field
          name="title"
          label={labels.title}
          maxLength={500}
          value={mine.title}
          onChange={title => set({ title })}
        />
        <Field label={labels.target} maxLength={300} value={mine.target} onChange={target => set({ target })} />
        <DateField label={labels.targetOn} value={mine.targetOn} onChange={targetOn => set({ targetOn })} />
        <OwnerField owner={owner} onChange={setOwner} />
        <WorkersField workers={workers} owner={owner} onChange={setWorkers} />
      </Form>
    </Dialog>
  )
}

function keptOf({ title, owner, workers, target }: MatterView): Kept {
  return { title, ownerId: owner.id, workers: workers.map(({ id }) => id), target }
}
