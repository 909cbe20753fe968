/** How much of a whole is wanted: more than, or at least, so many parts of so many. */
export interface Share {
  /** At least 0, at most `parts`. */
  of: number
  /** At least 1. */
  parts: number
  reach: 'moreThan' | 'atLeast'
}

/**
 * The smallest whole number that reaches a share of `whole`; at least 1, as nothing is decided by nobody. It may be more than the
 * whole (more than all of it), and then cannot be reached. Throws a RangeError for what is no share or no count.
 */
export function neededOf({ of, parts, reach }: Share, whole: number): number {
  for (const number of [of, parts, whole]) counted(number)
  if (parts === 0 || of > parts) throw new RangeError('A share is so many parts of so many.')
  const product = counted(of * whole)
  const rest = product % parts
  const floor = (product - rest) / parts
  const needed = reach === 'moreThan' || rest > 0 ? floor + 1 : floor
  return Math.max(1, needed)
}

/** Whether a part reaches a share of the whole. */
export function reaches(share: Share, part: number, whole: number): boolean {
  return counted(part) >= neededOf(share, whole)
}

/** A number that can be a count of people; throws a RangeError otherwise. */
export function counted(number: number): number {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError('What is counted is a whole number, 0 or more.')
  return number
}
