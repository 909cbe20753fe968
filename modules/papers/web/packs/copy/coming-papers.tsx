import { Button } from '../../../../../ui/controls/button.tsx'
import { Progress } from '../../../../../ui/controls/progress.tsx'
import { useWords } from '../../../../../ui/words/words.tsx'
import type { Coming } from './copies.ts'
import styles from './copy.module.css'
import { sizeInWords } from './size.ts'

interface Props {
  papers: ReadonlyMap<string, Coming>
  onStop: () => void
}

/** A copy on its way, paper by paper. */
export function ComingPapers({ papers, onStop }: Props) {
  const say = useWords()
  const all = [...papers]
  const whole = all.filter(([, paper]) => paper.whole).length
  return (
    <div className={styles.panel}>
      <Progress label={say('copy.coming', { done: whole, of: all.length })} done={whole} of={all.length} />
      <ul className={styles.coming} aria-label={say('copy.coming_papers')}>
        {all.map(([id, { title, size, whole: isWhole }]) => (
          <li key={id} data-whole={isWhole}>
            <span>{title}</span>
            <span>{size === 0 ? say('copy.waits') : sizeInWords(say, size)}</span>
          </li>
        ))}
      </ul>
      <Button onPress={onStop}>{say('copy.stop')}</Button>
    </div>
  )
}
