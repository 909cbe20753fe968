export * from './contract/drafts.ts'
export type { WrittenText } from './contract/text.ts'
