/** Which source is looked over, as the address says it. */
export interface SourceShown {
  paper?: string
  /** A marked-up version of it. */
  number?: number
}

/** `?paper=…&number=2`; anything else is no source. */
export function sourceIn({ paper, number }: Record<string, unknown>): SourceShown {
  if (typeof paper !== 'string' || !/^[\da-f-]{36}$/.test(paper)) return {}
  const isNumber = typeof number === 'number' && Number.isInteger(number) && number > 0
  return { paper, ...(isNumber && { number }) }
}
