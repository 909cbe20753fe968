import type { Obstacle } from '../../platform/refused.ts'
import type { BodyRow, TermRow } from './contract.ts'

type Validity = Pick<BodyRow, 'validFrom' | 'validTo'>

/** Whether the body exists on that day; both ends belong to it. */
export function existsOn({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

/** What stands in the way of putting a body below this parent. `above` are the ids from the parent up to the top. */
export function obstacleToParent(bodyId: string | undefined, above: readonly string[]): Obstacle | undefined {
  if (bodyId !== undefined && above.includes(bodyId)) return { code: 'body.parent_below', status: 409 }
  return undefined
}

/** What stands in the way of closing a body after this day. */
export function obstacleToClosing(body: Validity, lastDay: string, openChildren: number): Obstacle | undefined {
  if (body.validFrom !== null && lastDay < body.validFrom) return { code: 'body.closes_before_start', status: 409 }
  if (openChildren > 0) return { code: 'body.has_open_children', status: 409, facts: { count: openChildren } }
  return undefined
}

/** What stands in the way of a term with these days. */
export function obstacleToTerm({ startsOn, endsOn }: Pick<TermRow, 'startsOn' | 'endsOn'>): Obstacle | undefined {
  if (endsOn !== null && endsOn < startsOn) return { code: 'term.ends_before_start', status: 422 }
  return undefined
}
