import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Check } from '../../../../ui/controls/check.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TimeField } from '../../../../ui/controls/time-field.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { isDay } from '../../../../ui/words/day.ts'
import { momentAt, readTime } from '../../../../ui/words/time-of-day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import { circulateVote, listMyVotes, proposeCirculated, type Rule } from '../../contract.ts'
import { RuleField } from '../desk/rule-field.tsx'
import styles from './mine.module.css'

/** Asks the members of a body to vote between meetings; there only for whoever acts for it. */
export function CirculateButton({ bodyId }: { bodyId: string }) {
  const say = useWords()
  const proposal = useAnswer(proposeCirculated, { id: bodyId })
  const [open, setOpen] = useState(false)
  if (!proposal.data || proposal.data.rules.length === 0) return null
  const { rules, roll } = proposal.data
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('vote.circulate')}</Button>
      {open && <Circulate bodyId={bodyId} rules={rules} roll={roll} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Props {
  bodyId: string
  rules: readonly Rule[]
  roll: number
  onClose: () => void
}

function Circulate({ bodyId, rules, roll, onClose }: Props) {
  const say = useWords()
  const [words, setWords] = useState('')
  const [rule, setRule] = useState(rules[0]?.code ?? '')
  const [byName, setByName] = useState(false)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('17:00')
  const timeZone = useTimeZone()
  const done = () => {
    toast(say('vote.circulated_to', { count: roll }))
    onClose()
  }
  const circulating = useAct(circulateVote, { refreshes: [listMyVotes], done })
  return (
    <Dialog title={say('vote.circulate')} onClose={onClose}>
      <Form
        onSubmit={() => {
          const at = readTime(time)
          // What is no moment yet is sent as it is, and refused at its field.
          const dueAt = isDay(day) && at !== undefined ? momentAt(day, at, timeZone) : day
          void circulating.go({ id: bodyId, words, rule, byName, dueAt })
        }}
        obstacle={circulating.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={circulating.busy}>
            {say('vote.circulate')}
          </DialogButtons>
        }
      >
        <LongField
          name="words"
          label={say('vote.words')}
          rows={3}
          maxLength={1_000}
          required
          value={words}
          onChange={setWords}
        />
        <RuleField rules={rules} value={rule} onChange={setRule} />
        <div className={styles.until}>
          <DateField name="dueAt" label={say('vote.until_day')} required value={day} onChange={setDay} />
          <TimeField label={say('vote.until_time')} value={time} onChange={setTime} />
        </div>
        <Check label={say('vote.by_name')} checked={byName} onChange={setByName} />
      </Form>
    </Dialog>
  )
}
