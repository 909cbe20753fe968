import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readMail, tryMail } from '../../../platform/mail/contract.ts'
import type { Told } from '../../../platform/realtime/contract.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { trialKey } from './hearings.ts'

/** Whether mail works: sends a letter to an address of one's own and says what became of it. */
export function MailTrial() {
  const say = useWords()
  const mail = useAnswer(readMail, {})
  return (
    <Answered query={mail}>
      {({ configured, from, waiting }) =>
        configured ? (
          <>
            <p>{say('mail.from', { from: from ?? '', waiting })}</p>
            <TrialForm />
          </>
        ) : (
          <p>{say('mail.printed_instead')}</p>
        )
      }
    </Answered>
  )
}

function TrialForm() {
  const say = useWords()
  const [to, setTo] = useState('')
  const [letterId, setLetterId] = useState<string>()
  const act = useAct(tryMail, { refreshes: [readMail], done: ({ id }) => setLetterId(id) })
  const send = (
    <Button type="submit" busy={act.busy}>
      {say('mail.try')}
    </Button>
  )
  return (
    <Form onSubmit={() => void act.go({ to })} obstacle={act.obstacle} buttons={send}>
      <Field
        name="to"
        required
        type="email"
        label={say('mail.try_to')}
        autoComplete="email"
        value={to}
        onChange={setTo}
      />
      {letterId !== undefined && <Outcome letterId={letterId} />}
    </Form>
  )
}

/** Heard from the server once the mail server has answered. */
function Outcome({ letterId }: { letterId: string }) {
  const say = useWords()
  const { data } = useQuery<Told>({ queryKey: trialKey(letterId), enabled: false })
  if (data?.name === 'mail.sent') return <Notice standing="settled">{say('mail.try_sent')}</Notice>
  if (data?.name === 'mail.failed')
    return <Notice standing="problem">{say('mail.try_failed', { reason: String(data.facts['reason']) })}</Notice>
  return <Notice standing="waiting">{say('mail.try_waits')}</Notice>
}
