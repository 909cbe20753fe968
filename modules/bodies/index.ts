export { findBodies, findBody, lockBody } from './store.ts'
export { existsOn } from './rules.ts'
