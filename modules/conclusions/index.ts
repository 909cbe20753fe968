export { lineRead, linesRead } from './lines.ts'
export { listOutcomes } from './store/outcomes.ts'
export { conclusionsOn } from './views/conclusions.ts'
export { daySaid, sentencesOf } from './views/sentences.ts'
