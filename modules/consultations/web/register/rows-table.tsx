import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLongLines } from '../../../../ui/controls/long-lines.ts'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RegisterRow } from '../../contract.ts'
import styles from './register.module.css'
import { AnswerCell, SaidCell, SendersCell } from './row-cells.tsx'
import type { Chosen } from './use-chosen.ts'

interface Props {
  rows: readonly RegisterRow[]
  /** Of all lines that are sought; -1 where nobody knows. */
  count: number
  /** The last of those that are here came into sight. */
  onEnd: () => void
  paperId: string
  chosen: Chosen
  /** Looks at what lies over the same words. */
  onColliding: (provisionId: string | undefined) => void
}

/** The lines of a register. Arrow, page, home and end keys walk those that are here, space chooses, shift chooses everything between. */
export function RowsTable({ rows, count, onEnd, paperId, chosen, onColliding }: Props) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string>()
  const kept = rows.findIndex(({ id }) => id === at)
  const here = rows[Math.max(0, kept)]?.id
  const drawn = useLongLines({ box, here: rows.length, count, kept })
  const last = drawn?.lines.at(-1)?.index ?? 0
  const isEnding = drawn !== undefined && last >= rows.length - fewLeft
  useEffect(() => {
    if (isEnding) onEnd()
  }, [isEnding, onEnd])
  const onKeyDown = (event: KeyboardEvent, row: RegisterRow) => {
    if (event.key === 'Escape') chosen.clear()
    const from = rows.indexOf(row)
    const by = steps[event.key]
    const to = by === undefined ? from : Math.min(Math.max(0, from + by), rows.length - 1)
    const next = rows[to]
    if (!next || to === from) return
    event.preventDefault()
    if (event.shiftKey) chosen.choose([...chosen.rows, ...rows.slice(Math.min(from, to), Math.max(from, to) + 1)])
    // It may stand where no line is drawn yet.
    flushSync(() => setAt(next.id))
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
          drawn={drawn}
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

const aPage = 10
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: aPage,
  PageUp: -aPage,
  End: Infinity,
  Home: -Infinity,
}

/** So many lines before the last one the next ones are fetched. */
const fewLeft = 10

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
