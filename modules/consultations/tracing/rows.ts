import type { Look } from '../../../platform/work/work.ts'
import type { TracedRow } from '../contract.ts'
import { type Standing, standingIn } from '../standing.ts'
import { type Asked, listAsked } from '../store/asked.ts'
import { type Binding, type Wished, wishesOn } from '../store/bindings.ts'
import { type Comment, commentsOfRows } from '../store/comments.ts'
import { findRound, type Round } from '../store/rounds.ts'
import { maySee } from '../views/comments.ts'
import { namesIn, type Names, partyOf } from '../views/names.ts'
import type { Mark } from './proof.ts'
import type { SignatoryOf } from './signatories.ts'

/** A row that a change goes back to, and what in the journal is about it. */
export interface Trail {
  row: TracedRow
  marks: Mark[]
}

interface Behind {
  wished: Wished
  round: Round
  standing: Standing
  asked: ReadonlyMap<string, Asked>
  comments: Comment[]
  names: Names
}

/**
 * Who stands behind the rows of a paper, as far as the actor may know: comments that they may not see are withheld with their senders, and
 * answers until they are released.
 */
export async function trailsOf(
  look: Look,
  { paperId, rowIds }: { paperId: string; rowIds: readonly string[] },
  signatoryOf: SignatoryOf,
): Promise<(binding: Binding) => Promise<Trail[]>> {
  const rows = (await wishesOn(look.reader, paperId)).filter(({ id }) => rowIds.includes(id))
  const comments = Map.groupBy(await commentsOfRows(look.reader, rowIds), ({ rowId }) => rowId)
  const rounds = new Map<string, Omit<Behind, 'wished' | 'comments'>>()
  for (const roundId of new Set(rows.map(row => row.roundId))) {
    const round = await findRound(look.reader, roundId)
    if (round) rounds.set(roundId, await aroundOf(look, round))
  }
  const behind = new Map(
    rows.flatMap(wished => {
      const around = rounds.get(wished.roundId)
      return around ? [[wished.id, { wished, ...around, comments: comments.get(wished.id) ?? [] }] as const] : []
    }),
  )
  return async ({ rowId, state }) => {
    const known = behind.get(rowId ?? '')
    return known ? [await trailOf(known, state, signatoryOf)] : []
  }
}

async function aroundOf(look: Look, round: Round) {
  const asked = await listAsked(look.reader, [round.id])
  const names = await namesIn(look.reader, { asked })
  return { round, standing: await standingIn(look, round), asked: new Map(asked.map(one => [one.id, one])), names }
}

async function trailOf(behind: Behind, state: Binding['state'], signatoryOf: SignatoryOf): Promise<Trail> {
  const { wished, round, standing } = behind
  const said = behind.comments.filter(one => one.withdrawnAt === null)
  const seen = said.filter(one => maySee(one, { round, standing }))
  const withheld = seen.length < said.length
  const [first] = seen
  if (!first) return { row: { state, withheld, row: null, senders: [], answer: null }, marks: [] }
  const { id, roundId, number, words } = wished
  const answer = await answerOf(behind, signatoryOf)
  const moments = [round.openedAt, ...seen.map(({ sentAt }) => sentAt), answer?.at, answer?.released?.at]
  return {
    row: {
      state,
      withheld,
      // The words of the row may be those of a comment that is withheld.
      row: { id, roundId, number, words: withheld ? first.words : words },
      senders: await Promise.all(seen.map(one => senderOf(one, behind, signatoryOf))),
      answer,
    },
    marks: moments.flatMap(at => (at ? [{ subjectId: roundId, at }] : [])),
  }
}

async function senderOf(comment: Comment, { asked, names }: Behind, signatoryOf: SignatoryOf) {
  const from = asked.get(comment.askedId ?? '')
  const at = comment.sentAt ?? comment.madeAt
  const by = comment.source.kind === 'screen' ? from?.answeredBy : comment.madeBy
  return {
    party: from ? partyOf(from, names).name : '',
    words: comment.senderWords,
    sentBy: by ? await signatoryOf(by, at) : null,
    at,
    source: comment.source.kind,
  }
}

async function answerOf({ wished, standing }: Behind, signatoryOf: SignatoryOf): Promise<TracedRow['answer']> {
  const { answer: kind, answerWords, answeredBy, answeredAt, releasedBy, releasedAt } = wished
  const isReleased = releasedAt !== null && releasedBy !== null
  if (kind === null || answeredBy === null || answeredAt === null) return null
  if (!isReleased && !standing.answers && !standing.releases) return null
  return {
    kind,
    words: answerWords ?? '',
    by: await signatoryOf(answeredBy, answeredAt),
    at: answeredAt,
    released: isReleased ? { by: await signatoryOf(releasedBy, releasedAt), at: releasedAt } : null,
  }
}
