import type { Work } from '../../platform/work/work.ts'
import type { NameOrder } from '../rulebook/index.ts'
import { updateMandates, updatePeople } from './store/many.ts'
import { giveMandates, type Mandate, type NewMandate } from './store/mandates.ts'
import { admitMany, type NewPerson, type Person } from './store/people.ts'
import { aboutMandate, aboutPerson } from './told.ts'

interface Made {
  id: string
  version: number
}

/** Admits many people at once, judged by the caller. Answers what was made for each; undefined where the code is taken. */
export async function admitPeople(
  work: Work,
  people: readonly NewPerson[],
  order: NameOrder,
): Promise<(Made | undefined)[]> {
  const made = await admitMany(work.tx, people, order)
  await work.tellMany(made.flatMap(one => (one ? [aboutPerson('person.admitted', { ...one, seated: false })] : [])))
  return made
}

/** A person as they are, locked by the caller, as they are to be, and the fields in which that differs. */
export interface ChangedPerson {
  before: Person
  after: Person
  fields: readonly string[]
}

/** Writes many people as they are to be. */
export async function changePeople(work: Work, changes: readonly ChangedPerson[], order: NameOrder): Promise<void> {
  const made = await updatePeople(work.tx, changes, order)
  await work.tellMany(
    made.flatMap(({ place, id, version }) => {
      const change = changes[place]
      return change ? [aboutPerson('person.changed', { id, version, seated: change.before.seated }, change.fields)] : []
    }),
  )
}

/** Gives many offices at once, judged by the caller, who has locked the bodies. Undefined where one clashes all the same. */
export async function giveOffices(work: Work, mandates: readonly NewMandate[]): Promise<(Made | undefined)[]> {
  const made = await giveMandates(work.tx, mandates)
  await work.tellMany(
    mandates.flatMap((mandate, place) => {
      const one = made[place]
      return one ? [aboutMandate('mandate.given', { ...mandate, ...one })] : []
    }),
  )
  return made
}

/** A mandate as it is to be, and the fields in which that differs from what it is. */
export interface ChangedMandate extends Mandate {
  fields: readonly string[]
}

/** Writes the last days and precedences of many mandates, judged by the caller, who has locked the bodies. */
export async function changeOffices(work: Work, mandates: readonly ChangedMandate[]): Promise<void> {
  const made = await updateMandates(work.tx, mandates)
  await work.tellMany(
    made.flatMap(({ place, version }) => {
      const mandate = mandates[place]
      return mandate ? [aboutMandate('mandate.changed', { ...mandate, version }, mandate.fields)] : []
    }),
  )
}
