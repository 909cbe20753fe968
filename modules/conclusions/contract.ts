export * from './contract/conclusions.ts'
