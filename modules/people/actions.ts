import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import { findBodies } from '../bodies/index.ts'
import { profileOf } from '../organisation/index.ts'
import { type admitPerson as admitting, type changePerson as changing, personRow } from './contract.ts'
import { endsBefore, obstacleToBirth, obstacleToErasing } from './rules.ts'
import { mandatesOf } from './store/mandates.ts'
import { admitMany, emptyPerson, lockPerson, type Person, updatePerson } from './store/people.ts'
import { aboutPerson } from './told.ts'
import { sightOf } from './visible.ts'

interface Edited {
  id: string
  ifMatch: number
}

/** Admits a person under a code that nobody else has. */
export async function admitPerson(work: Work, input: CheckedInputOf<typeof admitting>) {
  refuseIf(mustKeepPeople(work))
  refuseIf(obstacleToBirth(input.birthDate, work.today))
  const unsaid = { middleName: null, birthDate: null, sex: null, email: null, phone: null }
  const { nameOrder } = await profileOf(work.tx)
  const [made] = await admitMany(work.tx, [{ ...unsaid, ...input }], nameOrder)
  if (!made) return refuse({ code: 'person.code_taken', status: 409 })
  await work.tell(aboutPerson('person.admitted', { ...made, seated: false }))
  return made
}

/** Corrects a name or contact. Refuses an edit made from an older version. */
export async function changePerson(work: Work, { id, ifMatch, ...change }: CheckedInputOf<typeof changing> & Edited) {
  const before = await lockForEdit(work, id, ifMatch)
  refuseIf(obstacleToBirth(change.birthDate, work.today))
  const fields = changedFields(before, change)
  if (fields.length === 0) return { id, version: before.version }
  const after = await updatePerson(work.tx, before, change, (await profileOf(work.tx)).nameOrder)
  await work.tell(aboutPerson('person.changed', { ...after, seated: before.seated }, fields))
  return after
}

/** Removes who a person is, for good. Refuses while they hold an office, today or from a later day on. */
export async function erasePerson(work: Work, { id, ifMatch }: Edited) {
  const before = await lockForEdit(work, id, ifMatch)
  refuseIf(obstacleToErasing(await openMandates(work, id)))
  const after = await emptyPerson(work.tx, before, work.now)
  await work.tell(aboutPerson('person.erased', { ...after, seated: before.seated }, erasedFields))
  return after
}

/** Who may admit, change, appoint and erase. */
export function mustKeepPeople({ actor }: Pick<Work, 'actor'>) {
  return mustHold(actor, 'administrator', 'clerk')
}

const erasedFields = ['birthDate', 'email', 'familyName', 'givenName', 'middleName', 'phone', 'sex']

async function lockForEdit(work: Work, id: string, ifMatch: number): Promise<Person> {
  const current = await lockPerson(work.tx, id)
  const sight = current && sightOf(work.actor, current)
  if (!current || !sight) return refuse({ code: 'person.not_found', status: 404 })
  refuseIf(mustKeepPeople(work))
  if (current.erasedAt !== null) refuse({ code: 'person.erased', status: 409 })
  const shown = personRow.parse(current)
  await refuseStale(work, { subjectId: id, code: 'person.changed_meanwhile', ifMatch, current: shown })
  return current
}

/** The mandates of a person that hold today or later, and so stand in the way of erasing. */
async function openMandates({ tx, today }: Work, personId: string): Promise<string[]> {
  const mandates = await mandatesOf(tx, [personId])
  const bodies = await findBodies(
    tx,
    mandates.map(mandate => mandate.bodyId),
  )
  return mandates
    .filter(mandate => bodies.some(body => body.id === mandate.bodyId && !endsBefore(mandate, body, today)))
    .map(mandate => mandate.id)
}
