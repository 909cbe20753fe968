import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { id as anId, moment } from '../../../platform/http/fields.ts'
import { foldedWords } from '../../../platform/text/fold.ts'
import type { Look } from '../../../platform/work/work.ts'
import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import { accountsKnownTo, namesOfAccounts } from '../../accounts/index.ts'
import type { findReaders as finding, listPapers as listing, PaperRow } from '../contract.ts'
import { snippet } from '../snippets.ts'
import { firstPagesWith } from '../store/pages.ts'
import { findPaper, type Paper } from '../store/papers.ts'
import { readingMarksOf } from '../store/reading-marks.ts'
import { pageOfPapers, type ShelfPlace } from '../store/shelf.ts'
import { findText, textsWith } from '../store/texts.ts'
import { latestVersions, listVersions, type Version } from '../store/versions.ts'
import { versionRowOf } from '../version-row.ts'
import { visible } from '../visible.ts'

const place = z.object({ changedAt: moment, id: anId })
const hitsPerPaper = 3

/** Papers that the actor may read, a page at a time, with where the words stand that were sought. */
export async function listPapers(look: Look, { take, after, search, withdrawn }: CheckedInputOf<typeof listing>) {
  const from = placeIn(after, (value): value is ShelfPlace => place.safeParse(value).success)
  const papers = await pageOfPapers(look.reader, look.actor, { search, withdrawn, after: from, take: take + 1 })
  const rows = await paperRowsOf(look, papers)
  const hits = await hitsIn(
    look,
    rows.map(({ versionId }) => versionId),
    search,
  )
  return pageFrom(
    rows,
    take,
    ({ versionId, row }) => ({ ...row, hits: hits.get(versionId) ?? [] }),
    ({ paper: { changedAt, id } }) => ({ changedAt, id }),
  )
}

/** Whom a paper can be shared with, besides oneself. */
export async function findReaders({ reader, actor }: Look, { search, take }: CheckedInputOf<typeof finding>) {
  const known = await accountsKnownTo(reader, actor, { search, take: take + 1 })
  return { items: known.filter(({ id }) => id !== actor.id).slice(0, take) }
}

/** One paper with all its versions. */
export async function readPaper(look: Look, { id }: { id: string }) {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, id))
  const versions = await listVersions(reader, id)
  const names = await namesFor(look, [paper], versions)
  const latest = versions[0]
  if (!latest) throw new Error('a paper has no version')
  const likely = paper.maybeOf === null ? undefined : await findPaper(reader, paper.maybeOf)
  const mine = likely?.keeperId === actor.id
  return {
    ...rowOf(paper, latest, { names, readNumber: await readNumberOf(look, id) }),
    versions: versions.map(version => versionRowOf(version, names)),
    readers: paper.readerIds.map(id => ({ id, name: names.get(id) ?? '' })),
    mayKeep: paper.keeperId === actor.id,
    maybeOf: likely && mine && likely.withdrawnAt === null ? { id: likely.id, name: likely.title } : null,
    headFields: paper.head,
  }
}

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

async function readNumberOf({ reader, actor }: Look, paperId: string): Promise<number | null> {
  return actor.id === null ? null : ((await readingMarksOf(reader, actor.id, [paperId])).get(paperId) ?? null)
}

interface Around {
  names: ReadonlyMap<string, string>
  readNumber: number | null
}

function rowOf(paper: Paper, latest: Version, { names, readNumber }: Around): PaperRow {
  const { id, title, keeperId, sharing, symbol, dated, type, withdrawnAt, version } = paper
  const keeper = { id: keeperId, name: names.get(keeperId) ?? '' }
  const head = { symbol, date: dated, type }
  return { id, title, keeper, sharing, latest: versionRowOf(latest, names), head, readNumber, withdrawnAt, version }
}

function namesFor({ reader }: Look, papers: readonly Paper[], versions: readonly Version[]) {
  const people = papers.flatMap(({ keeperId, readerIds }) => [keeperId, ...readerIds])
  return namesOfAccounts(reader, [...people, ...versions.flatMap(({ broughtBy }) => broughtBy ?? [])])
}

/** Where the words stand, by version: on its first pages, or in its text where it has no pages with them. */
async function hitsIn({ reader }: Look, versionIds: string[], search: string | undefined) {
  const hits = new Map<string, { page: number; words: string }[]>()
  if (search === undefined || foldedWords(search).length === 0) return hits
  for (const { versionId, number, words } of await firstPagesWith(reader, versionIds, search, hitsPerPaper))
    hits.set(versionId, [...(hits.get(versionId) ?? []), { page: number, words: snippet(words, search) }])
  const others = versionIds.filter(id => !hits.has(id))
  for (const versionId of await textsWith(reader, others, search)) {
    const reading = await findText(reader, versionId)
    const found = firstSnippets(reading?.document.provisions ?? [], search)
    hits.set(
      versionId,
      found.map(words => ({ page: 0, words })),
    )
  }
  return hits
}

function firstSnippets(provisions: readonly Provision[], search: string): string[] {
  const found: string[] = []
  for (const provision of provisions) {
    const words = snippet(wordsOf(provision), search)
    if (words !== '') found.push(words)
    if (found.length === hitsPerPaper) break
  }
  return found
}
