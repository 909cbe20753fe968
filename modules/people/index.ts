export {
  admitPeople,
  type ChangedMandate,
  type ChangedPerson,
  changeOffices,
  changePeople,
  giveOffices,
} from './many.ts'
export type { Name } from './names.ts'
export { bodiesActedFor, heldOn, seatedIn, seatsOn } from './offices.ts'
export { allMandates, everybody, peopleCoded, peopleNamed, seatsGiven } from './store/many.ts'
export { type Mandate, mandatesOf, type NewMandate } from './store/mandates.ts'
export { findPeople, findPerson, type NewPerson, type Person } from './store/people.ts'
export { sightOf, visibleTo } from './visible.ts'
