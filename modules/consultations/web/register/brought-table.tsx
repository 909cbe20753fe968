import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { answerRows, type RoundView } from '../../contract.ts'
import { Difference } from './difference.tsx'
import styles from './register.module.css'
import { answerIn, type Told } from './taken-over.ts'
import { changed } from './use-answering.ts'
import { type Brought, useBrought } from './use-brought.ts'

interface Props {
  round: RoundView
  file: File
  onClose: () => void
}

/** A table that was edited elsewhere and came back: what differs is listed, and its answers are taken over one by one or all together. */
export function BroughtTable({ round, file, onClose }: Props) {
  const say = useWords()
  const { share, brought, obstacle } = useBrought(round.id, file)
  return (
    <Dialog wide title={say('register.brought')} onClose={onClose}>
      <p className={styles.hint}>{file.name}</p>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      {!obstacle && !brought && <Progress label={say('register.comparing')} done={share} of={1} />}
      {brought && <Differences roundId={round.id} brought={brought} />}
    </Dialog>
  )
}

function Differences({ roundId, brought: { differences, rows } }: { roundId: string; brought: Brought }) {
  const say = useWords()
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const act = useAct(answerRows, { refreshes: changed })
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const told = differences.flatMap(difference => answerIn(difference, versions) ?? [])
  const open = told.filter(({ row }) => !taken.has(row.id))
  /** Lines that were not changed meanwhile follow each other; the first refusal ends it, and says why. */
  const take = async (some: readonly Told[]) => {
    const done = new Set(taken)
    for (const { row, kind, words } of some) {
      if (!(await act.go({ id: roundId, rows: [row], kind, words }))) return
      done.add(row.id)
      setTaken(new Set(done))
    }
  }
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
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
      <ul className={styles.plain}>
        {differences.map((difference, place) => {
          const answer = answerIn(difference, versions)
          return (
            <li key={`${difference.rowId ?? place} ${difference.field}`} className={styles.suggestion}>
              <Difference difference={difference} />
              {answer && taken.has(answer.row.id) && <p>{say('register.taken')}</p>}
              {answer && !taken.has(answer.row.id) && (
                <Button
                  busy={act.busy}
                  aria-label={say('register.take_of', { number: difference.number ?? 0 })}
                  onPress={() => void take([answer])}
                >
                  {say('register.take')}
                </Button>
              )}
              {!answer && <p className={styles.hint}>{say(`register.not_taken_${difference.field}`)}</p>}
            </li>
          )
        })}
      </ul>
      {open.length > 1 && (
        <Button kind="primary" busy={act.busy} onPress={() => void take(open)}>
          {say('register.take_all', { count: open.length })}
        </Button>
      )}
    </>
  )
}
