import { buffer } from 'node:stream/consumers'
import { anchorAll, type Anchor } from '../../../packages/text/anchor.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { reanchorAll } from '../../../packages/text/reanchor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Language } from '../../../platform/work/actor.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { profileOf } from '../../organisation/index.ts'
import {
  findText,
  findVersion,
  type KeptReading,
  listVersions,
  mayRead,
  type Paper,
  findPaper,
  type Version,
} from '../../papers/index.ts'
import type { FoundComment, findComments as finding } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import type { Said } from '../sources/found.ts'
import { commentsInLetter } from '../sources/letter.ts'
import { commentsInMarkedUp } from '../sources/marked-up.ts'
import { commentsInSheet } from '../sources/sheet.ts'
import { keysOf } from '../sources/keys.ts'
import { spotOf } from '../sources/spots.ts'
import { seenRound } from '../standing.ts'
import { sheetIn } from './sheet.ts'
import { declinedIn, takenIn } from '../store/found.ts'
import { findRound, type Round } from '../store/rounds.ts'

/**
 * Comments in a paper that the actor may read: balloons and tracked changes where it has any, otherwise those of a letter and of
 * the tables that come with it. Nothing is recorded by this.
 */
export async function findComments(
  look: Look,
  { id, paperId, number }: CheckedInputOf<typeof finding>,
  files: Pick<FileStore, 'open'>,
) {
  const { reader, actor } = look
  const { round, standing } = await seenRound(look, await findRound(reader, id))
  refuseIf(obstacleToRunning(standing))
  const paper = await findPaper(reader, paperId)
  if (!paper || !mayRead(actor, paper)) return refuse({ code: 'paper.not_found', status: 404 })
  const { version, reading } = await textOf(reader, paperId, number)
  const draft = await draftOf(reader, round)
  const { language } = await profileOf(reader)
  if (reading.proposals.length + reading.balloons.length > 0)
    return {
      ...nothing,
      number: version.number,
      source: sourceOf(paper, 'word'),
      items: await withFates(look, round, markedItems({ reading, draft, language, scope: paperId })),
    }
  const sheet = isSheet(version)
    ? await sheetIn(await buffer((await files.open(version.sha256)).content), language)
    : null
  if (sheet)
    return {
      ...nothing,
      number: version.number,
      source: { ...sourceOf(paper, 'letter'), kind: 'sheet' as const },
      items: await withFates(look, round, foundFrom(sheet.items, draft, version.sha256)),
    }
  const letter = letterOf(reading, language)
  const items = await withFates(look, round, foundFrom(letter.items, draft, paperId))
  return {
    number: version.number,
    source: sourceOf(paper, 'letter'),
    items,
    sender: senderIn(paper),
    agrees: letter.agrees,
  }
}

/** What was found, before it is looked up whether it was taken. */
type Fresh = Omit<FoundComment, 'taken' | 'declined'>

/** What was said, with where it hangs in the draft; `scope` is the source in which its keys are its own. */
export function foundFrom(said: readonly Said[], draft: TextDocument | undefined, scope: string): Fresh[] {
  const keys = keysOf(said, scope)
  return said.map((one, place) => foundAs(one, { key: keys[place] ?? '', spot: draft ? spotOf(one, draft) : null }))
}

/** With what became of it in the round. */
export async function withFates(
  { reader }: Pick<Look, 'reader'>,
  round: Round,
  found: readonly Fresh[],
): Promise<FoundComment[]> {
  const [taken, declined] = [await takenIn(reader, round.id), await declinedIn(reader, round.id)]
  const names = await namesOfAccounts(
    reader,
    [...declined.values()].map(({ declinedBy }) => declinedBy),
  )
  return found.map(one => {
    const [commentId, why] = [taken.get(one.key), declined.get(one.key)]
    return {
      ...one,
      taken: commentId === undefined ? null : { commentId },
      declined: why ? { reason: why.reason, by: names.get(why.declinedBy) ?? '', at: why.declinedAt } : null,
    }
  })
}

/** The version that is asked about; without its pictures. */
export async function draftOf(reader: Reader, { paperId, number }: Round): Promise<TextDocument | undefined> {
  const version = await findVersion(reader, paperId, number)
  const reading = version && (await findText(reader, version.id))
  return reading && unpictured(reading)
}

/** Read as when it was dropped, so that its lines are known again. */
function isSheet({ fileName, size }: Version): boolean {
  return /\.(?:xlsx|csv|tsv)$/i.test(fileName) && size <= largestSheet
}

const largestSheet = 16 * 1024 * 1024
const nothing = { sender: null, agrees: false }

function foundAs(
  { kind, words, proposed, saidWhere, senderWords, stretch, line, at }: Said,
  { key, spot }: Pick<FoundComment, 'key' | 'spot'>,
): Fresh {
  return { kind, words, proposed, saidWhere, senderWords, spot, from: { page: null, line, words: stretch }, at, key }
}

/** The version that is named, or the newest that has a text. */
async function textOf(reader: Reader, paperId: string, number: number | undefined) {
  const versions = await listVersions(reader, paperId)
  const version = versions.find(one => one.hasText && (number === undefined || one.number === number))
  const reading = version && (await findText(reader, version.id))
  return version && reading ? { version, reading } : refuse({ code: 'paper.no_text', status: 404 })
}

function unpictured({ document }: KeptReading): TextDocument {
  return { ...document, pictures: {} }
}

interface MarkedUp {
  reading: KeptReading
  draft: TextDocument | undefined
  language: Language
  scope: string
}

/** Comments hang in the file that was marked up; they are found again in the version that was asked about. */
function markedItems({ reading, draft, language, scope }: MarkedUp): Fresh[] {
  const marked = unpictured(reading)
  const order = marked.provisions.map(({ id }) => id)
  const said = commentsInMarkedUp({ ...reading, order }, language)
  const anchors: Anchor[] = anchorAll(
    marked,
    said.map(({ place }) => place),
  )
  const keys = keysOf(said, scope)
  const places = draft ? reanchorAll(anchors, draft) : []
  return said.map((one, index) => {
    const place = places[index]?.place
    const [hung] = draft && place ? anchorAll(draft, [place]) : []
    return foundAs(one, { key: keys[index] ?? '', spot: hung ? { page: null, point: null, anchor: hung } : null })
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
