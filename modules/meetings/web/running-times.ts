/** When each line begins, in milliseconds, as far as the lengths of those before it are known; and when the last one ends. */
export function runningTimes(
  startsAt: string,
  lines: readonly { minutes: number | null }[],
): { starts: (number | null)[]; ends: number | null } {
  const starts: (number | null)[] = []
  let at: number | null = Date.parse(startsAt)
  for (const { minutes } of lines) {
    starts.push(at)
    at = at === null || minutes === null ? null : at + minutes * 60_000
  }
  return { starts, ends: lines.length === 0 ? null : at }
}
