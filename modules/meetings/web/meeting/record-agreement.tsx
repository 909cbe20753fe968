import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readMeeting, recordAgreement } from '../../contract.ts'

const ways = ['meeting', 'circulated'] as const

interface Props {
  meetingId: string
  /** Who agreed. */
  by: string
  paper: { id: string; title: string }
  onClose: () => void
}

/** Writes down from paper that something may be put to the meeting: when, how, and where that stands. */
export function RecordAgreement({ meetingId, by, paper, onClose }: Props) {
  const say = useWords()
  const [on, setOn] = useState(today())
  const [way, setWay] = useState<(typeof ways)[number]>('meeting')
  const [source, setSource] = useState('')
  const act = useAct(recordAgreement, { refreshes: [readMeeting], done: onClose })
  return (
    <Dialog title={say('agreed.title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: meetingId, paperId: paper.id, on, way, source: source.trim() })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('meeting.save')}
          </DialogButtons>
        }
      >
        <p>
          <b>{paper.title}</b>
        </p>
        <p>{say('agreed.why', { name: by })}</p>
        <DateField name="on" required label={say('agreed.day')} value={on} onChange={setOn} />
        <CardChoice
          label={say('agreed.way')}
          value={way}
          sideBySide
          options={ways.map(value => ({ value, label: say(`agreed.way.${value}`) }))}
          onChange={setWay}
        />
        <Field
          name="source"
          required
          label={say('agreed.source')}
          maxLength={300}
          value={source}
          onChange={setSource}
        />
      </Form>
    </Dialog>
  )
}
