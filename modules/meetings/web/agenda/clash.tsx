import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './agenda.module.css'
import type { EditedLine } from './edited-line.ts'

interface Props {
  mine: readonly EditedLine[]
  theirs: readonly EditedLine[]
  onMine: () => void
  /** One's own with what the others added below; where they added something. */
  onBoth: (() => void) | undefined
  onTheirs: () => void
}

/** Somebody else set the agenda meanwhile: both side by side, and one is kept. */
export function Clash({ mine, theirs, onMine, onBoth, onTheirs }: Props) {
  const say = useWords()
  return (
    <Notice standing="waiting">
      <p>{say('agenda.clash')}</p>
      <div className={styles.sides}>
        <Side label={say('conflict.theirs')} lines={theirs} keep={say('agenda.keep_theirs')} onKeep={onTheirs} />
        <Side label={say('conflict.mine')} lines={mine} keep={say('agenda.keep_mine')} onKeep={onMine} />
      </div>
      {onBoth && <Button onPress={onBoth}>{say('agenda.keep_both')}</Button>}
    </Notice>
  )
}

interface SideProps {
  label: string
  lines: readonly EditedLine[]
  keep: string
  onKeep: () => void
}

function Side({ label, lines, keep, onKeep }: SideProps) {
  const say = useWords()
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <ol>
        {lines.map(({ key, title, minutes }) => (
          <li key={key}>
            {[title || say('agenda.untitled'), minutes !== '' && say('agenda.minutes', { count: Number(minutes) })]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
      <Button onPress={onKeep}>{keep}</Button>
    </section>
  )
}
