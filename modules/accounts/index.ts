export { tellOf } from './telling.ts'
export { findAccount, findAccountOf, insertAccount, insertRole, type NewAccount } from './store.ts'
