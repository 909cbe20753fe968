import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Presence } from '../../contract.ts'
import styles from './shared.module.css'

/** How many members are there, and whether that is enough where a rule says how many it takes. */
export function PresenceLine({ presence: { present, roll, invited, needed } }: { presence: Presence }) {
  const say = useWords()
  const isReached = needed !== null && present >= needed
  return (
    <p className={styles.presence}>
      <b>{say('sitting.presence', { present, roll })}</b>
      {invited > 0 && <span>{say('sitting.guests', { count: invited })}</span>}
      {needed !== null && (
        <Mark standing={isReached ? 'settled' : 'waiting'}>
          {say(isReached ? 'sitting.quorum_reached' : 'sitting.quorum_missing', { needed })}
        </Mark>
      )}
    </p>
  )
}
