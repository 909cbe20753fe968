const form = /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Whether the text is a moment in the one form used here: ISO 8601 with milliseconds in UTC, as JSON writes a Date. */
export function isInstant(text: string): boolean {
  const [, day] = form.exec(text) ?? []
  if (day === undefined) return false
  // Only the last days of a month can be ones that the month does not have; asking for them is slow.
  return Number(day) <= 28 || new Date(text).getUTCDate() === Number(day)
}
