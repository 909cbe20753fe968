import type { ReactNode } from 'react'
import { Heard } from './heard.tsx'
import { roles } from './roles.ts'
import styles from './table.module.css'

export interface Head {
  head: string
  /** Numbers stand at the end. */
  end?: boolean
  /** A column of buttons needs no title to be seen. */
  headless?: boolean
}

interface Props<Row, Name extends string> {
  caption: string
  /** The columns from left to right; the first one names the line. */
  heads: Readonly<Record<Name, string | Head>>
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
  /** The cells of a line by column; an empty one stays away on the phone. */
  children: (row: Row) => Readonly<Record<Name, ReactNode>>
}

/** Dense lines at the desk, one card per line on the phone. */
export function Table<Row, Name extends string>({ caption, heads, rows, keyOf, children }: Props<Row, Name>) {
  const columns = Object.entries<string | Head>(heads).map(([name, head]) => ({
    name: name as Name,
    ...(typeof head === 'string' ? { head } : head),
  }))
  return (
    <table className={styles.table} {...roles.table} aria-label={caption}>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map(({ name, head, end, headless }) => (
            <th key={name} {...roles.head} scope="col" className={end ? styles.end : undefined}>
              {headless ? <Heard>{head}</Heard> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map(row => {
          const cells = children(row)
          return (
            <tr key={keyOf(row)} {...roles.row}>
              {columns.map(({ name, ...column }) => (
                <Cell key={name} {...column} content={cells[name]} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Cell({ head, end, headless, content }: Head & { content: ReactNode }) {
  const empty = content === null || content === undefined || content === false || content === ''
  return (
    <td
      {...roles.cell}
      className={end ? styles.end : undefined}
      data-head={headless ? undefined : head}
      data-aside={headless}
      data-empty={empty}
    >
      {content}
    </td>
  )
}

/** Around a table with more columns than a screen is wide. */
export function TableScroll({ children }: { children: ReactNode }) {
  return <div className={styles.scroll}>{children}</div>
}

/** Below a table that has more lines than it shows. */
export function TableMore({ children }: { children: ReactNode }) {
  return (
    <div className={styles.more} data-print="no">
      {children}
    </div>
  )
}
