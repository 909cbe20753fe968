import pino, { type DestinationStream } from 'pino'
import { faultFacts } from './fault-facts.ts'
import type { Log, LogLevel, SafeFacts } from './log.ts'
import { prettyLine } from './pretty-line.ts'

interface Options {
  level?: LogLevel
  /** One short line for people instead of JSON; by itself when a person is looking at the terminal. */
  pretty?: boolean
  /** Where lines go, standard error unless a test listens. */
  destination?: DestinationStream
}

/** The program's log: lines of JSON with time, level, event and facts. */
export function createLog({ level = 'info', pretty = process.stderr.isTTY, destination }: Options = {}): Log {
  // Written at once, so that the last words before a crash are not lost.
  const lines = destination ?? pino.destination({ dest: 2, sync: true })
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: name => ({ level: name }) },
    },
    pretty ? { write: line => lines.write(prettyLine(line)) } : lines,
  )
  return {
    debug: (event, facts) => logger.debug(withheld(facts), safeWord(event)),
    info: (event, facts) => logger.info(withheld(facts), safeWord(event)),
    warn: (event, facts) => logger.warn(withheld(facts), safeWord(event)),
    error: (event, facts) => logger.error(withheld(facts), safeWord(event)),
    fault: (event, error, facts) => logger.error({ ...withheld(facts), ...faultFacts(error) }, safeWord(event)),
  }
}

/** Types are gone at run time, so what slipped past them, by a cast or from a library, is stopped here. */
function withheld(facts: SafeFacts = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, safeFact(fact)]))
}

function safeFact(fact: unknown): unknown {
  if (typeof fact === 'number' || typeof fact === 'boolean' || fact === undefined) return fact
  return typeof fact === 'string' ? safeWord(fact) : '(withheld)'
}

/** Ids, codes and address patterns have no blanks, no letters outside ASCII, no @ and no question mark. */
function safeWord(word: string): string {
  return /^[\w.:/{}*+-]{1,200}$/.test(word) ? word : '(withheld)'
}
