import type { ReactNode } from 'react'
import { Heard } from './heard.tsx'
import type { Drawn } from './long-lines.ts'
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
  /** Of a long one, which lines are drawn. */
  drawn?: Drawn | undefined
  keyOf: (row: Row) => string | number
  /** The cells of a line by column; an empty one stays away on the phone. */
  children: (row: Row) => Readonly<Record<Name, ReactNode>>
}

/** Dense lines at the desk, one card per line on the phone. */
export function Table<Row, Name extends string>({ caption, heads, rows, drawn, keyOf, children }: Props<Row, Name>) {
  const columns = Object.entries<string | Head>(heads).map(([name, head]) => ({
    name: name as Name,
    ...(typeof head === 'string' ? { head } : head),
  }))
  return (
    <table
      className={styles.table}
      {...roles.table}
      aria-label={caption}
      data-long={drawn && true}
      aria-rowcount={drawn && (drawn.count < 0 ? -1 : drawn.count + 1)}
    >
      <thead {...roles.group}>
        <tr {...roles.row} aria-rowindex={drawn && 1}>
          {columns.map(({ name, head, end, headless }) => (
            <th key={name} {...roles.head} scope="col" className={end ? styles.end : undefined}>
              {headless ? <Heard>{head}</Heard> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {(drawn?.lines ?? rows.map((_, index) => ({ index, above: 0 }))).flatMap(({ index, above }) => {
          const row = rows[index]
          if (!row) return []
          const cells = children(row)
          const place = drawn && { 'data-index': index, 'aria-rowindex': index + 2 }
          return [
            above > 0 && <Gap key={`above ${keyOf(row)}`} height={above} />,
            <tr key={keyOf(row)} {...roles.row} {...place}>
              {columns.map(({ name, ...column }) => (
                <Cell key={name} {...column} content={cells[name]} />
              ))}
            </tr>,
          ]
        })}
        {drawn && drawn.below > 0 && <Gap height={drawn.below} />}
      </tbody>
    </table>
  )
}

/** The room of lines that are not drawn. */
function Gap({ height }: { height: number }) {
  return <tr className={styles.gap} style={{ height }} aria-hidden />
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
