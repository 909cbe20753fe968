import type { BodyRow } from '../../bodies/contract.ts'
import type { Mandate, Name } from '../../people/index.ts'
import { profileOf } from '../../organisation/index.ts'
import type { NameOrder } from '../../rulebook/index.ts'
import type { Unfit } from '../cells.ts'
import { isUnfit } from '../cells.ts'
import { mapInChunks } from '../chunks.ts'
import { officesByName } from '../meanings.ts'
import { partName } from '../names.ts'
import type { Row } from '../rows.ts'
import { type Judge, markRepeated, type Verdict, verdictOf } from '../verdict.ts'
import { bodiesFor, judgeSeats, seatColumns, seatDraft, type SeatDraft, standingSeats } from './seats.ts'
import { type FindPerson, findPeople } from './who.ts'
import { writeSeats } from './write-seats.ts'

/** A mandate by the columns of its table; `person` and `body` are codes. */
export interface MandateValues {
  person: string
  body: string
  office: string
  from: string
  to: string | null
  precedence: number
}

/** Mandates by column, in the order in which they are given. */
export function mandatesByColumns(
  mandates: readonly (Mandate & { personCode: string })[],
  bodies: readonly Pick<BodyRow, 'id' | 'code'>[],
): MandateValues[] {
  const codes = new Map(bodies.map(({ id, code }) => [id, code]))
  return mandates.flatMap(({ personCode, bodyId, office, fromDay, toDay, precedence }) => {
    const body = codes.get(bodyId)
    return body === undefined ? [] : [{ person: personCode, body, office, from: fromDay, to: toDay, precedence }]
  })
}

/** A mandate is known by who, where, what and since when; its last day and precedence may be changed. */
export const judgeMandates: Judge = async (work, rows, held) => {
  const { tx } = work
  const profile = await profileOf(tx)
  const findBody = await bodiesFor(tx, [...new Set(valuesOf(rows, 'body'))], held)
  const naming = { findBody, officeNamed: officesByName(profile), profile }
  const named = [...new Set(valuesOf(rows, 'person'))]
  const people = await findPeople(tx, { codes: named, names: named.map(text => nameIn(text, profile.nameOrder)) }, held)
  const drafts = await mapInChunks(rows, row => {
    const person = personIn(row, people, profile.nameOrder)
    const draft = seatDraft(row, isUnfit(person) ? undefined : person, naming)
    if (isUnfit(person)) draft.faults.unshift({ column: 'person', code: person.unfit, facts: person.facts ?? {} })
    return draft
  })
  markRepeated(drafts, 'person')
  judgeSeats(drafts, await standingSeats(tx, drafts), profile)
  return { verdicts: drafts.map(seatVerdict), write: progress => writeSeats(work, drafts, progress) }
}

function seatVerdict(draft: SeatDraft): Verdict {
  const verdict = verdictOf(draft)
  return verdict.fate === 'changed' ? { ...verdict, fields: seatColumns(draft) } : verdict
}

function personIn({ cells }: Row, people: FindPerson, order: NameOrder): string | Unfit {
  const text = cells['person'] ?? ''
  if (text === '') return { unfit: 'import.cell_empty' }
  const found = people.coded(text) ?? people.named(nameIn(text, order), null)
  if (!found) return { unfit: 'person.unknown' }
  if (isUnfit(found)) return found
  return found.erasedAt === null ? found.id : { unfit: 'person.erased' }
}

function nameIn(text: string, order: NameOrder): Name {
  const { family_name, middle_name, given_name } = partName(text, order)
  return { familyName: family_name, middleName: middle_name, givenName: given_name }
}

function valuesOf(rows: readonly Row[], column: string): string[] {
  return rows.flatMap(({ cells }) => cells[column] || [])
}
