import { anchorAll, type Anchor } from '../../../packages/text/anchor.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { reanchorAll } from '../../../packages/text/reanchor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Language } from '../../../platform/work/actor.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import type { Spot } from '../../papers/contract.ts'
import {
  findText,
  findVersion,
  type KeptReading,
  listVersions,
  mayRead,
  type Paper,
  findPaper,
} from '../../papers/index.ts'
import type { FoundComment } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import type { Said } from '../sources/found.ts'
import { commentsInLetter } from '../sources/letter.ts'
import { commentsInMarkedUp } from '../sources/marked-up.ts'
import { commentsInSheet } from '../sources/sheet.ts'
import { spotOf } from '../sources/spots.ts'
import { seenRound } from '../standing.ts'
import { findRound, type Round } from '../store/rounds.ts'

/**
 * Comments in a paper that the actor may read: balloons and tracked changes where it has any, otherwise those of a letter and of
 * the tables that come with it. Nothing is recorded by this.
 */
export async function findComments(look: Look, { id, paperId }: { id: string; paperId: string }) {
  const { reader, actor } = look
  const { round, standing } = await seenRound(look, await findRound(reader, id))
  refuseIf(obstacleToRunning(standing))
  const paper = await findPaper(reader, paperId)
  if (!paper || !mayRead(actor, paper)) return refuse({ code: 'paper.not_found', status: 404 })
  const reading = await newestText(reader, paperId)
  const draft = await draftOf(reader, round)
  const { language } = await profileOf(reader)
  if (reading.proposals.length + reading.balloons.length > 0)
    return { ...nothing, source: sourceOf(paper, 'word'), items: markedItems(reading, draft, language) }
  const letter = letterOf(reading, language)
  const items = foundFrom(letter.items, draft)
  return { source: sourceOf(paper, 'letter'), items, sender: senderIn(paper), agrees: letter.agrees }
}

/** What was said, with where it hangs in the draft. */
export function foundFrom(said: readonly Said[], draft: TextDocument | undefined): FoundComment[] {
  return said.map(one => foundAs(one, draft ? spotOf(one, draft) : null))
}

/** The version that is asked about; without its pictures. */
export async function draftOf(reader: Reader, { paperId, number }: Round): Promise<TextDocument | undefined> {
  const version = await findVersion(reader, paperId, number)
  const reading = version && (await findText(reader, version.id))
  return reading && unpictured(reading)
}

const nothing = { sender: null, agrees: false }

function foundAs({ kind, words, proposed, saidWhere, senderWords, stretch }: Said, spot: Spot | null): FoundComment {
  return { kind, words, proposed, saidWhere, senderWords, spot, from: { page: null, words: stretch } }
}

async function newestText(reader: Reader, paperId: string): Promise<KeptReading> {
  const newest = (await listVersions(reader, paperId)).find(({ hasText }) => hasText)
  const reading = newest && (await findText(reader, newest.id))
  return reading ?? refuse({ code: 'paper.no_text', status: 404 })
}

function unpictured({ document }: KeptReading): TextDocument {
  return { ...document, pictures: {} }
}

/** Comments hang in the file that was marked up; they are found again in the version that was asked about. */
function markedItems(reading: KeptReading, draft: TextDocument | undefined, language: Language): FoundComment[] {
  const marked = unpictured(reading)
  const order = marked.provisions.map(({ id }) => id)
  const said = commentsInMarkedUp({ ...reading, order }, language)
  const anchors: Anchor[] = anchorAll(
    marked,
    said.map(({ place }) => place),
  )
  const places = draft ? reanchorAll(anchors, draft) : []
  return said.map((one, index) => {
    const place = places[index]?.place
    const [hung] = draft && place ? anchorAll(draft, [place]) : []
    return foundAs(one, hung ? { page: null, point: null, anchor: hung } : null)
  })
}

/** What stands in the letter itself, then what the forms within it say. */
function letterOf({ document }: KeptReading, language: Language) {
  const { items, agrees } = commentsInLetter(document.provisions)
  const tables = document.provisions.flatMap(({ table }) => {
    const rows = table?.rows.map(row =>
      row.cells.map(({ paragraphs }) =>
        paragraphs.map(({ label, runs }) => [label, ...runs.map(({ text }) => text)].join('')).join('\n'),
      ),
    )
    return rows ? (commentsInSheet(rows, language)?.items ?? []) : []
  })
  return { items: [...items, ...tables], agrees: agrees && tables.length === 0 }
}

function sourceOf({ id, symbol, dated }: Paper, kind: 'letter' | 'word') {
  return { kind, paperId: id, number: symbol, date: dated?.length === 10 ? dated : null }
}

/** Who issued it, as its head says. */
function senderIn({ head }: Paper): string | null {
  const said = [head?.['organ'], head?.['parentOrgan']].map(valueOf)
  return said.find(value => value !== null) ?? null
}

function valueOf(found: unknown): string | null {
  return typeof found === 'object' && found !== null && 'value' in found && typeof found.value === 'string'
    ? found.value
    : null
}
