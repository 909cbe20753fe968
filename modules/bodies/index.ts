export { findBody } from './store.ts'
export { existsOn } from './rules.ts'
