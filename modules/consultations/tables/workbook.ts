import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeWorkbook, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node'
import { cellOf } from '../../../platform/tables/write-here.ts'

/** A sheet that is made here: lines above it, headings that every page repeats, rows, and in a column that is not shown their marks. */
export interface Sheet {
  name: string
  above: readonly { words: string; bold?: boolean; centred?: boolean }[]
  headings: readonly string[]
  rows: readonly (readonly string[])[]
  /** Of the columns, in letters. */
  widths: readonly number[]
  /** Of the headings, then of each row. */
  marks?: readonly string[]
}

/** Writes a sheet as a workbook. Every cell is a text, so that nothing that begins like a formula becomes one. */
export function workbookOf({ name, above, headings, rows, widths, marks = [] }: Sheet): Promise<Buffer> {
  const width = headings.length
  const marked = (place: number) => (marks[place] === undefined ? [] : [text(marks[place])])
  const data: SheetData = [
    ...above.map(({ words, bold, centred }) => [
      text(words, { wrap: true, columnSpan: width, ...(bold && strong), ...(centred && { align: 'center' }) }),
    ]),
    [...headings.map(words => text(words, { ...ruled, ...strong, align: 'center' })), ...marked(0)],
    ...rows.map((cells, place) => {
      const height = heightOf(cells, widths)
      return [...cells.map(words => text(words, { ...ruled, ...height })), ...marked(place + 1)]
    }),
  ]
  const options = {
    sheet: name.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31),
    orientation: 'landscape' as const,
    stickyRowsCount: above.length + 1,
    columns: [...widths, ...(marks.length > 0 ? [4] : [])].map(one => ({ width: one })),
  }
  const setting = { name: options.sheet, headings: above.length + 1, hidden: marks.length > 0 ? width + 1 : undefined }
  return writeWorkbook(data, options, { ...letters, features: [settings(setting)] }).toBuffer()
}

const letters = { fontFamily: 'Times New Roman', fontSize: 12 }

type FileContent = Stream | Buffer | Blob
type Style = Partial<CellObject>

const strong = { fontWeight: 'bold' } as const
const ruled = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const

function text(words: string, style: Style = {}): CellObject {
  return { ...cellOf(words), ...style }
}

/** Points, about as many as the words need: not every program makes rows higher by itself. Of what fits a line, nothing is said. */
function heightOf(cells: readonly string[], widths: readonly number[]): Style {
  const lines = cells.map((cell, column) => {
    const width = 0.85 * (widths[column] ?? 1)
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  const most = lines.reduce((highest, next) => Math.max(highest, next), 1)
  return most === 1 ? {} : { height: Math.min(highestRow, most * 16) }
}

const highestRow = 409

/** What the writer has no words for: a hidden column, headings and a number on every printed page, pages as wide as the table. */
function settings({ name, headings, hidden }: { name: string; headings: number; hidden: number | undefined }) {
  const rows = `'${name.replaceAll("'", "''")}'!$${headings}:$${headings}`
  const escaped = rows.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const defined = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped}</definedName></definedNames>`
  const feature: Feature<FileContent> = {
    files: {
      transform: {
        'xl/workbook.xml': {
          // A workbook may have one list of names, and the writer leaves an empty one.
          transform: xml => xml.replace('<definedNames/>', '').replace('</sheets>', () => `</sheets>${defined}`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace('<sheetViews>', `${fitting}<sheetViews>`)
              .replace('<cols>', `${heights}<cols>`)
              .replace(/<pageSetup[^>]*\/>/, setup => `${setup}${pageNumbers}`),
          transformElementAttributes: (tag, attributes) => {
            if (tag === 'col' && Number(attributes['min']) === hidden) return { ...attributes, hidden: 1 }
            return tag === 'pageSetup' ? { ...attributes, fitToHeight: 0 } : attributes
          },
        },
      },
    },
  }
  return feature
}

const fitting = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const pageNumbers = '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
const heights = '<sheetFormatPr defaultRowHeight="15"/>'
