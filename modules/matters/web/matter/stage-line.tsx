import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterView, Stage } from '../../contract.ts'
import styles from './matter.module.css'

const stages = ['preparing', 'commenting', 'absorbing', 'final', 'closed'] as const

/** What is known to have begun each stage. */
const beginnings: Record<Stage, string> = {
  preparing: 'matter.begun',
  commenting: 'round.opened',
  absorbing: 'round.closed',
  final: 'draft.finalised',
  closed: 'matter.closed',
}

/** The stages as a line: where the matter is, and since when it was at each. A matter may go back. */
export function StageLine({ matter: { stage, history, closedAt } }: { matter: MatterView }) {
  const say = useWords()
  const here = stages.indexOf(stage)
  return (
    <ol className={styles.stages} aria-label={say('matter.stages')}>
      {stages.map((one, place) => {
        const begun = one === 'closed' ? closedAt : history.find(({ name }) => name === beginnings[one])?.at
        const when = place <= here && begun ? say.moment(begun) : ''
        return (
          <li
            key={one}
            className={styles.stage}
            data-past={place < here}
            {...(place === here && { 'aria-current': 'step' as const })}
          >
            <span>{say(`matter.stage.${one}`)}</span>
            <small>{when}</small>
          </li>
        )
      })}
    </ol>
  )
}
