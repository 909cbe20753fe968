import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import type { PaperRow } from '../contract.ts'
import type { Paper } from '../store/papers.ts'
import { readingMarksOf } from '../store/reading-marks.ts'
import { latestVersions, type Version } from '../store/versions.ts'
import { versionRowOf } from '../version-row.ts'

/** Papers as they are listed, in the order in which they are given. */
export async function paperRowsOf(look: Look, papers: readonly Paper[]) {
  const ids = papers.map(({ id }) => id)
  const latest = await latestVersions(look.reader, ids)
  const names = await namesFor(look, papers, [...latest.values()])
  const read = look.actor.id === null ? new Map() : await readingMarksOf(look.reader, look.actor.id, ids)
  return papers.flatMap(paper => {
    const version = latest.get(paper.id)
    if (!version) return []
    const row = rowOf(paper, version, { names, readNumber: read.get(paper.id) ?? null })
    return [{ paper, versionId: version.id, row }]
  })
}

interface Around {
  names: ReadonlyMap<string, string>
  readNumber: number | null
}

/** One of them, as its newest version is. */
export function rowOf(paper: Paper, latest: Version, { names, readNumber }: Around): PaperRow {
  const { id, title, keeperId, sharing, symbol, dated, type, withdrawnAt, version } = paper
  const keeper = { id: keeperId, name: names.get(keeperId) ?? '' }
  const head = { symbol, date: dated, type }
  return { id, title, keeper, sharing, latest: versionRowOf(latest, names), head, readNumber, withdrawnAt, version }
}

/** The names of everybody who keeps, reads or brought these. */
export function namesFor({ reader }: Look, papers: readonly Paper[], versions: readonly Version[]) {
  const people = papers.flatMap(({ keeperId, readerIds }) => [keeperId, ...readerIds])
  return namesOfAccounts(reader, [...people, ...versions.flatMap(({ broughtBy }) => broughtBy ?? [])])
}
