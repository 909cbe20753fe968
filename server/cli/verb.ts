import type { ParseArgsConfig } from 'node:util'

/** One thing an operator can ask for: `npm run plenum -- NAME`. */
export interface Verb {
  /** What comes after the name: arguments and options. */
  usage: string
  /** What `--help` says besides: what the arguments mean, what is refused, an example. */
  about: string
  options?: NonNullable<ParseArgsConfig['options']>
  /** Does it. Words for people go to `say`, the result for programs to `answer`; a refusal is thrown. */
  run: (order: Order) => Promise<void>
}

export interface Order {
  arguments: string[]
  options: Record<string, string | boolean | (string | boolean)[] | undefined>
  /** A line for a person; silent with `--json`. */
  say: (line: string) => void
  /** The result; printed as JSON with `--json`, otherwise the line for people. */
  answer: (result: unknown, line?: string) => void
}
