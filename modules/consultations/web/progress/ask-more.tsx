import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeRound, listRounds, readRound, type RoundView } from '../../contract.ts'
import { type Chosen, partiesOf } from '../opening/chosen.ts'
import { PartiesField } from '../opening/parties-field.tsx'

/** Asks more bodies and people in a round that is open; whoever was asked already stays asked once. */
export function AskMore({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const asked = new Set(round.asked.map(({ party }) => party.id))
  const act = useAct(changeRound, { refreshes: [readRound, listRounds], done: onClose })
  const nobody = chosen.length === 0 ? { code: 'round.nobody_chosen', status: 422 } : undefined
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={nobody}>
        {say('change.add', { count: chosen.length })}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog wide title={say('change.more')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: round.id, add: partiesOf(chosen) }, round.version)}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <PartiesField chosen={chosen} onChange={all => setChosen(all.filter(({ id }) => !asked.has(id)))} />
      </Form>
    </Dialog>
  )
}
