/** What an obstacle may carry: ids, codes, numbers, dates; never a person's words. */
export type Fact = string | number | boolean | null | readonly string[]

/** A reason for "no" that the words file can say in every language. `status` is the HTTP status outsiders see. */
export interface Obstacle {
  code: string
  status: number
  facts?: Record<string, Fact>
  /** For conflicts: what the record holds now, trimmed to what the asker may see anyway. */
  current?: unknown
}

/** The one kind of expected "no". Anything else that is thrown is a bug and becomes a plain 500. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly obstacle: Obstacle

  constructor(obstacle: Obstacle) {
    super(obstacle.code)
    this.obstacle = obstacle
  }
}

/** Ends the action with this obstacle; the transaction around it is rolled back. */
export function refuse(obstacle: Obstacle): never {
  throw new Refused(obstacle)
}

/** Ends the action when something stands in its way. */
export function refuseIf(obstacle: Obstacle | undefined): void {
  if (obstacle) refuse(obstacle)
}
