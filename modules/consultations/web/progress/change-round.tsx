import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field, LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeRound, listRounds, readRound, type RoundView } from '../../contract.ts'
import { ReleaserField } from '../opening/releaser-field.tsx'

interface Fields {
  title: string
  ask: string
  /** Empty is no day. */
  dueOn: string
  releaserId: string
}

/** The name, the day, the message and the releaser of a round, while it is open. */
export function ChangeRound({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const opened = fieldsOf({ ...round, releaserId: round.releaser.id })
  const [mine, setMine] = useState(opened)
  const [releaser, setReleaser] = useState(round.releaser)
  const set = (change: Partial<Fields>) => setMine({ ...mine, ...change })
  const edit = useEdit(changeRound, {
    opened,
    version: round.version,
    mine,
    input: ({ dueOn, ...change }: Partial<Fields>) => ({
      id: round.id,
      ...change,
      ...(dueOn !== undefined && { dueOn: dueOn === '' ? null : dueOn }),
    }),
    fieldsOf: current => fieldsOf(current as Kept),
    refreshes: [readRound, listRounds],
    done: onClose,
  })
  const labels = {
    title: say('opening.name'),
    ask: say('opening.message'),
    dueOn: say('opening.due'),
    releaserId: say('opening.releaser'),
  }
  const names = new Map([round.releaser, releaser].map(({ id, name }) => [id, name]))
  const read = (name: keyof Fields, value: string) => {
    if (name === 'dueOn') return value === '' ? '' : say.day(value)
    return name === 'releaserId' ? (names.get(value) ?? value) : value
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('change.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('change.title')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash && <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />}
        <Field name="title" label={labels.title} value={mine.title} onChange={title => set({ title })} />
        <DateField name="dueOn" label={labels.dueOn} value={mine.dueOn} onChange={dueOn => set({ dueOn })} />
        <LongField name="ask" label={labels.ask} value={mine.ask} onChange={ask => set({ ask })} />
        <ReleaserField
          releaser={releaser}
          onChange={chosen => {
            setReleaser(chosen)
            set({ releaserId: chosen.id })
          }}
        />
      </Form>
    </Dialog>
  )
}

type Kept = Pick<RoundView, 'title' | 'ask' | 'dueOn'> & { releaserId: string }

function fieldsOf({ title, ask, dueOn, releaserId }: Kept): Fields {
  return { title, ask, dueOn: dueOn ?? '', releaserId }
}
