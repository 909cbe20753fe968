export { lineRead, linesRead } from './lines.ts'
export { conclusionsOn } from './views/conclusions.ts'
