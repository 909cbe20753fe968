import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Picked, PickList, type Pick } from '../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { grantAssistance, listAccounts, listAssistance } from '../contract.ts'

interface Props {
  /** The account that is to be assisted. */
  id: string
  onClose: () => void
}

/** Lets somebody read and prepare between two days. */
export function GrantAssistance({ id, onClose }: Props) {
  const say = useWords()
  const [assistant, setAssistant] = useState<Pick>()
  const [typed, setTyped] = useState('')
  const [startsOn, setStartsOn] = useState(today())
  const [endsOn, setEndsOn] = useState('')
  const search = useSettled(typed.trim())
  const accounts = useAnswer(listAccounts, { search, take: 20 }, search !== '')
  const act = useAct(grantAssistance, { refreshes: [listAssistance], done: onClose })
  const found = accounts.data?.items
    .filter(account => account.id !== id)
    .map(({ id: accountId, name, login }) => ({ id: accountId, title: name, below: login ?? undefined }))
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('assistants.grant')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('assistants.grant')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, assistantId: assistant?.id ?? '', startsOn, endsOn })}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        {assistant ? (
          <Picked label={say('assistants.assistant')} onChange={() => setAssistant(undefined)}>
            {assistant.title}
          </Picked>
        ) : (
          <PickList
            first
            label={say('assistants.assistant')}
            search={typed}
            onSearch={setTyped}
            found={search === '' ? undefined : found}
            onPick={setAssistant}
          />
        )}
        <DateField name="startsOn" required label={say('assistants.from')} value={startsOn} onChange={setStartsOn} />
        <DateField name="endsOn" required label={say('assistants.to')} value={endsOn} onChange={setEndsOn} />
      </Form>
    </Dialog>
  )
}
