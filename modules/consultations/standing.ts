import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { mayWrite, writtenBy } from '../drafts/index.ts'
import { findPaper } from '../papers/index.ts'
import { bodiesActedFor } from '../people/index.ts'
import { type Asked, askedOf, findAsked } from './store/asked.ts'
import type { Round } from './store/rounds.ts'

/** What somebody is to a round. */
export interface Standing {
  /** Opens, changes and closes it: whoever writes on the text; of a body's own round, whoever acts for the body. */
  runs: boolean
  /** Answers comments in the register: the same, and the organs to which sections are assigned. */
  answers: boolean
  /** Of an organ that answers for parts alone, which these are; null of everybody else, to whom every line falls. */
  assignmentIds: readonly string[] | null
  releases: boolean
  /** What they may answer for: themselves, and the bodies for which they act. */
  asked: Asked[]
}

interface Who {
  reader: Reader
  actor: Actor
  today: string
}

const none: Standing = { runs: false, answers: false, assignmentIds: [], releases: false, asked: [] }

/** What the actor is to a round today. Whoever runs the superior's round is nothing to a round within it. */
export async function standingIn(who: Who, round: Round): Promise<Standing> {
  const { reader, actor } = who
  if (actor.kind !== 'account' || actor.id === null) return none
  if (actor.subjectIds && ![round.id, round.paperId].some(id => actor.subjectIds?.includes(id))) return none
  const bodies = await bodiesOf(who)
  const runs = round.withinId === null ? await writesOn(who, round) : await actsFor(reader, round.withinId, bodies)
  const releases = round.releaserId === actor.id
  const assigned = round.withinId === null ? await assignedTo(reader, round.paperId, bodies) : []
  const answers = runs || assigned.length > 0
  const asked = await askedOf(reader, { roundId: round.id, accountId: actor.id, bodies })
  return { runs, answers, assignmentIds: runs || releases ? null : assigned, releases, asked }
}

/** Whether a line is one of those for which somebody answers. */
export function fallsTo({ assignmentIds }: Standing, line: { assignmentId: string | null }): boolean {
  return assignmentIds === null || (line.assignmentId !== null && assignmentIds.includes(line.assignmentId))
}

/** Whoever is nothing to a round is told the same as if there were none. */
export async function seenRound(who: Who, round: Round | undefined): Promise<{ round: Round; standing: Standing }> {
  if (!round) return refuse({ code: 'round.not_found', status: 404 })
  const standing = await standingIn(who, round)
  const { runs, answers, releases, asked } = standing
  return runs || answers || releases || asked.length > 0
    ? { round, standing }
    : refuse({ code: 'round.not_found', status: 404 })
}

/** The same as SQL, for the table `consultations.round` under the name `round`. */
export async function roundsSeen(who: Who): Promise<RawBuilder<boolean>> {
  const { actor } = who
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  const bodies = sql`any(${await bodiesOf(who)}::uuid[])`
  const within = actor.subjectIds
    ? sql`(round.id::text = any(${[...actor.subjectIds]}) or round.paper_id::text = any(${[...actor.subjectIds]}))`
    : sql`true`
  const isAsked = sql`exists (select from consultations.asked where asked.round_id = round.id
    and (asked.account_id = ${actor.id}::uuid or asked.body_id = ${bodies}))`
  const gathers = sql`exists (select from consultations.asked gathering
    where gathering.id = round.within_id and gathering.body_id = ${bodies})`
  const assigned = sql`exists (select from consultations.assignment
    where assignment.paper_id = round.paper_id and assignment.body_id = ${bodies})`
  const outer = sql`round.within_id is null and (${writtenBy(actor, sql`round.paper_id`)} or ${assigned})`
  return sql`(${within} and (round.releaser_id = ${actor.id}::uuid or ${isAsked} or ${gathers} or ${outer}))`
}

/** The bodies for which the actor acts today. */
export async function bodiesOf({ reader, actor, today }: Who): Promise<string[]> {
  return actor.personId === null ? [] : bodiesActedFor(reader, actor.personId, today)
}

async function writesOn(who: Who, { paperId }: Round): Promise<boolean> {
  const paper = await findPaper(who.reader, paperId)
  return paper !== undefined && (await mayWrite(who, paper))
}

async function actsFor(reader: Reader, askedId: string, bodies: readonly string[]): Promise<boolean> {
  const within = await findAsked(reader, askedId)
  return within?.bodyId !== undefined && within.bodyId !== null && bodies.includes(within.bodyId)
}

async function assignedTo(reader: Reader, paperId: string, bodies: readonly string[]): Promise<string[]> {
  if (bodies.length === 0) return []
  const rows = await reader
    .selectFrom('consultations.assignment')
    .select('id')
    .where('paperId', '=', paperId)
    .where('bodyId', 'in', bodies)
    .execute()
  return rows.map(({ id }) => id)
}
