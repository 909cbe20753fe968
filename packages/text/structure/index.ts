export type { Line } from './line.ts'
export { inOrder, labelAfter, numberOf } from './order.ts'
export { placedProvisions, provisionsFrom, type LinePlace } from './provisions-from.ts'
