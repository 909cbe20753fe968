import type { Cell, Table } from '../../../../packages/text/model.ts'
import type { Stretch } from './pieces.ts'
import { RunWords } from './run-words.tsx'
import styles from './text.module.css'

interface Props {
  table: Table
  stretches: readonly Stretch[]
  pictureAt: (key: string) => string
}

/** A table as it stands in the file, merged cells included. One that only places words on the page is not drawn as one. */
export function TextTable({ table, stretches, pictureAt }: Props) {
  const starts = startsOf(table)
  const part = table.ruled ? {} : { role: 'presentation' }
  return (
    <div className={styles.tableScroll}>
      <table className={table.ruled ? styles.table : styles.frame} {...part}>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at} className={row.header ? styles.headerRow : undefined}>
              {row.cells.map((cell, place) => (
                <td key={place} colSpan={cell.columns} rowSpan={cell.rows}>
                  <CellWords
                    cell={cell}
                    starts={starts[at]?.[place] ?? []}
                    stretches={stretches}
                    pictureAt={pictureAt}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellWords({ cell, starts, ...rest }: { cell: Cell; starts: readonly number[] } & Omit<Props, 'table'>) {
  return cell.paragraphs.map(({ label, runs, look }, place) => (
    <p key={place} data-align={look?.align}>
      {label !== '' && `${label} `}
      <RunWords runs={runs} offset={starts[place] ?? 0} {...rest} />
    </p>
  ))
}

/** Where the runs of every paragraph of every cell begin in `wordsOf` the table, which parts them by \n, \t and \v. */
function startsOf(table: Table): number[][][] {
  let at = 0
  return table.rows.map(row => {
    const cells = row.cells.map(cell => {
      const starts = cell.paragraphs.map(({ label, runs }) => {
        const start = at + (label === '' ? 0 : label.length + 1)
        at = start + runs.reduce((sum, run) => sum + run.text.length, 0) + 1
        return start
      })
      if (cell.paragraphs.length === 0) at += 1
      return starts
    })
    if (row.cells.length === 0) at += 1
    return cells
  })
}
