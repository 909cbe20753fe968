import { z } from 'zod'
import type { Head } from '../../../packages/citations/index.ts'
import { wordsOf } from '../../../packages/text/model.ts'
import type { AnswerOf, CheckedInputOf } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'
import { refuse } from '../../../platform/refused.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { Look } from '../../../platform/work/work.ts'
import { accountsKnownTo } from '../../accounts/index.ts'
import { bodiesNamed } from '../../bodies/index.ts'
import { findPapers, findText, latestVersions, type Paper, readableAmong, type Version } from '../../papers/index.ts'
import type { PartKind, proposeMatter as proposing } from '../contract.ts'
import { partOf } from '../part-of.ts'
import { mattersOf, type Matter } from '../store/matters.ts'
import { seesAmong } from '../visible.ts'
import { alikeIn } from './alike.ts'

const mostPapers = 50
const given = z.array(id).min(1).max(mostPapers)

type Proposal = AnswerOf<typeof proposing>

/** What these papers seem to be in a matter, from their heads; nothing is written. One that the actor may not read is not found. */
export async function proposeMatter(look: Look, { paperIds }: CheckedInputOf<typeof proposing>): Promise<Proposal> {
  const { data: ids } = given.safeParse([...new Set(paperIds.split(',').map(one => one.trim()))])
  if (!ids) return refuse({ code: 'request.malformed', status: 400, facts: { field: 'paperIds' } })
  const readable = await readableAmong(look.reader, look.actor, ids)
  if (readable.size < ids.length) refuse({ code: 'paper.not_found', status: 404 })
  const known = new Map((await findPapers(look.reader, ids)).map(paper => [paper.id, paper]))
  const papers = ids.flatMap(one => known.get(one) ?? [])
  const latest = await latestVersions(look.reader, ids)
  const kinds = await Promise.all(papers.map(paper => kindOf(look, paper, latest.get(paper.id))))
  const around = await aroundOf(look, papers, latest)
  const parts = papers.map((paper, place) => partFrom(paper, kinds[place] ?? nothing, around))
  return { title: titleFor(papers, kinds), owner: await ownerFrom(look, papers, kinds), parts }
}

type Kind = Pick<Proposal['parts'][number], 'part' | 'because'>
const nothing: Kind = { part: 'other', because: null }

interface Around {
  latest: ReadonlyMap<string, Version>
  bodies: readonly { id: string; name: string }[]
  alike: ReadonlyMap<string, { id: string; title: string }>
  /** Matters that the actor sees, by the papers that stand in them. */
  matters: ReadonlyMap<string, Matter>
}

async function aroundOf(look: Look, papers: readonly Paper[], latest: ReadonlyMap<string, Version>): Promise<Around> {
  const { reader, actor, today } = look
  const alike = await alikeIn(look, papers, latest)
  const standing = await mattersOf(reader, [
    ...papers.map(paper => paper.id),
    ...[...alike.values()].map(one => one.id),
  ])
  const visible = await seesAmong(reader, actor, [...new Set(standing.values())])
  return {
    latest,
    bodies: await bodiesNamed(
      reader,
      papers.flatMap(paper => organOf(paper) ?? []),
      today,
    ),
    alike,
    matters: new Map([...standing].filter(([, matter]) => visible.has(matter.id))),
  }
}

function partFrom(paper: Paper, kind: Kind, { latest, bodies, alike, matters }: Around): Proposal['parts'][number] {
  const named = (matter: Matter | undefined) => (matter ? { id: matter.id, name: matter.title } : null)
  const organ = organOf(paper)
  const bearing = organ === null ? [] : bodies.filter(({ name }) => fold(name) === fold(organ))
  const likely = alike.get(paper.id)
  const stage = latest.get(paper.id)?.stage
  return {
    paperId: paper.id,
    ...kind,
    title: paper.title,
    type: paper.type,
    // Two bodies of one name are told apart by a person.
    draftingBody: bearing.length === 1 && bearing[0] ? { id: bearing[0].id, name: bearing[0].name } : null,
    organ,
    maybeOf: likely ? { paperId: likely.id, title: likely.title, matter: named(matters.get(likely.id)) } : null,
    standsIn: named(matters.get(paper.id)),
    ready: stage === 'ready' || stage === 'unreadable',
  }
}

/** The text is looked at only where head, title and file name say nothing. */
async function kindOf({ reader }: Look, { type, title }: Paper, version: Version | undefined): Promise<Kind> {
  const clues = { type, title, fileName: version?.fileName ?? '' }
  const plain = partOf({ ...clues, firstWords: '' })
  if (plain.because !== null || !version?.hasText) return plain
  const reading = await findText(reader, version.id)
  const provisions = (reading?.document.provisions ?? []).slice(0, firstProvisions)
  return partOf({ ...clues, firstWords: provisions.map(wordsOf).find(words => words.trim() !== '') ?? '' })
}

const firstProvisions = 20

function organOf({ head }: Paper): string | null {
  return (head as Partial<Head> | null)?.organ?.value ?? null
}

/** Whoever signed the submission, or else the first draft, where the actor knows exactly one account of that name. */
async function ownerFrom({ reader, actor }: Look, papers: readonly Paper[], kinds: readonly Kind[]) {
  const head = mainOf(papers, kinds)?.head as Partial<Head> | null | undefined
  const signer = head?.signer?.name?.value
  if (!signer) return null
  const known = await accountsKnownTo(reader, actor, { search: signer, take: 20 })
  const [owner, ...others] = known.filter(({ name }) => fold(name) === fold(signer))
  return owner && others.length === 0 ? owner : null
}

/** What the submission is about, or else the first draft, or the first paper. */
function titleFor(papers: readonly Paper[], kinds: readonly Kind[]): string {
  const paper = mainOf(papers, kinds)
  const about = (paper?.head as Partial<Head> | null)?.abstract?.value.replace(/^(?:về việc|v\/v|về)\s+/iu, '')
  const title = about || paper?.title || ''
  return (title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)).slice(0, longestTitle)
}

const longestTitle = 500

function mainOf(papers: readonly Paper[], kinds: readonly Kind[]): Paper | undefined {
  const first = (part: PartKind) => papers[kinds.findIndex(kind => kind.part === part)]
  return first('submission') ?? first('draft') ?? papers[0]
}
