export { accountsKnownTo } from './lists.ts'
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
