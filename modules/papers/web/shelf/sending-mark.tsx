import { Link } from '@tanstack/react-router'
import { useWords } from '../../../../ui/words/words.tsx'
import { isUnderWay, type Sent, useLeavingWarned, useSent } from './sending.ts'
import styles from './sent.module.css'

/** Stands on every screen while files are on their way and until their fates have been seen, and leads to them. */
export function SendingMark() {
  const say = useWords()
  const sent = useSent()
  useLeavingWarned()
  const words = markOf(sent)
  return (
    <output className={styles.markPlace}>
      {words && (
        <Link to="/papers" search={{}} className={styles.mark}>
          {say(words.code, { count: words.count })}
        </Link>
      )}
    </output>
  )
}

/** What is most worth knowing about all of them, in one line. */
function markOf(sent: readonly Sent[]) {
  const unseen = sent.filter(({ seen }) => !seen)
  const count = (of: readonly Sent[]) => of.length
  const underWay = count(sent.filter(isUnderWay))
  if (underWay > 0) return { code: 'sent.under_way', count: underWay } as const
  const refused = count(unseen.filter(({ state }) => state === 'refused'))
  if (refused > 0) return { code: 'sent.some_refused', count: refused } as const
  const arrived = count(unseen.filter(({ state }) => state === 'arrived'))
  return arrived > 0 ? ({ code: 'sent.all_arrived', count: arrived } as const) : undefined
}
