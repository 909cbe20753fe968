import { useState } from 'react'
import { Select } from '../../../../ui/controls/field.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { RecordAnswer } from '../progress/record-answer.tsx'

/** What was said at a meeting or on the telephone is written down for whoever said it. */
export function RecordFor({ round }: { round: RoundView }) {
  const say = useWords()
  const [askedId, setAskedId] = useState('')
  const asked = round.asked.find(({ id }) => id === askedId)
  return (
    <Section title={say('spoken.title')}>
      <p className={theme.soft}>{say('spoken.why')}</p>
      <Select
        label={say('spoken.whose')}
        value={askedId}
        options={[
          { value: '', label: say('desk.choose_whose') },
          ...round.asked.map(({ id, party }) => ({ value: id, label: party.name })),
        ]}
        onChange={setAskedId}
      />
      {asked && <RecordAnswer round={round} asked={asked} first="floor" onClose={() => setAskedId('')} />}
    </Section>
  )
}
