import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { AskMore } from '../progress/ask-more.tsx'
import styles from './sources.module.css'
import type { Desk } from './use-desk.ts'
import { sendersOf } from './whose.ts'

interface Props {
  round: RoundView
  desk: Desk
}

/** Which of those asked each sender of a source is; whoever was not asked yet can be added on the spot. */
export function WhoseFields({ round, desk }: Props) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const senders = sendersOf(desk.open)
  const options = [
    { value: '', label: say('desk.choose_whose') },
    ...round.asked.map(({ id, party, state }) => ({ value: id, label: `${party.name} – ${say(`asked.${state}`)}` })),
  ]
  return (
    <div className={styles.came}>
      {(senders.length === 0 ? [''] : senders).map(words => (
        <Select
          key={words}
          label={words === '' ? say('desk.whose') : say('desk.whose_of', { name: words })}
          value={desk.askedOf(words)?.id ?? ''}
          options={options}
          onChange={id => desk.setWhose(words, id)}
        />
      ))}
      <div className={styles.beside}>
        <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => setAsking(true)}>
          {say('desk.ask_more')}
        </Button>
      </div>
      {asking && <AskMore round={round} onClose={() => setAsking(false)} />}
    </div>
  )
}
