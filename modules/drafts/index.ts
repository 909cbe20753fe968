export { mayWrite, writtenBy } from './visible.ts'
export { findFinal, listSavings, type Saving } from './store/versions.ts'
export { findCopy, lockCopy, updateCopy, type WorkingCopy } from './store/working-copies.ts'
export { newestNumber } from './newest.ts'
