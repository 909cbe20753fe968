import type { RoundTable } from './round-table.ts'

// A table that comes back says by these which round it is of: in the properties of a Word file, in a hidden column of a workbook.

/** The round, and whether confidential rows were in the table. */
export interface Mark {
  roundId: string
  whole: boolean
}

export function originOf({ roundId, whole }: Pick<RoundTable, 'roundId' | 'whole'>) {
  return { textId: roundId, versionId: whole ? wholeTable : openTable }
}

export function markIn(origin: { textId: string; versionId: string } | null): Mark | null {
  if (!origin || ![wholeTable, openTable].includes(origin.versionId)) return null
  return { roundId: origin.textId, whole: origin.versionId === wholeTable }
}

export function roundMark({ roundId, whole }: Mark): string {
  return `plenum:round:${roundId}${whole ? ':whole' : ''}`
}

export function rowMark(id: string): string {
  return `plenum:row:${id}`
}

export function roundMarked(cell: string): Mark | null {
  const found = /^plenum:round:([0-9a-f-]{36})(:whole)?$/.exec(cell.trim())
  return found?.[1] === undefined ? null : { roundId: found[1], whole: found[2] !== undefined }
}

export function rowMarked(cell: string): string | null {
  return /^plenum:row:([0-9a-f-]{36})$/.exec(cell.trim())?.[1] ?? null
}

const openTable = 'comments'
const wholeTable = 'comments, confidential ones too'
