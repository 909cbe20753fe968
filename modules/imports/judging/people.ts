import { profileOf } from '../../organisation/index.ts'
import { mapInChunks } from '../chunks.ts'
import { officeColumns } from '../contract.ts'
import { officesByName } from '../meanings.ts'
import type { Row } from '../rows.ts'
import { changedColumns, isSound, type Judge, markRepeated, type Verdict, verdictOf } from '../verdict.ts'
import { type PersonDraft, personDraft, readPerson } from './person-draft.ts'
import { bodiesFor, judgeSeats, newcomer, seatColumns, seatDraft, type SeatDraft, standingSeats } from './seats.ts'
import { findPeople } from './who.ts'
import { type PersonRow, writePeople } from './write-people.ts'

/**
 * A person is known by the code; a row without one is about the person of that name, if there is one. Rows may give an office
 * besides, and several rows the same person several offices. A row is taken over whole or not at all.
 */
export const judgePeople: Judge = async (work, rows, held) => {
  const { tx, today } = work
  const profile = await profileOf(tx)
  const findBody = await bodiesFor(tx, [...new Set(rows.flatMap(({ cells }) => cells['body'] || []))], held)
  const naming = { findBody, officeNamed: officesByName(profile), profile }
  const read = await mapInChunks(rows, row => ({ row, said: readPerson(row) }))
  const codes = read.flatMap(({ said: { asked } }) => (asked && 'code' in asked ? [asked.code] : []))
  const names = read.flatMap(({ said: { asked } }) => (asked && 'name' in asked ? [asked.name] : []))
  const people = await findPeople(tx, { codes, names }, held)

  const drafts = await mapInChunks(read, ({ row, said }) => ({
    row,
    person: personDraft(row, said, { people, today }),
  }))
  const firsts = firstOfEach(drafts.map(({ person }) => person))
  const judged = await mapInChunks(drafts, ({ row, person }): PersonRow => {
    const first = firsts.get(person.key) ?? person
    const personId = first.person?.id ?? newcomer(first.number)
    return { person, first, seat: givesOffice(row) ? seatDraft(row, personId, naming) : undefined }
  })
  const seats = judged.flatMap(({ seat }) => seat ?? [])
  markRepeated(seats, 'office')
  fallWithPerson(judged)
  judgeSeats(seats, await standingSeats(tx, seats), profile)
  fallWithOffice(judged)
  fallWithPerson(judged)
  return {
    verdicts: judged.map(verdictOfRow),
    write: (progress, aftermath) => writePeople(work, judged, { order: profile.nameOrder, progress, aftermath }),
  }
}

function firstOfEach(drafts: readonly PersonDraft[]): Map<string | undefined, PersonDraft> {
  markRepeated(drafts, 'code')
  const firsts = drafts.filter(({ key, repeated }) => key !== undefined && !repeated)
  return new Map(firsts.map(draft => [draft.key, draft]))
}

function givesOffice({ cells }: Row): boolean {
  return Boolean(cells['office'] || cells['body'])
}

const withPerson = 'import.person_faulty'

/** Nobody gets an office whom no row can admit. */
function fallWithPerson(rows: readonly PersonRow[]): void {
  for (const { first, seat } of rows) {
    if (!seat || !isSound(seat) || isSound(first)) continue
    seat.faults.push({ column: null, code: withPerson, facts: { row: first.number } })
  }
}

/** Nobody is admitted or changed by a row whose office is faulty. */
function fallWithOffice(rows: readonly PersonRow[]): void {
  for (const { person, first, seat } of rows) if (seat && person === first) person.faults.push(...seat.faults)
}

function verdictOfRow({ person, first, seat }: PersonRow): Verdict {
  if (person === first) {
    const faults = person.faults.filter(({ code }) => code !== withPerson)
    const verdict = { ...verdictOf(person), faults }
    const fields = [...changedColumns(person), ...(seat ? officeFields(seat) : [])]
    if (verdict.fate !== 'same' && verdict.fate !== 'changed') return verdict
    return { ...verdict, fate: fields.length > 0 ? 'changed' : 'same', fields }
  }
  // Another row about somebody: it counts for the office that it gives, if it gives one.
  if (!seat) return verdictOf(person)
  const verdict = verdictOf(seat)
  if (verdict.fate !== 'new' && verdict.fate !== 'changed') return verdict
  return { ...verdict, fate: 'changed', fields: officeFields(seat) }
}

function officeFields(seat: SeatDraft): string[] {
  return seat.before ? seatColumns(seat) : [...officeColumns]
}
