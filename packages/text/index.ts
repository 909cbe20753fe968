export type * from './model.ts'
export { wordsOf } from './model.ts'
export { Unreadable } from './unreadable.ts'
