export { openFilesOnDisk } from './on-disk.ts'
export { rangeIn } from './range.ts'
export { shownName } from './shown-name.ts'
export type { Condition, FileStore, Putting, Range, StoredFile } from './store.ts'
