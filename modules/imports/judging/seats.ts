import type { Tx } from '../../../platform/db/database.ts'
import type { BodyRow } from '../../bodies/contract.ts'
import { allBodies, lockTheseBodies } from '../../bodies/index.ts'
import { type Mandate, mandatesOf, type NewMandate, seatsGiven } from '../../people/index.ts'
import { obstacleToDays } from '../../people/rules.ts'
import { obstacleToOffice, officeOn, type Profile } from '../../rulebook/index.ts'
import { asDay, asIs, isUnfit, maybe, needed, readCells, wholeNumber } from '../cells.ts'
import { findNamed, type officesByName } from '../meanings.ts'
import { type Claim, clashes } from '../overlaps.ts'
import type { Row } from '../rows.ts'
import { changedColumns, type Draft, type Fault, isSound } from '../verdict.ts'

export type FindBody = ReturnType<typeof findNamed<BodyRow>>

/** An office that a row gives. Whoever the same table admits is known by `newcomer` until there is an id. */
export interface SeatDraft extends Draft<NewMandate> {
  before: Mandate | undefined
  body: BodyRow | undefined
  cells: Row['cells']
}

/** How to find what rows name. */
export interface Naming {
  findBody: FindBody
  officeNamed: ReturnType<typeof officesByName>
  profile: Profile
}

/** How to find the bodies that rows name. With `held` those named are locked before anybody looks at what they are. */
export async function bodiesFor(tx: Tx, named: readonly string[], held: boolean): Promise<FindBody> {
  const find = findNamed(await allBodies(tx))
  if (!held) return find
  const found = new Set(named.map(find).flatMap(body => (isUnfit(body) ? [] : [body.id])))
  await lockTheseBodies(tx, [...found])
  return findNamed(await allBodies(tx))
}

const mark = 'row '

/** What stands for the id of whoever will be admitted by this row. */
export function newcomer(number: number): string {
  return `${mark}${number}`
}

const columns = {
  body: needed(asIs),
  office: needed(asIs),
  from: needed(asDay),
  to: maybe(asDay),
  precedence: maybe(wholeNumber(0, 1_000_000)),
}

/** Without these there is no office, also where the table does not have the column. */
const nothingSaid = { body: '', office: '', from: '' }

/** What a row says about an office. Of a person whom nobody knows it can only be said what else is wrong with it. */
export function seatDraft(
  { number, cells }: Row,
  personId: string | undefined,
  { findBody, officeNamed, profile }: Naming,
): SeatDraft {
  const { given, faults } = readCells({ ...nothingSaid, ...cells }, columns)
  const found = given.body === undefined ? undefined : findBody(given.body)
  if (isUnfit(found)) faults.push({ column: 'body', code: found.unfit, facts: found.facts ?? {} })
  const body = isUnfit(found) ? undefined : found
  const office = body && given.office !== undefined ? officeNamed(given.office, body.kind) : undefined
  if (isUnfit(office)) faults.push({ column: 'office', code: office.unfit, facts: office.facts ?? {} })
  const draft = { number, key: undefined, before: undefined, after: undefined, faults, repeated: false, body, cells }
  const { from, to = null, precedence } = given
  if (!body || office === undefined || isUnfit(office) || from === undefined || personId === undefined) return draft

  const rule = officeOn(profile, office, from)
  const usual = { precedence: precedence ?? rule?.precedence ?? 0, singleSeat: rule?.singleSeat ?? false }
  const seat = { personId, bodyId: body.id, office, fromDay: from, toDay: to, ...usual }
  return { ...draft, key: keyOf(seat), after: seat }
}

/** All mandates that those of these drafts could be, or could be in the way of. */
export async function standingSeats(tx: Tx, drafts: readonly SeatDraft[]): Promise<Mandate[]> {
  const planned = drafts.flatMap(({ after }) => after ?? [])
  const people = new Set(planned.map(({ personId }) => personId).filter(id => !id.startsWith(mark)))
  const single = planned.filter(({ singleSeat }) => singleSeat)
  const [bodies, offices] = [new Set(single.map(seat => seat.bodyId)), new Set(single.map(seat => seat.office))]
  const found = [...(await mandatesOf(tx, [...people])), ...(await seatsGiven(tx, [...bodies], [...offices]))]
  return [...new Map(found.map(mandate => [mandate.id, mandate])).values()]
}

/**
 * Finds for each draft the mandate that it is about, and adds what stands in its way: the rulebook, the days of the body,
 * somebody else in a single seat, or the same person in the same office on one of the days.
 */
export function judgeSeats(drafts: readonly SeatDraft[], standing: readonly Mandate[], profile: Profile): void {
  const known = new Map(standing.map(mandate => [keyOf(mandate), mandate]))
  for (const draft of drafts) {
    draft.before = draft.key === undefined ? undefined : known.get(draft.key)
    if (draft.before && draft.after) draft.after = keepingUnsaid(draft.after, draft.before, draft.cells)
    draft.faults.push(...faultsOfPlace(draft, profile))
  }
  const claims = new Map(standing.map(mandate => [mandate, claimOf(mandate)]))
  const wishes = drafts
    .filter(isSound)
    .flatMap(({ number, before, after }) =>
      after ? [{ number, before: before && claims.get(before), after: claimOf(after) }] : [],
    )
  const lost = clashes([...claims.values()], wishes)
  for (const { number, after, faults } of drafts) {
    const clash = lost.get(number)
    if (!clash) continue
    const code = clash.personId === after?.personId ? 'mandate.held_already' : 'mandate.seat_taken'
    faults.push({ column: 'from', code, facts: { fromDay: clash.from, toDay: clash.to } })
  }
}

/** The columns in which a mandate is to change. */
export function seatColumns(draft: SeatDraft): string[] {
  return changedColumns(draft).map(field => (field === 'toDay' ? 'to' : field))
}

/** A column that the table does not have, and an empty precedence, leave what is. */
function keepingUnsaid(after: NewMandate, before: Mandate, cells: Row['cells']): NewMandate {
  return {
    ...after,
    singleSeat: before.singleSeat,
    toDay: cells['to'] === undefined ? before.toDay : after.toDay,
    precedence: cells['precedence'] ? after.precedence : before.precedence,
  }
}

/** Only what changes is judged: what has been right once is not made wrong by a rule of today. */
function faultsOfPlace({ before, after, body }: SeatDraft, profile: Profile): Fault[] {
  if (!after || !body || (before && before.toDay === after.toDay)) return []
  const { office, fromDay: day } = after
  const unfit = before ? undefined : obstacleToOffice(profile, { office, kind: body.kind, day })
  if (unfit) return [{ column: 'office', code: unfit.code, facts: unfit.facts ?? {} }]
  const outside = obstacleToDays(after, body)
  return outside ? [{ column: 'from', code: outside.code, facts: outside.facts ?? {} }] : []
}

function keyOf({ personId, bodyId, office, fromDay }: Omit<NewMandate, 'toDay' | 'precedence' | 'singleSeat'>): string {
  return [personId, bodyId, office, fromDay].join('\n')
}

function claimOf({ personId, bodyId, office, fromDay, toDay, singleSeat }: NewMandate): Claim & { personId: string } {
  const key = singleSeat ? [bodyId, office] : [bodyId, office, personId]
  return { key: key.join('\n'), from: fromDay, to: toDay, personId }
}
