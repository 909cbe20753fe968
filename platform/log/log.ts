/** What happened, as `subject.verb`: "engine.started", "request.failed". Never made from what somebody typed. */
export type LogEvent = `${string}.${string}`

/**
 * All that a log line may carry. Names and texts of persons have no field to stand in: words exist only as ids and
 * codes, and a word that does not look like one is withheld when it is written.
 */
export interface SafeFacts {
  readonly [id: `${string}Id`]: string | undefined
  readonly [measure: `${string}Ms` | `${string}Bytes` | `${string}Count`]: number | undefined
  readonly code?: string
  readonly method?: string
  /** The pattern of an address, such as /bodies/{id}; never the address itself. */
  readonly route?: string
  readonly reference?: string
  readonly state?: string
  readonly verb?: string
  readonly version?: string
  readonly attempt?: number
  readonly pid?: number
  readonly port?: number
  readonly position?: number
  readonly status?: number
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** The program's diary for whoever operates it. What people did stands in the audit log, not here. */
export interface Log {
  debug: (event: LogEvent, facts?: SafeFacts) => void
  info: (event: LogEvent, facts?: SafeFacts) => void
  warn: (event: LogEvent, facts?: SafeFacts) => void
  error: (event: LogEvent, facts?: SafeFacts) => void
  /** An error that nobody expected: its class, code and place in the program, without its message. */
  fault: (event: LogEvent, error: unknown, facts?: SafeFacts) => void
}

/** A log that keeps nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, fault() {} }
