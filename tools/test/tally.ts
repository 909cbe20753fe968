/** How many tests of a run passed, failed, or were not run. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** What Vitest's JSON report says about a run. */
export interface Report {
  testResults: FileReport[]
}

interface FileReport {
  /** Its whole path. */
  name: string
  status: string
  assertionResults: { status: string }[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

/**
 * Counts one run. A file that failed without a failed test (it did not load, or its worker crashed) counts as one
 * failure, and so does a run that failed for no reason to be seen in its report (an unhandled error), or left none.
 */
export function tallyOf(report: Report | undefined, exitCode: number): Tally {
  if (report === undefined) return { ...nothing, failed: 1 }
  const tally = sum(report.testResults.map(tallyOfFile))
  return { ...tally, failed: tally.failed === 0 && exitCode !== 0 ? 1 : tally.failed }
}

/** The files in which something failed. */
export function failedFiles(report: Report | undefined): string[] {
  return (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name)
}

/** What a run comes to after those of its files in which something failed were run once more. */
export function tallyAfter(first: Report, second: Report | undefined, exitCode: number): Tally {
  const held = first.testResults.filter(({ status }) => status !== 'failed')
  return sum([...held.map(tallyOfFile), tallyOf(second, exitCode)])
}

function tallyOfFile({ status, assertionResults }: FileReport): Tally {
  const count = (...wanted: string[]) => assertionResults.filter(one => wanted.includes(one.status)).length
  const [passed, failed] = [count('passed'), count('failed')]
  const isBroken = status === 'failed' && failed === 0
  return { passed, failed: isBroken ? 1 : failed, skipped: assertionResults.length - passed - failed }
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
