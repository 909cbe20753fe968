export * from './contract/matters.ts'
export * from './contract/deadlines.ts'
