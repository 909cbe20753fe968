import { type KeyboardEvent, useRef, useState } from 'react'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RegisterRow } from '../../contract.ts'
import styles from './register.module.css'
import { AnswerCell, SaidCell, SendersCell } from './row-cells.tsx'
import type { Chosen } from './use-chosen.ts'

interface Props {
  rows: readonly RegisterRow[]
  paperId: string
  chosen: Chosen
  /** Looks at what lies over the same words. */
  onColliding: (provisionId: string | undefined) => void
}

/** The lines of a register. Arrow keys walk them, space chooses, shift chooses everything between. */
export function RowsTable({ rows, paperId, chosen, onColliding }: Props) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string>()
  const here = rows.some(({ id }) => id === at) ? at : rows[0]?.id
  const onKeyDown = (event: KeyboardEvent, row: RegisterRow) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    if (event.key === 'Escape') chosen.clear()
    const next = by === undefined ? undefined : rows[rows.indexOf(row) + by]
    if (!next) return
    event.preventDefault()
    if (event.shiftKey) chosen.choose([...chosen.rows, row, next])
    setAt(next.id)
    box.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus()
  }
  return (
    <div ref={box}>
      <TableScroll>
        <Table
          caption={say('register.title')}
          heads={{
            place: say('register.place'),
            said: say('register.said'),
            senders: say('register.senders'),
            answer: say('register.answer'),
          }}
          rows={rows}
          keyOf={({ id }) => id}
        >
          {row => ({
            place: (
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  data-row={row.id}
                  tabIndex={row.id === here ? 0 : -1}
                  checked={chosen.has(row.id)}
                  onFocus={() => setAt(row.id)}
                  onKeyDown={event => onKeyDown(event, row)}
                  onChange={({ nativeEvent }) =>
                    chosen.turn(row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
                  }
                />
                <Place row={row} />
              </label>
            ),
            said: <SaidCell row={row} paperId={paperId} onColliding={onColliding} />,
            senders: <SendersCell row={row} />,
            answer: (row.answer ?? row.assigned ?? row.note) && <AnswerCell row={row} rows={rows} />,
          })}
        </Table>
      </TableScroll>
    </div>
  )
}

function Place({ row: { number, place, comments } }: { row: RegisterRow }) {
  const say = useWords()
  const saidWhere = comments.find(one => one.saidWhere !== null)?.saidWhere
  return (
    <span>
      <strong>{number}.</strong>{' '}
      {place ? (
        <span className={styles.place}>{[place.label, place.words].filter(part => part !== '').join('. ')}</span>
      ) : (
        (saidWhere ?? say('said.general'))
      )}
    </span>
  )
}
