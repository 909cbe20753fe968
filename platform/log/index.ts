export { createLog } from './create-log.ts'
export { type Log, type LogEvent, type LogLevel, type SafeFacts, silentLog } from './log.ts'
