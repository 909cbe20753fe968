import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { usePages } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Mark, type Standing } from '../../../ui/controls/notice.tsx'
import { Table, TableMore, TableScroll } from '../../../ui/controls/table.tsx'
import { EditIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type Fate, type ImportView, listRows, type RowView } from '../contract.ts'
import { CorrectRow } from './correct-row.tsx'
import styles from './import-rows.module.css'

const standings: Record<Fate, Standing> = {
  new: 'settled',
  changed: 'waiting',
  same: 'plain',
  faulty: 'problem',
  repeated: 'problem',
}

interface Props {
  found: ImportView
  fate: Fate | undefined
}

/** The rows of a table, each with its fate and the reason; what is faulty or will change is marked in its cell. */
export function ImportRows({ found, fate }: Props) {
  const say = useWords()
  const [correcting, setCorrecting] = useState<RowView>()
  const rows = usePages(listRows, { id: found.id, take: 100, ...(fate && { fate }) })
  const heads = Object.fromEntries(found.columns.map(column => [`cell ${column}`, say(`column.${column}`)]))
  const canCorrect = found.committedAt === null
  return (
    <Answered query={rows} lines={8}>
      {() =>
        rows.items.length === 0 ? (
          <p>{say('import.no_rows')}</p>
        ) : (
          <TableScroll>
            <Table
              caption={say('import.fates')}
              heads={{
                number: say('import.row'),
                fate: say('import.fate'),
                correct: { head: say('import.correct', { number: '' }), headless: true },
                ...heads,
              }}
              rows={rows.items}
              keyOf={row => row.number}
            >
              {row => ({
                number: row.number,
                fate: <RowFate row={row} />,
                ...Object.fromEntries(
                  found.columns.map(column => [`cell ${column}`, <RowCell key={column} row={row} column={column} />]),
                ),
                correct: canCorrect && row.faults.length > 0 && (
                  <Button
                    kind="quiet"
                    aria-label={say('import.correct', { number: row.number })}
                    icon={<EditIcon size={18} aria-hidden />}
                    onPress={() => setCorrecting(row)}
                  />
                ),
              })}
            </Table>
            {rows.hasNextPage && (
              <TableMore>
                <Button busy={rows.isFetchingNextPage} onPress={() => void rows.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
            {correcting && <CorrectRow found={found} row={correcting} onClose={() => setCorrecting(undefined)} />}
          </TableScroll>
        )
      }
    </Answered>
  )
}

function RowFate({ row: { fate, faults } }: { row: RowView }) {
  const say = useWords()
  return (
    <div className={styles.fate}>
      <Mark standing={standings[fate]}>{say(`fate.${fate}`)}</Mark>
      {faults.map(({ code, column, facts }) => {
        const reason = say.reason({ code, status: 422, facts })
        const named = column === null ? reason : say('import.fault', { column: say(`column.${column}`), reason })
        return <p key={`${code} ${column}`}>{named}</p>
      })}
    </div>
  )
}

function RowCell({ row, column }: { row: RowView; column: string }) {
  const say = useWords()
  const text = say.day(row.cells[column] ?? '')
  const isFaulty = row.faults.some(fault => fault.column === column)
  const isChanged = row.fate === 'changed' && row.fields.includes(column)
  const looks = [isFaulty ? styles.faulty : isChanged && styles.changed, !text.includes(' ') && styles.word]
  return <span className={looks.filter(Boolean).join(' ')}>{text || ((isFaulty || isChanged) && '–')}</span>
}
