import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { PassingFields } from '../../drafts/web/passing-fields.tsx'
import { usePassing } from '../../drafts/web/use-passing.ts'
import { type KeptMinutes, listMyMinutes, readKept, recordSignature, type Signature, signMinutes } from '../contract.ts'
import { type Scan, ScanField } from './scan-field.tsx'

interface Props {
  minutes: KeptMinutes
  office: Signature['office']
  /** Written down for whoever signed on paper; otherwise I sign, here. */
  onPaper: boolean
  onClose: () => void
}

/** A signature of the version that is shown; where it differs from the record, with a reason and the name of who ordered it. */
export function SignDialog({ minutes: { id, number, newest, differences }, office, onPaper, onClose }: Props) {
  const say = useWords()
  const passing = usePassing()
  const [day, setDay] = useState('')
  const [scan, setScan] = useState<Scan>()
  const how = { refreshes: [readKept, listMyMinutes], done: onClose }
  const [here, paper] = [useAct(signMinutes, how), useAct(recordSignature, how)]
  const count = differences.length
  const passes = count === 0 ? [] : passing.passesOf([{ code: 'minutes.differs' }])
  const obstacle = obstacleHere({ isRead: number === newest, count: passing.isOrdered ? 0 : count })
  const sign = () => {
    const signed = { id, number, office, passes }
    void (onPaper ? paper.go({ ...signed, day, scanId: scan?.id ?? null }) : here.go(signed))
  }
  return (
    <Dialog title={say(onPaper ? 'minutes.on_paper_title' : 'minutes.sign_title')} onClose={onClose}>
      <Form
        onSubmit={sign}
        obstacle={onPaper ? paper.obstacle : here.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <ReasonedButton kind="primary" type="submit" busy={here.busy || paper.busy} obstacle={obstacle}>
              {say(onPaper ? 'minutes.write_down' : 'minutes.sign')}
            </ReasonedButton>
          </>
        }
      >
        <p>
          {say(onPaper ? 'minutes.paper_as' : 'minutes.sign_as', {
            number,
            office: say(`minutes.${office}`).toLocaleLowerCase(say.language),
          })}
        </p>
        {onPaper && (
          <>
            <DateField name="day" label={say('minutes.day')} required value={day} onChange={setDay} />
            <ScanField value={scan} onChange={setScan} />
          </>
        )}
        {count > 0 && (
          <>
            <Notice standing="waiting">
              <p>{say('minutes.sign_differs', { count })}</p>
            </Notice>
            <PassingFields label={say('minutes.sign_pass')} passing={passing} />
          </>
        )}
      </Form>
    </Dialog>
  )
}

function obstacleHere({ isRead, count }: { isRead: boolean; count: number }) {
  if (!isRead) return { code: 'minutes.being_read', status: 409 }
  return count > 0 ? { code: 'minutes.differs', status: 409, facts: { count } } : undefined
}
