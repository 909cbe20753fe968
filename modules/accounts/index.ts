export { tellOf } from './telling.ts'
export { findAccount, findAccountOf, insertAccount, insertRole, namesOfAccounts, type NewAccount } from './store.ts'
