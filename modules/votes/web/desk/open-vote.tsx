import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { listVotes, type Manner, openVote, proposeVote } from '../../contract.ts'
import { RuleField } from './rule-field.tsx'

interface Props {
  meetingId: string
  lineId: string
  /** How the script puts it. */
  words?: string | undefined
  onClose: () => void
}

/** Puts the open line to the vote, with the words and the rule that are proposed. */
export function OpenVote({ meetingId, lineId, words, onClose }: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeVote, { id: meetingId, lineId })
  return (
    <Dialog title={say('vote.open')} onClose={onClose}>
      <Answered query={proposal}>
        {proposed => <Fields {...{ meetingId, lineId, words, onClose, proposed }} />}
      </Answered>
    </Dialog>
  )
}

function Fields({
  meetingId,
  lineId,
  words: scripted,
  proposed,
  onClose,
}: Props & { proposed: AnswerOf<typeof proposeVote> }) {
  const say = useWords()
  const { rules, roll, present } = proposed
  const [words, setWords] = useState(() => scripted ?? say('vote.words_proposed', { title: proposed.words }))
  const [rule, setRule] = useState(rules[0]?.code ?? '')
  const [manner, setManner] = useState<Manner>('device')
  const opening = useAct(openVote, { refreshes: [listVotes], done: onClose })
  const manners = (['device', 'hands', 'byName', 'agreement'] as const).map(value => ({
    value,
    label: say(`vote.manner.${value}`),
    hint: say(`vote.manner.${value}_why`),
  }))
  return (
    <Form
      onSubmit={() => void opening.go({ id: meetingId, lineId, words, rule, manner })}
      obstacle={opening.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={opening.busy}>
          {say(manner === 'agreement' ? 'vote.record_agreement' : 'vote.open')}
        </DialogButtons>
      }
    >
      <p className={theme.soft}>{say('vote.who_may', { present, roll })}</p>
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
      <CardChoice label={say('vote.how')} value={manner} options={manners} sideBySide onChange={setManner} />
    </Form>
  )
}
