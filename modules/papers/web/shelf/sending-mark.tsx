import { Link } from '@tanstack/react-router'
import { useWords } from '../../../../ui/words/words.tsx'
import { isUnderWay, useLeavingWarned, useSent } from './sending.ts'
import styles from './sent.module.css'

/** Stands on every screen while files are on their way, and leads back to them. */
export function SendingMark() {
  const say = useWords()
  const count = useSent().filter(isUnderWay).length
  useLeavingWarned()
  if (count === 0) return null
  return (
    <Link to="/papers" search={{}} className={styles.underWay}>
      {say('sent.under_way', { count })}
    </Link>
  )
}
