import type { ReactNode } from 'react'
import { Heard } from './heard.tsx'
import { roles } from './roles.ts'
import styles from './table.module.css'

export interface Column<Row> {
  head: string
  /** What the cell shows; null leaves it empty, and away on the phone. */
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  end?: boolean
  /** The head is for screen readers only: a column of buttons needs no title. */
  headless?: boolean
}

interface Props<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
}

/** Dense lines at the desk, one card per line on the phone. The first column names the line. */
export function Table<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className={styles.table} {...roles.table} aria-label={caption}>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map(column => (
            <th key={column.head} {...roles.head} scope="col" className={column.end ? styles.end : undefined}>
              {column.headless ? <Heard>{column.head}</Heard> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map(row => (
          <tr key={keyOf(row)} {...roles.row}>
            {columns.map(column => (
              <Cell key={column.head} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const empty = content === null || content === undefined || content === ''
  return (
    <td
      {...roles.cell}
      className={column.end ? styles.end : undefined}
      data-head={column.headless ? undefined : column.head}
      data-empty={empty}
    >
      {content}
    </td>
  )
}

/** Below a table that has more lines than it shows. */
export function TableMore({ children }: { children: ReactNode }) {
  return (
    <div className={styles.more} data-print="no">
      {children}
    </div>
  )
}
