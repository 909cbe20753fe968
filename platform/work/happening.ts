import type { Fact } from '../refused.ts'

/**
 * Something that happened: what the audit log keeps and browsers hear.
 * `facts` hold ids, codes, numbers and days, never names or texts, so that erasing a person needs no change to the log.
 * `audiences` are the groups who may hear of it at once; empty means the log alone.
 */
export interface Happening {
  name: string
  subjectId: string
  facts?: Record<string, Fact>
  audiences?: readonly string[]
}

/** A happening with its place in the journal. */
export interface Entry {
  position: number
  at: string
  actorId: string | null
  onBehalfOf: string | null
  name: string
  subjectId: string
  facts: Record<string, Fact>
  audiences: string[]
}

/** Stops a programmer who puts words where only ids, codes, numbers and days belong. */
export function assertWordless(happening: Happening): void {
  for (const [key, fact] of Object.entries(happening.facts ?? {})) {
    const values = Array.isArray(fact) ? fact : [fact]
    if (values.every(isWordless)) continue
    throw new Error(`the fact "${key}" of ${happening.name} is not an id, code, number or day`)
  }
}

const codeLike = /^[A-Za-z0-9._:+/-]{0,128}$/

function isWordless(value: unknown): boolean {
  if (typeof value === 'string') return codeLike.test(value)
  return value === null || typeof value === 'boolean' || Number.isSafeInteger(value)
}
