import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { useEdit } from '../../../ui/asking/use-edit.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Conflict } from '../../../ui/controls/conflict.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { isDay, today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyRow, readBody } from '../../bodies/contract.ts'
import { changeMandate, endMandate, listPeople, readComposition, readPerson, withdrawMandate } from '../contract.ts'
import { obstacleToDays } from '../rules.ts'
import { MandateFields, type MandateGiven } from './mandate-fields.tsx'
import { useOfficeName } from './names.ts'

interface Props {
  mandate: MandateGiven
  name: string
  onClose: () => void
}

const refreshes = [readComposition, readPerson, listPeople]

/** Corrects which office, from when to when, or its precedence. */
export function EditMandate(props: Props) {
  const say = useWords()
  const body = useAnswer(readBody, { id: props.mandate.bodyId })
  return (
    <Dialog title={`${say('mandate.edit')}: ${props.name}`} onClose={props.onClose}>
      <Answered query={body}>{found => <EditForm {...props} body={found} />}</Answered>
    </Dialog>
  )
}

type Values = Pick<MandateGiven, 'office' | 'fromDay' | 'toDay' | 'precedence'>

function EditForm({ mandate, body, onClose }: Props & { body: BodyRow }) {
  const say = useWords()
  const officeName = useOfficeName()
  const [draft, setDraft] = useState({ ...texts(valuesIn(mandate)) })
  const mine: Values = { ...draft, toDay: draft.toDay || null, precedence: Number(draft.precedence) }
  const edit = useEdit(changeMandate, {
    opened: valuesIn(mandate),
    version: mandate.version,
    mine,
    input: change => ({ id: mandate.id, ...change }),
    fieldsOf: current => valuesIn(current as MandateGiven),
    refreshes,
    done() {
      toast(say('person.saved'))
      onClose()
    },
  })
  const labels = {
    office: say('mandate.office'),
    fromDay: say('mandate.from'),
    toDay: say('mandate.to'),
    precedence: say('mandate.precedence'),
  }
  const read = (name: keyof Values, value: string | number | null) => {
    if (value === null) return say('mandate.open')
    return name === 'office' ? officeName(String(value)) : say.day(String(value))
  }
  const readable = isDay(mine.fromDay) && (mine.toDay === null || isDay(mine.toDay))
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton
        kind="primary"
        type="submit"
        busy={edit.busy}
        obstacle={readable ? obstacleToDays(mine, body) : undefined}
      >
        {say('person.save')}
      </ReasonedButton>
    </>
  )
  return (
    <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
      {edit.clash ? (
        <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />
      ) : (
        <MandateFields draft={draft} body={body} onChange={setDraft} />
      )}
    </Form>
  )
}

/** Records the last day in office. */
export function EndMandate({ mandate, name, onClose }: Props) {
  const say = useWords()
  const officeName = useOfficeName()
  const [lastDay, setLastDay] = useState(today())
  const done = () => {
    toast(say('mandate.ended'))
    onClose()
  }
  const act = useAct(endMandate, { refreshes, done })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('mandate.end')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('mandate.end')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: mandate.id, lastDay }, mandate.version)}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <p>
          {name}, {officeName(mandate.office)}
        </p>
        <DateField name="lastDay" required label={say('mandate.last_day')} value={lastDay} onChange={setLastDay} />
      </Form>
    </Dialog>
  )
}

/** Takes back an office that was recorded by mistake. */
export function WithdrawMandate({ mandate, name, onClose }: Props) {
  const say = useWords()
  const officeName = useOfficeName()
  const done = () => {
    toast(say('mandate.withdrawn'))
    onClose()
  }
  const act = useAct(withdrawMandate, { refreshes, done })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('mandate.withdraw')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('mandate.withdraw')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ id: mandate.id }, mandate.version)} obstacle={act.obstacle} buttons={buttons}>
        <p>
          {name}, {officeName(mandate.office)}
        </p>
        <p>{say('mandate.withdraw_why')}</p>
      </Form>
    </Dialog>
  )
}

function valuesIn({ office, fromDay, toDay, precedence }: MandateGiven): Values {
  return { office, fromDay, toDay, precedence }
}

function texts({ office, fromDay, toDay, precedence }: Values) {
  return { office, fromDay, toDay: toDay ?? '', precedence: String(precedence) }
}
