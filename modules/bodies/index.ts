export { addTerms, changeMany, changeTerms, establishMany } from './many.ts'
export { allBodies, allTerms, lockBodies, lockTheseBodies, type PlannedBody, type PlannedTerm } from './many-store.ts'
export { existsOn } from './rules.ts'
export { findBodies, findBody, lockBody } from './store.ts'
