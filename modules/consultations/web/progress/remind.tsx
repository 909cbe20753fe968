import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { MessageToCopy } from '../../../../ui/controls/message-to-copy.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readRound, remindAsked, type RoundView } from '../../contract.ts'
import { Reminded } from './reminded.tsx'

const nobody = { code: 'remind.nobody', status: 422 }

/** Reminds those who are chosen, the late ones unless others are, with messages for SMS or chat that say nothing of the paper. */
export function Remind({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const { id, dueOn } = round
  const waiting = round.asked.filter(({ answeredAt }) => answeredAt === null)
  const late = waiting.filter(({ state }) => state === 'late')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => idsOf(late.length > 0 ? late : waiting))
  const address = `${location.origin}/rounds/${id}/comments`
  const [message, setMessage] = useState(
    dueOn === null ? say('remind.words_no_day', { address }) : say('remind.words', { day: say.day(dueOn), address }),
  )
  const act = useAct(remindAsked, {
    refreshes: [readRound],
    done: ({ reminded }) => {
      toast(say('remind.done', { count: reminded }))
      onClose()
    },
  })
  const picked = waiting.filter(one => chosen.has(one.id))
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={picked.length === 0 ? nobody : undefined}>
        {say('remind.now', { count: picked.length })}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog wide title={say('remind.title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, askedIds: picked.map(one => one.id) })}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <p>{say('remind.why')}</p>
        <Reminded
          waiting={waiting}
          chosen={chosen}
          onChange={setChosen}
          messageFor={names => say('remind.to', { names, message })}
        />
        <MessageToCopy label={say('remind.message')} message={message} onChange={setMessage} />
      </Form>
    </Dialog>
  )
}

function idsOf(some: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(some.map(({ id }) => id))
}
