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
    ...rows.map((cells, place) => [...cells.map(words => text(words, ruled)), ...marked(place + 1)]),
  ]
  const options = {
    sheet: name.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31),
    orientation: 'landscape' as const,
    stickyRowsCount: above.length + 1,
    columns: [...widths, ...(marks.length > 0 ? [4] : [])].map(one => ({ width: one })),
  }
  const setting = { name: options.sheet, headings: above.length + 1, hidden: marks.length > 0 ? width + 1 : undefined }
  return writeWorkbook(data, options, { features: [settings(setting)] }).toBuffer()
}

type FileContent = Stream | Buffer | Blob
type Style = Partial<CellObject>

const strong = { fontWeight: 'bold' } as const
const ruled = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const

function text(words: string, style: Style = {}): CellObject {
  return { ...cellOf(words), ...style }
}

/** What the writer has no words for: the hidden column, and the headings that every printed page repeats. */
function settings({ name, headings, hidden }: { name: string; headings: number; hidden: number | undefined }) {
  const rows = `'${name.replaceAll("'", "''")}'!$${headings}:$${headings}`
  const escaped = rows.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const defined = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped}</definedName></definedNames>`
  const feature: Feature<FileContent> = {
    files: {
      transform: {
        'xl/workbook.xml': { transform: xml => xml.replace('</sheets>', `</sheets>${defined}`) },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'col' && Number(attributes['min']) === hidden ? { ...attributes, hidden: 1 } : attributes,
        },
      },
    },
  }
  return feature
}
