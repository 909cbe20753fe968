import { useState } from 'react'
import type { Act } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { closeVote, ShownVote } from '../../contract.ts'
import { obstacleToTotals } from '../../rules.ts'
import { TotalsFields, totalsIn } from './totals-fields.tsx'

/** Hands are counted in the room; what was counted closes the vote. */
export function CountHands({ vote, closing }: { vote: ShownVote; closing: Act<typeof closeVote> }) {
  const say = useWords()
  const [typed, setTyped] = useState({ yes: '', no: '', other: '' })
  const counts = totalsIn(typed)
  const tooMany = counts && obstacleToTotals(counts, vote)
  return (
    <Form
      onSubmit={() => void closing.go({ id: vote.id, counts })}
      obstacle={tooMany ?? closing.obstacle}
      buttons={
        <Button kind="primary" type="submit" busy={closing.busy}>
          {say('vote.close')}
        </Button>
      }
    >
      <TotalsFields value={typed} onChange={setTyped} />
      <p>
        {say('vote.of_present', { counted: counts ? counts.yes + counts.no + counts.other : 0, present: vote.present })}
      </p>
    </Form>
  )
}
