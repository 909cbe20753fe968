export type { Citation, Tag } from './citation.ts'
export { recognise } from './recognise.ts'
export { typeOfSymbol, normaliseSymbol } from './grammar/symbol.ts'
