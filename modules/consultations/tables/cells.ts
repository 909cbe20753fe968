import { type Say, sayIn } from '../../../platform/words.ts'
import type { Source } from '../contract.ts'
import { answerKinds, type Cells, type Column, columns, type RoundTable, type TableRow } from './round-table.ts'
import { words } from './words.ts'

/** The words of a row, lines parted by line feeds: the same in Word, Excel and print, and what a returned table is held against. */
export function cellsOf(table: RoundTable): { id: string; cells: Cells }[] {
  const say = sayIn(words, table.language)
  const orders = new Map(table.rows.map(({ id }, place) => [id, place + 1]))
  return table.rows.map((row, place) => ({
    id: row.id,
    cells: {
      order: String(place + 1),
      place: row.place === '' ? say('comment_table.general') : row.place,
      words: [row.words, ...row.proposed.map(one => proposal(one, say))].join('\n'),
      senders: row.senders.join('\n'),
      answer: answerIn(row, orders, say),
      note: [row.note, ...toldOf(row, say)].filter(line => line !== '').join('\n'),
    },
  }))
}

export function headingsOf(table: Pick<RoundTable, 'language'>): Cells {
  const say = sayIn(words, table.language)
  return Object.fromEntries(columns.map(column => [column, say(`comment_table.${column}`)])) as Record<Column, string>
}

/** The remark in a cell of the last column that came back: without the lines that the row tells by itself. */
export function remarkIn(cell: string, row: TableRow, { language }: Pick<RoundTable, 'language'>): string {
  const told = new Set(toldOf(row, sayIn(words, language)).map(bare))
  return cell
    .split('\n')
    .filter(line => !told.has(bare(line)))
    .join('\n')
    .trim()
}

/** The lines above the table. */
export function headOf(table: RoundTable): { organisation: string; title: string; about: string; asOf: string } {
  const say = sayIn(words, table.language)
  const { organisation, paper, version, round, day } = table
  return {
    organisation,
    title: say('comment_table.title'),
    about: say('comment_table.about', { paper, version }),
    asOf: say('comment_table.as_of', { round, day: dayIn(say, day) }),
  }
}

/** How many were asked and answered, and what became of the comments. */
export function totalsOf({ language, asked, rows }: RoundTable): string[] {
  const say = sayIn(words, language)
  const count = (kind: string) => rows.filter(({ answer }) => answer?.kind === kind).length
  return [
    say('comment_table.asked', { ...asked, silent: asked.asked - asked.agreed - asked.sent }),
    say('comment_table.answered', {
      comments: rows.reduce((sum, { comments }) => sum + comments, 0),
      rows: rows.length,
      open: rows.filter(({ answer }) => answer === null).length,
      ...Object.fromEntries(answerKinds.map(kind => [kind, count(kind)])),
    }),
  ]
}

/** A day as papers write it. */
export function dayIn(say: Say, day: string, key: 'day' | 'short_day' = 'day'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return say(`comment_table.${key}`, { year, month, day: date })
}

/** As much of a cell as a workbook keeps for us. */
export function shortened(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell
}

/** Whether a cell that came back says what was written, which a workbook may have cut short. */
export function isSameCell(written: string, back: string): boolean {
  return bare(written) === bare(back) || (written.length > longestCell && bare(shortened(written)) === bare(back))
}

/** Words as they are compared: Word and Excel change blanks and add marks that nobody sees. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
}

/** Longer cells are refused when a workbook is read. */
const longestCell = 10_000

function proposal(proposed: string, say: Say): string {
  return proposed === '' ? say('comment_table.struck') : say('comment_table.proposed', { words: proposed })
}

/** The kind on a line of its own, then the words. */
function answerIn({ answer }: TableRow, orders: ReadonlyMap<string, number>, say: Say): string {
  if (!answer) return ''
  const order = answer.kind === 'merged' ? orders.get(answer.mergedInto ?? '') : undefined
  const kind = order === undefined ? say(`comment_table.${answer.kind}`) : say('comment_table.merged_into', { order })
  return answer.words === '' ? kind : `${kind}\n${answer.words}`
}

/** What the last column says of a row by itself, line by line. */
function toldOf({ answer, released, comments, sources }: TableRow, say: Say): string[] {
  const from = new Set(sources.flatMap(source => sourceIn(source, say)))
  return [
    ...(answer && !released ? [say('comment_table.not_released')] : []),
    ...(comments > 1 ? [say('comment_table.count', { count: comments })] : []),
    ...from,
  ]
}

function sourceIn({ kind, number, date }: Source, say: Say): string[] {
  if (kind === 'screen' || (kind === 'letter' && number === null)) return []
  if (kind !== 'letter') return [say(`comment_table.from_${kind}`)]
  return [
    say('comment_table.from_letter', {
      number: number ?? '',
      day: date === null ? '' : dayIn(say, date, 'short_day'),
    }).trim(),
  ]
}
