export * from './contract/drafts.ts'
export * from './contract/pictures.ts'
export type { WrittenText } from './contract/text.ts'
