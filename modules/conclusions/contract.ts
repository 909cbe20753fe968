export * from './contract/conclusions.ts'
export * from './contract/minutes.ts'
