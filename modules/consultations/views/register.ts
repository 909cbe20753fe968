import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBodies } from '../../bodies/index.ts'
import { findCopyId } from '../../drafts/index.ts'
import { alike } from '../alike.ts'
import type { CommentRow, listRegister as listing, RegisterRow } from '../contract.ts'
import { obstacleToAnsweringComments } from '../rules.ts'
import { fallsTo, seenRound, type Standing } from '../standing.ts'
import { askedAmong } from '../store/asked.ts'
import { listAssignments } from '../store/assignments.ts'
import { collidingRows, collisionsOf } from '../store/collisions.ts'
import { commentsOfRows, proposalsOf } from '../store/comments.ts'
import { bindingsOf, countRows } from '../store/register.ts'
import { pageOfRows, type Row, type RowPlace } from '../store/rows.ts'
import { findRound, type Round } from '../store/rounds.ts'
import { commentRowsOf } from './comments.ts'
import { namesIn } from './names.ts'

const place = z.object({ place: z.int().nullable(), number: z.int() })

/** The register of a round in the order of the text, for whoever answers in it or releases the answers. */
export async function listRegister(look: Look, input: CheckedInputOf<typeof listing>) {
  const { id, take, after, collides: is, ...filter } = input
  const seen = await seenRegister(look, id)
  const from = placeIn(after, (value): value is RowPlace => place.safeParse(value).success)
  const isFirst = from === undefined
  const rowIds = isFirst || is !== undefined ? await collidingRows(look.reader, id) : []
  const collides = is === undefined ? undefined : { is, rowIds }
  const { assignmentIds } = seen.standing
  const wanted = { roundId: id, ...filter, collides, assignmentIds }
  const rows = await pageOfRows(look.reader, { ...wanted, after: from, take: take + 1 })
  const page = pageFrom(
    rows,
    take,
    row => row,
    row => ({ place: row.place, number: row.number }),
  )
  return {
    items: await registerRowsOf(look, seen, page.items),
    next: page.next,
    ...(isFirst && { counts: { ...(await countsOf(look, id)), colliding: rowIds.length } }),
  }
}

/** Lines that seem to ask for the same and may still be grouped. */
export async function suggestGroups(look: Look, { id }: { id: string }) {
  const { assignmentIds } = (await seenRegister(look, id)).standing
  const rows = await pageOfRows(look.reader, { roundId: id, assignmentIds, take: mostCompared })
  const proposals = await proposalsOf(look.reader, id)
  return {
    groups: alike(
      rows
        .filter(({ releasedAt }) => releasedAt === null)
        .map(row => ({ id: row.id, words: row.words, where: row.provisionId, proposals: proposals.get(row.id) ?? [] })),
    ),
  }
}

const mostCompared = 20_000

interface Seen {
  round: Round
  standing: Standing
}

/** Lines as they are shown, whatever their number by the same few questions. */
export async function registerRowsOf(look: Look, seen: Seen, rows: readonly Row[]): Promise<RegisterRow[]> {
  const { reader } = look
  const ids = rows.map(({ id }) => id)
  const comments = await commentsShown(look, seen, ids)
  const copyId =
    look.actor.id === null
      ? undefined
      : await findCopyId(reader, { paperId: seen.round.paperId, accountId: look.actor.id })
  const [collisions, bindings] = [await collisionsOf(reader, ids), await bindingsOf(reader, ids, copyId)]
  const names = await namesIn(reader, { asked: [], accountIds: rows.flatMap(({ answeredBy }) => answeredBy ?? []) })
  const assigned = await assignedIn(look, seen.round)
  return rows.map(row => ({
    id: row.id,
    roundId: row.roundId,
    number: row.number,
    place: row.provisionId === null ? null : { provisionId: row.provisionId, label: row.label, words: row.opening },
    words: row.words,
    comments: comments.get(row.id) ?? [],
    senders: sendersOf(comments.get(row.id) ?? []),
    confidential: row.confidential,
    answer: row.answer && {
      kind: row.answer,
      words: row.answerWords ?? '',
      mergedInto: row.mergedInto,
      by: row.answeredBy === null ? '' : names.account(row.answeredBy),
      at: row.answeredAt ?? '',
      releasedAt: row.releasedAt,
    },
    assigned: assigned.get(row.assignmentId ?? '') ?? null,
    mine: fallsTo(seen.standing, row),
    collidesWith: collisions.get(row.id) ?? [],
    bindings: bindings.get(row.id) ?? [],
    note: row.note,
    version: row.version,
  }))
}

async function seenRegister(look: Look, id: string): Promise<Seen> {
  const seen = await seenRound(look, await findRound(look.reader, id))
  const { answers, releases } = seen.standing
  refuseIf(obstacleToAnsweringComments({ answers: answers || releases }))
  return seen
}

async function commentsShown(look: Look, { round, standing }: Seen, rowIds: readonly string[]) {
  const comments = await commentsOfRows(look.reader, rowIds)
  const senders = new Set(comments.flatMap(({ askedId }) => askedId ?? []))
  const asked = await askedAmong(look.reader, [...senders])
  const shown = await commentRowsOf(look, round, { comments, asked, standing })
  return Map.groupBy(shown, ({ rowId }) => rowId ?? '')
}

/** Each sender once, however many comments of theirs stand in a line. */
function sendersOf(comments: readonly CommentRow[]): RegisterRow['senders'] {
  const standing = comments.filter(({ withdrawnAt }) => withdrawnAt === null)
  const senders = standing.map(({ sender, senderWords }) => ({ party: sender, words: senderWords }))
  return [...new Map(senders.map(one => [`${one.party?.id ?? ''} ${one.words ?? ''}`, one])).values()]
}

async function assignedIn({ reader }: Look, { paperId }: Round): Promise<Map<string, RegisterRow['assigned']>> {
  const assignments = await listAssignments(reader, paperId)
  const bodies = await findBodies(
    reader,
    assignments.map(({ bodyId }) => bodyId),
  )
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  return new Map(
    assignments.map(({ id, rowId, bodyId, dueOn }) => [
      id,
      { body: { id: bodyId, name: names.get(bodyId) ?? '' }, dueOn, byName: rowId !== null },
    ]),
  )
}

async function countsOf({ reader }: Look, roundId: string) {
  const { all, proposed, released } = (await countRows(reader, [roundId])).get(roundId) ?? none
  return { all, open: all - proposed - released, proposed, released }
}

const none = { all: 0, proposed: 0, released: 0 }
