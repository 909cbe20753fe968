import { useWords } from '../words/words.tsx'
import styles from './conflict.module.css'
import { CardChoice } from './choices.tsx'
import { Notice } from './notice.tsx'

export type Side = 'theirs' | 'mine'

/** One field that two people left different. */
export interface ConflictField {
  name: string
  label: string
  theirs: string
  mine: string
}

interface Props {
  fields: readonly ConflictField[]
  chosen: Readonly<Record<string, Side>>
  onChoose: (name: string, side: Side) => void
}

/** Two versions of one record side by side; for each field that differs one is kept. */
export function Conflict({ fields, chosen, onChoose }: Props) {
  const say = useWords()
  return (
    <div className={styles.fields}>
      <Notice standing="waiting">
        <p>{say('conflict.why')}</p>
      </Notice>
      {fields.map(({ name, label, theirs, mine }) => (
        <CardChoice
          key={name}
          label={label}
          sideBySide
          value={chosen[name] ?? 'mine'}
          options={[
            { value: 'theirs', label: theirs || '–', hint: say('conflict.theirs') },
            { value: 'mine', label: mine || '–', hint: say('conflict.mine') },
          ]}
          onChange={side => onChoose(name, side)}
        />
      ))}
    </div>
  )
}
