interface Attempts {
  madeAt: string | null
  failedAt: string | null
}

const hour = 3_600_000
/** A night and a morning: later than this, last night's backup is missing. */
const longestHours = 36

/** Whether somebody must be told: the last attempt failed, or nothing was made for longer than a night and a morning. */
export function backupAlarm({ madeAt, failedAt }: Attempts, now: Date): boolean {
  if (failedAt !== null && (madeAt === null || madeAt < failedAt)) return true
  return madeAt !== null && now.getTime() - Date.parse(madeAt) > longestHours * hour
}
