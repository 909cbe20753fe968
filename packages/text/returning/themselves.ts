import type { Pairing } from '../comparing/pairing.ts'
import { withoutNoise } from '../comparing/tokens.ts'
import type { Provision, Run } from '../model.ts'
import { isEmphasisedAnew, runsIn } from './emphasis.ts'

/** The key under which a picture of the file is kept from now on. */
export type RenamePicture = (key: string) => string

/**
 * The provisions that came back, under their ids. What says the same is taken from ours as it stands there, so that nothing of what
 * a word processor did to its look is taken over.
 */
export function themselves({ a, b, ofB }: Pairing, ids: readonly string[], renamed: RenamePicture): Provision[] {
  const noteIds = new Map(b.provisions.map(({ id }, inB) => [id, ids[inB] ?? id]))
  const withOurs = (run: Run): Run => ({
    ...run,
    ...(run.note !== undefined && { note: noteIds.get(run.note) ?? run.note }),
    ...(run.picture && { picture: { ...run.picture, key: renamed(run.picture.key) } }),
  })
  return b.provisions.map((read, inB) => {
    const theirs = { ...withRuns(read, withOurs), id: ids[inB] ?? read.id }
    const inA = ofB[inB] ?? -1
    const ours = a.provisions[inA]
    return ours ? standing(ours, theirs, a.said(inA) === b.said(inB)) : theirs
  })
}

function standing(ours: Provision, theirs: Provision, saysTheSame: boolean): Provision {
  const sameLabel = withoutNoise(ours.label) === withoutNoise(theirs.label)
  const kept = saysTheSame && callsTheSame(ours, theirs) && !isEmphasisedAnew(ours, theirs)
  if (kept && sameLabel) return ours
  const { kind, depth, label } = sameLabel ? ours : theirs
  const { look: _, table: __, ...words } = kept ? ours : theirs
  const table = kept ? ours.table : theirs.table
  return { ...words, kind, depth, label, ...(table && { table }), ...(ours.look && { look: ours.look }) }
}

/** Whether the same footnotes are called. */
function callsTheSame(ours: Provision, theirs: Provision): boolean {
  const calls = (provision: Provision) => runsIn(provision).flatMap(({ note }) => note ?? [])
  return calls(ours).join('\0') === calls(theirs).join('\0')
}

function withRuns(provision: Provision, change: (run: Run) => Run): Provision {
  const { table } = provision
  const runs = provision.runs.map(change)
  if (!table) return { ...provision, runs }
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({
      ...cell,
      paragraphs: cell.paragraphs.map(paragraph => ({ ...paragraph, runs: paragraph.runs.map(change) })),
    })),
  }))
  return { ...provision, runs, table: { ...table, rows } }
}
