import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { Difference } from './difference.tsx'
import { Meanwhile } from './meanwhile.tsx'
import styles from './register.module.css'
import { toldBy } from './taken-over.ts'
import { type Brought, useBrought } from './use-brought.ts'
import { useTaking } from './use-taking.ts'

interface Props {
  round: RoundView
  file: File
  onClose: () => void
}

/** A table that was edited elsewhere and came back: what differs is listed, and its answers and remarks are taken over one by one or all together. */
export function BroughtTable({ round, file, onClose }: Props) {
  const say = useWords()
  const { share, brought, obstacle } = useBrought(round.id, file)
  return (
    <Dialog wide title={say('register.brought')} onClose={onClose}>
      <p className={theme.soft}>{file.name}</p>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      {!obstacle && !brought && <Progress label={say('register.comparing')} done={share} of={1} />}
      {brought && <Differences roundId={round.id} brought={brought} />}
    </Dialog>
  )
}

function Differences({ roundId, brought }: { roundId: string; brought: Brought }) {
  const say = useWords()
  const taking = useTaking(roundId, brought)
  const { differences } = brought
  const open = differences.flatMap(difference => toldBy(difference) ?? []).filter(told => !taking.fateOf(told))
  if (differences.length === 0) {
    return (
      <Notice standing="settled">
        <p>{say('register.no_differences')}</p>
      </Notice>
    )
  }
  return (
    <>
      <p>{say('register.differences', { count: differences.length })}</p>
      {taking.obstacle && <ObstacleNotice obstacle={taking.obstacle} />}
      <ul className={styles.plain}>
        {differences.map((difference, place) => (
          <li key={`${difference.rowId ?? place} ${difference.field}`} className={styles.suggestion}>
            <Difference difference={difference} />
            <Settled difference={difference} taking={taking} />
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <Button kind="primary" busy={taking.busy} onPress={() => void taking.take(open)}>
          {say('register.take_all', { count: open.length })}
        </Button>
      )}
    </>
  )
}

interface SettledProps {
  difference: Brought['differences'][number]
  taking: ReturnType<typeof useTaking>
}

/** What may be done about a difference, or what became of it. */
function Settled({ difference, taking }: SettledProps) {
  const say = useWords()
  const told = toldBy(difference)
  if (!told) return <p className={theme.soft}>{say(`register.not_taken_${difference.field}`)}</p>
  const fate = taking.fateOf(told)
  if (fate === 'taken' || fate === 'kept') return <p>{say(`register.${fate}`)}</p>
  if (fate) {
    return (
      <Meanwhile
        meanwhile={fate}
        rows={[]}
        onOverwrite={() => void taking.take([told], true)}
        onKeep={() => taking.keep(told)}
      />
    )
  }
  const number = difference.number ?? 0
  return (
    <Button
      busy={taking.busy}
      aria-label={say(told.field === 'note' ? 'register.take_note_of' : 'register.take_of', { number })}
      onPress={() => void taking.take([told])}
    >
      {say('register.take')}
    </Button>
  )
}
