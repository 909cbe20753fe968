import { Heard } from '../../ui/controls/heard.tsx'
import { useWords } from '../../ui/words/words.tsx'
import styles from './door.module.css'

/** The moment before anything is known. */
export function Opening() {
  const say = useWords()
  return (
    <output className={styles.opening}>
      <img src="/plenum.svg" alt="" width={48} height={48} />
      <Heard>{say('progress.loading')}</Heard>
    </output>
  )
}
