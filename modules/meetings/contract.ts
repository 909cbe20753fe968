export * from './contract/agenda.ts'
export * from './contract/convening.ts'
export * from './contract/meetings.ts'
export * from './contract/summons.ts'
