import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sql } from 'kysely'
import { findPaper } from '../../papers/index.ts'
import type { listRounds as listing, RoundRow, RoundView } from '../contract.ts'
import { stateOfAsked } from '../rules.ts'
import { roundsSeen, seenRound, type Standing, standingIn } from '../standing.ts'
import { type Asked, findAsked, listAsked } from '../store/asked.ts'
import { listComments } from '../store/comments.ts'
import { type Counts, countRows, unansweredRows } from '../store/register.ts'
import { findRound, pageOfRounds, type Round, type RoundPlace } from '../store/rounds.ts'
import { namesIn, partyOf } from './names.ts'

const place = z.object({ closed: z.boolean(), dueOn: z.string().nullable(), id: z.uuid() })

/** Rounds that the actor runs, answers in or is asked in, the open ones that end first first. */
export async function listRounds(look: Look, { take, after, paperId, mine }: CheckedInputOf<typeof listing>) {
  const from = placeIn(after, (value): value is RoundPlace => place.safeParse(value).success)
  const all = await roundsSeen(look)
  const seen = mine ? sql<boolean>`(${all} and round.closed_at is null)` : all
  const rounds = await pageOfRounds(look.reader, { seen, paperId, after: from, take: take + 1 })
  const counts = await countRows(
    look.reader,
    rounds.map(({ id }) => id),
  )
  const rows = await Promise.all(rounds.map(round => rowOf(look, round, { counts })))
  return pageFrom(
    rows.filter(row => !mine || row.mine !== null),
    take,
    row => row,
    ({ id, closedAt, dueOn }) => ({ closed: closedAt !== null, dueOn, id }),
  )
}

/** One round with everybody who was asked, for whoever is something to it; those who are asked see themselves alone. */
export async function readRound(look: Look, { id }: { id: string }): Promise<RoundView> {
  const { reader } = look
  const { round, standing } = await seenRound(look, await findRound(reader, id))
  const asked = await listAsked(reader, [id])
  const shown = standing.runs || standing.releases ? asked : standing.asked
  const names = await namesIn(reader, {
    asked,
    accountIds: [round.openedBy, round.releaserId, ...asked.flatMap(({ answeredBy }) => answeredBy ?? [])],
  })
  const counted = await commentCounts(look, round, shown)
  const open = standing.answers ? await unansweredRows(reader, id) : []
  return {
    ...(await rowOf(look, round, { standing, counts: await countRows(reader, [id]) })),
    ask: round.ask,
    openToAll: round.openToAll,
    openedBy: { id: round.openedBy, name: names.account(round.openedBy) },
    releaser: { id: round.releaserId, name: names.account(round.releaserId) },
    asked: shown.map(one => ({
      id: one.id,
      party: partyOf(one, names),
      state: stateOfAsked(one, round, look.today),
      answeredAt: one.answeredAt,
      answeredBy: one.answeredBy === null ? null : names.account(one.answeredBy),
      recorded: one.recorded,
      commentCount: counted.get(one.id) ?? 0,
      remindedAt: one.remindedAt,
    })),
    mayRun: standing.runs,
    mayAnswer: standing.answers,
    mayRelease: standing.releases,
    missing: open.length === 0 ? [] : [{ code: 'consultation.unanswered', count: open.length, rowIds: open }],
  }
}

interface Known {
  counts: ReadonlyMap<string, Counts>
  standing?: Standing
}

async function rowOf(look: Look, round: Round, { counts, standing: known }: Known): Promise<RoundRow> {
  const { reader, today } = look
  const standing = known ?? (await standingIn(look, round))
  const asked = await listAsked(reader, [round.id])
  const states = asked.map(one => stateOfAsked(one, round, today))
  const count = (state: string) => states.filter(one => one === state).length
  const rows = counts.get(round.id) ?? { all: 0, proposed: 0, released: 0 }
  const within = round.withinId === null ? undefined : await findAsked(reader, round.withinId)
  const names = await namesIn(reader, { asked: [...standing.asked, ...(within ? [within] : [])] })
  const askings = standing.asked.map(one => ({
    askedId: one.id,
    party: partyOf(one, names),
    state: stateOfAsked(one, round, today),
    mySending: round.withinId !== null,
  }))
  return {
    id: round.id,
    paper: { id: round.paperId, title: (await findPaper(reader, round.paperId))?.title ?? '' },
    number: round.number,
    title: round.title,
    dueOn: round.dueOn,
    state: stateOf(round, rows),
    openedAt: round.openedAt,
    closedAt: round.closedAt,
    counts: {
      asked: asked.length,
      agreed: count('agreed'),
      sent: count('sent'),
      waiting: count('waiting'),
      late: count('late'),
    },
    rows: { all: rows.all, proposed: rows.proposed, released: rows.released },
    mine: askings.find(({ state }) => state === 'waiting' || state === 'late') ?? askings[0] ?? null,
    askings,
    within: within ? { roundId: within.roundId, askedId: within.id, party: partyOf(within, names) } : null,
    version: round.version,
  }
}

function stateOf({ closedAt }: Round, { all, released }: Pick<Counts, 'all' | 'released'>): RoundRow['state'] {
  if (closedAt === null) return 'open'
  return all > 0 && released === all ? 'released' : 'closed'
}

/** How many comments stand in the lists that are sent, and in those of the actor's own. */
async function commentCounts({ reader }: Look, round: Round, asked: readonly Asked[]): Promise<Map<string, number>> {
  const comments = await listComments(reader, { roundId: round.id, askedIds: asked.map(({ id }) => id) })
  const shown = comments.filter(one => one.withdrawnAt === null && one.sentAt !== null)
  return new Map([...Map.groupBy(shown, one => one.askedId ?? '')].map(([id, list]) => [id, list.length]))
}
