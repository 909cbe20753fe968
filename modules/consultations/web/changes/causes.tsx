import { Link } from '@tanstack/react-router'
import { Button } from '../../../../ui/controls/button.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { ChangeRow } from '../../contract.ts'
import styles from './changes.module.css'
import type { Binding } from './use-binding.ts'

interface Props {
  change: ChangeRow
  binding: Binding
  /** Binds the change to a row of the register. */
  onBind: (rowId: string) => void
}

/** What a change goes back to, and what it may go back to. */
export function Causes({ change: { bindings, suggestions }, binding, onBind }: Props) {
  const say = useWords()
  return (
    <>
      {bindings.length > 0 && (
        <ul className={styles.causes}>
          {bindings.map(one => (
            <li key={one.id}>
              <Cause cause={one} />
              <CauseActs cause={one} binding={binding} />
            </li>
          ))}
        </ul>
      )}
      {suggestions.length > 0 && (
        <>
          <p className={theme.soft}>{say('changes.maybe')}</p>
          <ul className={styles.causes}>
            {suggestions.map(({ row, because }) => (
              <li key={row.id}>
                <p className={styles.cause}>
                  <RowLink row={row} /> <span className={theme.soft}>({say(`changes.because_${because}`)})</span>
                </p>
                <Button
                  busy={binding.busy}
                  aria-label={say('changes.bind_of', { number: row.number })}
                  onPress={() => onBind(row.id)}
                >
                  {say('changes.bind')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type OneCause = ChangeRow['bindings'][number]

function Cause({ cause: { row, ownReason, by, at } }: { cause: OneCause }) {
  const say = useWords()
  return (
    <p className={styles.cause}>
      {row && <RowLink row={row} />}
      {ownReason !== null && (
        <>
          <strong>{say('changes.own')}</strong> {ownReason}
        </>
      )}
      {by && <span className={theme.soft}> {say('changes.by', { name: by.name, moment: say.moment(at) })}</span>}
    </p>
  )
}

function CauseActs({ cause: { id, row, state }, binding }: { cause: OneCause; binding: Binding }) {
  const say = useWords()
  const number = row?.number ?? 0
  if (state === 'confirmed')
    return (
      <Button
        kind="quiet"
        busy={binding.busy}
        aria-label={row ? say('changes.remove_of', { number }) : say('changes.remove_own')}
        onPress={() => void binding.remove([id])}
      >
        {say('changes.remove')}
      </Button>
    )
  return (
    <div className={styles.acts}>
      <Button
        busy={binding.busy}
        aria-label={say('changes.confirm_of', { number })}
        onPress={() => void binding.confirm([id])}
      >
        {say('changes.confirm')}
      </Button>
      <Button
        kind="quiet"
        busy={binding.busy}
        aria-label={say('changes.refuse_of', { number })}
        onPress={() => void binding.remove([id])}
      >
        {say('changes.refuse')}
      </Button>
    </div>
  )
}

function RowLink({ row: { id, roundId, number, words } }: { row: NonNullable<OneCause['row']> }) {
  const say = useWords()
  return (
    <>
      <Link to="/rounds/$id/register" params={{ id: roundId }} search={{ row: id }}>
        {say('changes.row', { number })}
      </Link>{' '}
      <span className={styles.asked}>{words}</span>
    </>
  )
}
