import type { Look } from '../../../platform/work/work.ts'
import { findSettings, profileOf } from '../../organisation/index.ts'
import { findPaper } from '../../papers/index.ts'
import { listAsked } from '../store/asked.ts'
import { type Comment, commentsOfRows } from '../store/comments.ts'
import { pageOfRows, type Row } from '../store/rows.ts'
import type { Round } from '../store/rounds.ts'
import type { RoundTable, TableRow } from '../tables/round-table.ts'
import { namesIn, partyOf } from './names.ts'

/** What every paper that is made of a round says of it. */
export async function headOf({ reader }: Pick<Look, 'reader'>, round: Round) {
  const { language } = await profileOf(reader)
  return {
    language,
    organisation: (await findSettings(reader))?.name ?? '',
    paper: (await findPaper(reader, round.paperId))?.title ?? '',
    version: round.number,
  }
}

/** The register of a round as a table; without its confidential rows, and without those who said such things, unless it is whole. */
export async function roundTable(
  { reader, today }: Pick<Look, 'reader' | 'today'>,
  round: Round,
  { whole }: { whole: boolean },
): Promise<RoundTable> {
  const asked = await listAsked(reader, [round.id])
  const names = await namesIn(reader, { asked })
  const senders = new Map(asked.map(one => [one.id, partyOf(one, names).name]))
  const rows = (await pageOfRows(reader, { roundId: round.id, take: mostRows })).filter(
    ({ confidential }) => whole || !confidential,
  )
  const comments = await commentsOfRows(
    reader,
    rows.map(({ id }) => id),
  )
  const shown = comments.filter(one => one.withdrawnAt === null && (whole || !one.confidential))
  const byRow = Map.groupBy(shown, ({ rowId }) => rowId ?? '')
  const count = (how: string) => asked.filter(({ answeredHow }) => answeredHow === how).length
  return {
    ...(await headOf({ reader }, round)),
    roundId: round.id,
    round: round.title,
    day: today,
    whole,
    asked: { asked: asked.length, agreed: count('agreed'), sent: count('sent') },
    rows: rows.map(row => rowFrom(row, byRow.get(row.id) ?? [], senders)),
  }
}

/** More than a round can have. */
const mostRows = 1_000_000

function rowFrom(row: Row, comments: readonly Comment[], senders: ReadonlyMap<string, string>): TableRow {
  const { id, number, version, words, answer, answerWords, mergedInto, releasedAt, note } = row
  return {
    id,
    number,
    version,
    place: placeOf(row, comments),
    words,
    proposed: [...new Set(comments.flatMap(({ proposed }) => proposed ?? []))],
    senders: [...new Set(comments.map(comment => senderOf(comment, senders)))],
    comments: comments.length,
    sources: comments.map(({ source }) => source),
    answer: answer && { kind: answer, words: answerWords ?? '', mergedInto },
    released: releasedAt !== null,
    note,
  }
}

/** Where it hangs in the draft, otherwise where those who sent it say it is. */
function placeOf({ provisionId, label, opening }: Row, comments: readonly Comment[]): string {
  if (provisionId !== null) return [label, opening].filter(part => part !== '').join('. ')
  return [...new Set(comments.flatMap(({ saidWhere }) => saidWhere ?? []))].join('; ')
}

function senderOf({ askedId, senderWords }: Comment, senders: ReadonlyMap<string, string>): string {
  const name = senders.get(askedId ?? '') ?? ''
  if (name === '') return senderWords ?? ''
  return senderWords === null || senderWords === '' ? name : `${name} (${senderWords})`
}
