import type { ReactNode } from 'react'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { LineState } from '../../contract.ts'
import { nameOfLine, type ShownLine } from './lines.ts'
import styles from './shared.module.css'

const standings = {
  waiting: 'plain',
  open: 'waiting',
  suspended: 'waiting',
  postponed: 'waiting',
  closed: 'settled',
} as const satisfies Record<LineState, string>

interface Props {
  lines: readonly ShownLine[]
  waysOf?: (line: ShownLine) => ReactNode
}

/** The whole agenda and how far each line of it is. */
export function AgendaStates({ lines, waysOf }: Props) {
  const say = useWords()
  return (
    <ol className={styles.agenda} aria-label={say('sitting.agenda')}>
      {lines.map(line => (
        <li key={line.id} aria-current={line.state === 'open' ? 'step' : undefined}>
          <span className={styles.name}>{nameOfLine(say, line)}</span>
          <Mark standing={standings[line.state]}>{say(`sitting.line_state.${line.state}`)}</Mark>
          {waysOf && <span className={styles.ways}>{waysOf(line)}</span>}
        </li>
      ))}
    </ol>
  )
}
