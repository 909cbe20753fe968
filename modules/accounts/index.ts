export { withdrawLinksTo } from '../../platform/auth/links.ts'
export { openAccount } from './actions.ts'
export { makeEntry } from './entries.ts'
export { accountsKnownTo, principalsOf, type WayIn, waysInOf } from './lists.ts'
export { tellOf } from './telling.ts'
export {
  accountsOfPersons,
  findAccount,
  findAccountOf,
  insertAccount,
  insertRole,
  namesOfAccounts,
  type NewAccount,
} from './store.ts'
