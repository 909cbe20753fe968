import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { type Obstacle, refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import type { Work } from '../../platform/work/work.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { lockBody } from '../bodies/index.ts'
import { profileOf } from '../organisation/index.ts'
import { obstacleToOffice, officeOn } from '../rulebook/index.ts'
import { mustKeepPeople } from './actions.ts'
import type { appoint as appointing, changeMandate as changing, endMandate as ending } from './contract.ts'
import { obstacleToDays } from './rules.ts'
import {
  clashingMandate,
  deleteMandate,
  findMandate,
  giveMandates,
  lockMandate,
  type Mandate,
  type NewMandate,
  updateMandate,
} from './store/mandates.ts'
import { lockPerson } from './store/people.ts'
import { aboutMandate } from './told.ts'

interface Edited {
  id: string
  ifMatch: number
}

/** Gives a person an office. Refuses a seat that somebody else holds on any of these days, and says by which mandate. */
export async function appoint(work: Work, { id, personId, ...input }: CheckedInputOf<typeof appointing>) {
  refuseIf(mustKeepPeople(work))
  const body = await lockBody(work.tx, id)
  if (!body) return refuse({ code: 'body.not_found', status: 404 })
  const person = await lockPerson(work.tx, personId)
  if (!person) return refuse({ code: 'person.unknown', status: 422 })
  if (person.erasedAt !== null) refuse({ code: 'person.erased', status: 409 })

  const { precedence, singleSeat } = await ruleOf(work, body, input)
  const mandate = { toDay: null, precedence, singleSeat, ...input, personId, bodyId: id }
  refuseIf(obstacleToDays(mandate, body))
  refuseIf(await obstacleInTheSeat(work, mandate))
  const [made] = await giveMandates(work.tx, [mandate])
  if (!made) throw new Error('a mandate clashes although its body is locked')
  await work.tell(aboutMandate('mandate.given', { ...mandate, ...made }))
  return made
}

/** Corrects an office that was given. Refuses an edit made from an older version. */
export async function changeMandate(work: Work, { id, ifMatch, ...change }: CheckedInputOf<typeof changing> & Edited) {
  const { body, before } = await lockForEdit(work, id, ifMatch)
  return apply(work, 'mandate.changed', { body, before, change })
}

/** Ends an office after its last day. */
export async function endMandate(work: Work, { id, ifMatch, lastDay }: CheckedInputOf<typeof ending> & Edited) {
  const { body, before } = await lockForEdit(work, id, ifMatch)
  return apply(work, 'mandate.ended', { body, before, change: { toDay: lastDay } })
}

/** Takes back an office that was given by mistake; the journal keeps that it was given. */
export async function withdrawMandate(work: Work, { id, ifMatch }: Edited) {
  const { before } = await lockForEdit(work, id, ifMatch)
  await deleteMandate(work.tx, id)
  await work.tell(aboutMandate('mandate.withdrawn', before))
  return { id }
}

/** The body is locked first, as in appointing, so that two changes to who sits in it cannot miss each other. */
async function lockForEdit(work: Work, id: string, ifMatch: number): Promise<{ body: BodyRow; before: Mandate }> {
  refuseIf(mustKeepPeople(work))
  const found = await findMandate(work.tx, id)
  const body = found && (await lockBody(work.tx, found.bodyId))
  const before = body && (await lockMandate(work.tx, id))
  if (!before) return refuse({ code: 'mandate.not_found', status: 404 })
  await refuseStale(work, { subjectId: id, code: 'mandate.changed_meanwhile', ifMatch, current: before })
  return { body, before }
}

interface Edit {
  body: BodyRow
  before: Mandate
  change: Partial<Pick<Mandate, 'office' | 'fromDay' | 'toDay' | 'precedence'>>
}

async function apply(work: Work, name: string, { body, before, change }: Edit) {
  const fields = changedFields(before, change)
  if (fields.length === 0) return { id: before.id, version: before.version }
  const mandate = { ...before, ...change }
  if (fields.includes('office') || fields.includes('fromDay')) {
    mandate.singleSeat = (await ruleOf(work, body, mandate)).singleSeat
  }
  refuseIf(obstacleToDays(mandate, body))
  refuseIf(await obstacleInTheSeat(work, mandate))
  const after = await updateMandate(work.tx, before, { ...change, singleSeat: mandate.singleSeat })
  await work.tell(aboutMandate(name, { ...mandate, ...after }, fields))
  return after
}

/** What the rulebook says of the office on the first day. Refuses an office that is not held in such a body. */
async function ruleOf({ tx }: Work, { kind }: BodyRow, { office, fromDay }: { office: string; fromDay: string }) {
  const profile = await profileOf(tx)
  refuseIf(obstacleToOffice(profile, { office, kind, day: fromDay }))
  return (
    officeOn(profile, office, fromDay) ?? refuse({ code: 'rulebook.office_unknown', status: 422, facts: { office } })
  )
}

/** Who has the seat on any of these days, or holds the same office already; the body's lock is held. */
async function obstacleInTheSeat({ tx }: Work, mandate: NewMandate & { id?: string }): Promise<Obstacle | undefined> {
  const clash = await clashingMandate(tx, mandate)
  if (!clash) return undefined
  const code = clash.personId === mandate.personId ? 'mandate.held_already' : 'mandate.seat_taken'
  return { code, status: 409, facts: { mandateId: clash.id, fromDay: clash.fromDay, toDay: clash.toDay } }
}
