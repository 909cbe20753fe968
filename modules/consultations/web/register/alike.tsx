import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Waiting } from '../../../../ui/controls/progress.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type RegisterRow, suggestGroups } from '../../contract.ts'
import { useEveryRow } from './every-row.ts'
import styles from './register.module.css'
import type { Chosen } from './use-chosen.ts'
import type { useGrouping } from './use-grouping.ts'

interface Props {
  roundId: string
  chosen: Chosen
  grouping: ReturnType<typeof useGrouping>
  onClose: () => void
}

/** Lines that seem to ask for the same. A person reads them, and puts them together, chooses them for one answer, or leaves them. */
export function Alike({ roundId, chosen, grouping, onClose }: Props) {
  const say = useWords()
  const suggested = useAnswer(suggestGroups, { id: roundId })
  const { rows, isWhole } = useEveryRow(roundId, {})
  const known = new Map(rows.map(row => [row.id, row]))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  return (
    <Dialog wide title={say('register.alike')} onClose={onClose}>
      <p className={theme.soft}>{say('register.alike_why')}</p>
      {grouping.obstacle && <ObstacleNotice obstacle={grouping.obstacle} />}
      <Answered query={suggested}>
        {({ groups }) => {
          const open = groups.filter(({ rowIds }) => !left.has(rowIds.join()))
          if (!isWhole) return <Waiting />
          if (open.length === 0) return <p>{say('register.alike_none')}</p>
          return (
            <ul className={styles.plain}>
              {open.map(({ rowIds, because }) => (
                <li key={rowIds.join()} className={styles.suggestion}>
                  <p className={theme.soft}>{say(`register.because_${because}`)}</p>
                  <Lines rows={rowIds.flatMap(id => known.get(id) ?? [])}>
                    {lines => (
                      <>
                        <Button busy={grouping.busy} onPress={() => void grouping.group(lines)}>
                          {say('register.group', { count: lines.length })}
                        </Button>
                        <Button
                          onPress={() => {
                            chosen.choose(lines)
                            onClose()
                          }}
                        >
                          {say('register.choose', { count: lines.length })}
                        </Button>
                        <Button kind="quiet" onPress={() => setLeft(new Set([...left, rowIds.join()]))}>
                          {say('register.leave')}
                        </Button>
                      </>
                    )}
                  </Lines>
                </li>
              ))}
            </ul>
          )
        }}
      </Answered>
    </Dialog>
  )
}

function Lines({
  rows,
  children,
}: {
  rows: readonly RegisterRow[]
  children: (rows: readonly RegisterRow[]) => React.ReactNode
}) {
  return (
    <>
      <ul className={styles.plain}>
        {rows.map(({ id, number, words, senders }) => (
          <li key={id}>
            <strong>{number}.</strong> {words}{' '}
            <span className={theme.soft}>{senders.map(one => one.words ?? one.party?.name ?? '–').join('; ')}</span>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>{children(rows)}</div>
    </>
  )
}
