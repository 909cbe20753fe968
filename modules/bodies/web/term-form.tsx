import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { isDay } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { addTerm, type BodyView, changeTerm, readBody, type TermRow } from '../contract.ts'
import { obstacleToTerm } from '../rules.ts'

interface Props {
  body: BodyView
  term: TermRow | 'new'
  onClose: () => void
}

/** Adds a term of office or corrects one. */
export function TermForm({ body, term, onClose }: Props) {
  const say = useWords()
  const known = term === 'new' ? undefined : term
  const next = Math.max(0, ...body.terms.map(({ ordinal }) => ordinal)) + 1
  const [ordinal, setOrdinal] = useState(String(known?.ordinal ?? next))
  const [startsOn, setStartsOn] = useState(known?.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(known?.endsOn ?? '')
  const [version] = useState(known?.version)
  const options = { refreshes: [readBody], done: onClose }
  const adding = useAct(addTerm, options)
  const changing = useAct(changeTerm, options)
  const readable = isDay(startsOn) && isDay(endsOn)

  const save = () => {
    const fields = { id: body.id, ordinal: Number(ordinal), startsOn, endsOn: endsOn || null }
    return known ? changing.go({ ...fields, termId: known.id }, version) : adding.go(fields)
  }
  return (
    <Dialog title={known ? say('terms.edit', { ordinal: known.ordinal }) : say('terms.add')} onClose={onClose}>
      <Form
        onSubmit={() => void save()}
        obstacle={adding.obstacle ?? changing.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <ReasonedButton
              kind="primary"
              type="submit"
              busy={adding.busy || changing.busy}
              obstacle={readable ? obstacleToTerm({ startsOn, endsOn }) : undefined}
            >
              {say('body.save')}
            </ReasonedButton>
          </>
        }
      >
        <Field
          name="ordinal"
          required
          label={say('term.ordinal')}
          inputMode="numeric"
          value={ordinal}
          onChange={setOrdinal}
        />
        <DateField name="startsOn" required label={say('term.starts')} value={startsOn} onChange={setStartsOn} />
        <DateField
          name="endsOn"
          label={say('term.ends')}
          hint={say('term.ends_hint')}
          value={endsOn}
          onChange={setEndsOn}
        />
      </Form>
    </Dialog>
  )
}
