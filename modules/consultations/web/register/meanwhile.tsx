import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Heard } from '../../../../ui/asking/problem.ts'
import theme from '../../../../ui/theme/text.module.css'
import type { RegisterRow } from '../../contract.ts'
import styles from './register.module.css'
import type { Before } from './use-answering.ts'

/** What stands in a line now that somebody else answered meanwhile. */
interface Now extends Before {
  number: number
  note: string
  answer: (NonNullable<Before['answer']> & { by: string; at: string }) | null
}

/** What stands in lines in which somebody wrote meanwhile. */
export interface Meanwhile {
  obstacle: Heard
  now: readonly Now[]
}

interface Props {
  meanwhile: Meanwhile
  rows: readonly RegisterRow[]
  /** The lines as they are now, so that an undo leads back to what the other person said. */
  onOverwrite: (rows: readonly Before[]) => void
  /** Leaves what the other person said, and goes on with the lines that nobody touched. */
  onKeep: (others: readonly RegisterRow[]) => void
}

/** Two answered the same lines: the second one sees what is there now, and decides. */
export function Meanwhile({ meanwhile: { obstacle, now }, rows, onOverwrite, onKeep }: Props) {
  const say = useWords()
  const theirs = new Map(now.map(row => [row.id, row]))
  const others = rows.filter(({ id }) => !theirs.has(id))
  return (
    <Notice standing="problem">
      <p>{say.reason(obstacle)}</p>
      <ul className={styles.plain}>
        {now.map(({ id, number, answer, note }) => (
          <li key={id}>
            <strong>{number}.</strong> {answer ? said(answer) : say('register.now_open')}
            {note !== '' && <span className={theme.soft}> {say('register.noted', { note })}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onPress={() => onOverwrite(rows.map(row => theirs.get(row.id) ?? row))}>
          {say('register.overwrite')}
        </Button>
        <Button onPress={() => onKeep(others)}>{say('register.keep_theirs')}</Button>
      </div>
    </Notice>
  )

  function said({ kind, words, by, at }: NonNullable<Now['answer']>): string {
    const answer = [say(`said.answer_${kind}`), words].filter(Boolean).join(': ')
    return `${answer} (${say('progress.by', { moment: say.moment(at), name: by })})`
  }
}

/** What a refusal for answers that came meanwhile carries; undefined for every other obstacle. */
export function answeredMeanwhile(obstacle: Heard | undefined): Meanwhile | undefined {
  if (obstacle?.code !== 'row.answered_meanwhile' || !Array.isArray(obstacle.current)) return undefined
  return { obstacle, now: obstacle.current as readonly Now[] }
}
