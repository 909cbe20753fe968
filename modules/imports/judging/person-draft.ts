import { admitPerson } from '../../people/contract.ts'
import type { Name, Person } from '../../people/index.ts'
import { obstacleToBirth } from '../../people/rules.ts'
import { asDay, asSex, fitting, isUnfit, maybe, needed, readCells } from '../cells.ts'
import type { Row } from '../rows.ts'
import type { Draft, Fault } from '../verdict.ts'
import { type FindPerson, wholeName } from './who.ts'

/** A person by the columns of the table. Whoever is to be admitted without a code gets their id for one. */
export interface PersonValues {
  code: string | null
  family_name: string
  middle_name: string | null
  given_name: string
  birth_date: string | null
  sex: 'male' | 'female' | null
  email: string | null
  phone: string | null
}

export interface PersonDraft extends Draft<PersonValues> {
  /** Who it is, if they are known already. */
  person: Person | undefined
}

export function personByColumns(person: Person): PersonValues {
  const { code, familyName, middleName, givenName, birthDate, sex, email, phone } = person
  const name = { family_name: familyName, middle_name: middleName, given_name: givenName }
  return { code, ...name, birth_date: birthDate, sex, email, phone }
}

/** What a row says about a person, and what one has to ask for to find them: the code, or else the name. */
export interface Said {
  given: Partial<PersonValues>
  faults: Fault[]
  asked: { code: string } | { name: Name } | undefined
}

export function readPerson({ cells }: Row): Said {
  const { given, faults } = readCells(cells, columns)
  if (cells['code']) return { given, faults, asked: given.code ? { code: given.code } : undefined }
  const name = nameOf(given)
  return { given, faults, asked: name && { name } }
}

/** Compares what a row says with whoever is found by the code or by the name. */
export function personDraft(
  { number }: Row,
  { given, faults, asked }: Said,
  { people, today }: { people: FindPerson; today: string },
): PersonDraft {
  const birth = given.birth_date ?? null
  const found = asked && ('code' in asked ? people.coded(asked.code) : people.named(asked.name, birth))
  if (isUnfit(found)) faults.push({ column: 'code', code: found.unfit, facts: found.facts ?? {} })
  const person = isUnfit(found) ? undefined : found
  if (person && person.erasedAt !== null) faults.push({ column: 'code', code: 'person.erased', facts: {} })
  const unborn = obstacleToBirth(given.birth_date, today)
  if (unborn) faults.push({ column: 'birth_date', code: unborn.code, facts: {} })

  const before = person && personByColumns(person)
  const code = before?.code ?? given.code ?? null
  const merged = { ...unsaid, ...before, ...given, code, ...(before && asked && 'name' in asked && nameAsItIs(before)) }
  const after = isWhole(merged) ? merged : undefined
  const key = code ?? (asked && 'name' in asked ? `${wholeName(asked.name)} ${merged.birth_date}` : undefined)
  return { number, key, before, after, faults, repeated: false, person }
}

const { code, familyName, middleName, givenName, email, phone } = admitPerson.body.shape
const columns = {
  code: maybe(fitting(code.unwrap(), 'import.code_unfit')),
  family_name: needed(fitting(familyName)),
  middle_name: maybe(fitting(middleName.unwrap().unwrap())),
  given_name: needed(fitting(givenName)),
  birth_date: maybe(asDay),
  sex: maybe(asSex),
  email: maybe(fitting(email.unwrap().unwrap(), 'import.email_unfit')),
  phone: maybe(fitting(phone.unwrap().unwrap(), 'import.phone_unfit')),
}
const unsaid: Partial<PersonValues> = {
  code: null,
  family_name: undefined,
  middle_name: null,
  given_name: undefined,
  birth_date: null,
  sex: null,
  email: null,
  phone: null,
}

function nameOf({ family_name, middle_name = null, given_name }: Partial<PersonValues>): Name | undefined {
  if (family_name === undefined || given_name === undefined) return undefined
  return { familyName: family_name, middleName: middle_name, givenName: given_name }
}

/** Whoever was found by the name is not renamed by a list that is written in capitals. */
function nameAsItIs({ family_name, middle_name, given_name }: PersonValues) {
  return { family_name, middle_name, given_name }
}

function isWhole(values: Partial<PersonValues>): values is PersonValues {
  return values.family_name !== undefined && values.given_name !== undefined
}
