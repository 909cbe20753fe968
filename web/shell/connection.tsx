import { Mark } from '../../ui/controls/notice.tsx'
import { OfflineIcon } from '../../ui/icons.ts'
import { useStanding } from '../../ui/live/live.ts'
import { useSettled } from '../../ui/settled.ts'
import { useWords } from '../../ui/words/words.tsx'
import styles from './connection.module.css'

/** Says quietly when the screen no longer follows the server; says nothing while all is well. */
export function Connection() {
  const say = useWords()
  const standing = useStanding()
  // A server that restarts is back before anybody needs to know.
  const forAWhile = useSettled(standing, 2_500)
  return (
    <output className={styles.connection}>
      {standing === 'lost' && forAWhile === 'lost' && (
        <Mark standing="waiting">
          <OfflineIcon size={16} aria-hidden />
          <span>{say('live.lost')}</span>
        </Mark>
      )}
    </output>
  )
}
