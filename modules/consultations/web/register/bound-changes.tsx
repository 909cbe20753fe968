import { Link } from '@tanstack/react-router'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RegisterRow, RoundView } from '../../contract.ts'
import { useBinding } from '../changes/use-binding.ts'
import styles from './register.module.css'

/** The changes that go back to a line: those of saved versions, of which proposed ones are confirmed or refused here. */
export function BoundChanges({ row, round }: { row: RegisterRow; round: RoundView }) {
  const say = useWords()
  const binding = useBinding(round.paper.id)
  const saved = row.bindings.filter(({ toNumber }) => toNumber !== null)
  if (saved.length === 0) return null
  return (
    <section aria-label={say('register.changes')}>
      <h3>{say('register.changes')}</h3>
      <ul className={styles.plain}>
        {saved.map(({ id, fromNumber, toNumber, state }) => (
          <li key={id} className={styles.acts}>
            <Link
              className={state === 'proposed' ? styles.waiting : styles.settled}
              to="/papers/$id/changes"
              params={{ id: round.paper.id }}
              search={{ from: fromNumber, to: toNumber ?? fromNumber, row: row.id }}
            >
              {say('changes.between', { from: fromNumber, to: toNumber ?? fromNumber })}
            </Link>
            {state === 'proposed' && round.mayRun && (
              <>
                <Button busy={binding.busy} onPress={() => void binding.confirm([id])}>
                  {say('changes.confirm')}
                </Button>
                <Button kind="quiet" busy={binding.busy} onPress={() => void binding.remove([id])}>
                  {say('changes.refuse')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {binding.obstacle && <ObstacleNotice obstacle={binding.obstacle} />}
    </section>
  )
}
