export * from './contract/draft.ts'
export * from './contract/kept.ts'
