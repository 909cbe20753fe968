export { lineRead, linesRead } from './lines.ts'
export { conclusionsOn } from './views/conclusions.ts'
export { daySaid, sentencesOf } from './views/sentences.ts'
