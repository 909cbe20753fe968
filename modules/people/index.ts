export {
  admitPeople,
  type ChangedMandate,
  type ChangedPerson,
  changeOffices,
  changePeople,
  giveOffices,
} from './many.ts'
export type { Name } from './names.ts'
export { heldOn, seatsOn } from './offices.ts'
export { isHeldOn } from './rules.ts'
export { allMandates, everybody, peopleCoded, peopleNamed, seatsGiven } from './store/many.ts'
export { giveMandates, type Mandate, mandatesOf, type NewMandate } from './store/mandates.ts'
export { admitMany, findByCodes, findPerson, type NewPerson, type Person } from './store/people.ts'
export { whoMayHear, sightOf, visibleTo } from './visible.ts'
