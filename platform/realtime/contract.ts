import type { Fact } from '../refused.ts'

/** What became of one thing: its value as everybody in the audience may see it, or null when it is gone. */
export interface Change {
  /** The kind of thing, such as `body`. */
  of: string
  id: string
  value: unknown
}

/** What a browser hears of a happening (`event: change`). Who acted is only said to administrators and auditors. */
export interface Told {
  position: number
  name: string
  subject: string
  facts: Record<string, Fact>
  /** Empty when no module says what became of it: then whoever shows the subject asks again. */
  changes: Change[]
  actor?: string | null
  onBehalfOf?: string | null
}

/** A number that moves too fast to be a happening (`event: count`); only its last value matters. */
export interface Count {
  name: string
  value: number
}
