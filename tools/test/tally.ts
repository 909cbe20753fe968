/** How many tests of a run passed, failed, or were not run. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** What Vitest's JSON report says about a run. */
export interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts one run. A file that failed without a failed test (it did not load, or its worker crashed) counts as one
 * failure, and so does a run that failed for no reason to be seen in its report (an unhandled error), or left none.
 */
export function tallyOf(report: Report | undefined, exitCode: number): Tally {
  if (report === undefined) return { ...nothing, failed: 1 }
  const broken = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The sum of several runs. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    nothing,
  )
}

/** The closing line that people and programs look for. */
export function lineFor({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** Whether a run found anything to do or to complain about. */
export function isEmpty({ passed, failed, skipped }: Tally): boolean {
  return passed + failed + skipped === 0
}
