import { shown } from '../comparing/likewise.ts'
import type { Provision, Run } from '../model.ts'

const emphases = ['bold', 'italic', 'underline', 'strike', 'raised', 'caps', 'href'] as const

/**
 * Whether somebody emphasised some of the words, or took it back. All of a provision turning bold or back is what a style does, and
 * what is underlined because it is a link is no emphasis.
 */
export function isEmphasisedAnew(ours: Provision, theirs: Provision): boolean {
  const [before, after] = [shown(runsIn(ours)), shown(runsIn(theirs))]
  return emphases.some(emphasis => {
    const [had, has] = [marksOf(before, emphasis), marksOf(after, emphasis)]
    return !(had.every((mark, unit) => mark === has[unit]) || (new Set(had).size <= 1 && new Set(has).size <= 1))
  })
}

/** All runs of a provision, those of a table in the order of reading. */
export function runsIn({ runs, table }: Provision): Run[] {
  if (!table) return runs
  return table.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.flatMap(paragraph => paragraph.runs)))
}

/** One mark for each unit of the words. */
function marksOf(runs: readonly Run[], emphasis: (typeof emphases)[number]): string[] {
  return runs.flatMap(run => {
    const mark = emphasis === 'underline' && run.href !== undefined ? '' : String(run[emphasis] ?? '')
    return Array.from({ length: run.text.length }, () => mark)
  })
}
