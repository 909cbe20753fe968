export { readPlain } from './read-plain.ts'
export { writePlain } from './write-plain.ts'
