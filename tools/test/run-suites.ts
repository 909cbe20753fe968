import { relative } from 'node:path'
import { buildWeb, type Ran, runVitest } from './run-vitest.ts'
import type { Suite } from './suites.ts'
import { failedFiles, isEmpty, lineFor, nothing, sum, type Tally, tallyAfter, tallyOf } from './tally.ts'

/** What a run of suites is given. */
export interface Asked {
  root: string
  suites: readonly Suite[]
  filters: readonly string[]
  /** Whether a suite that this machine cannot run is a failure, as it is in CI. */
  strict: boolean
  signal: AbortSignal
  /** Whether what the tests themselves print is to be seen. */
  terminal: 'inherit' | 'ignore'
  say: (line: string) => void
}

/** Runs the suites one after another and says at the end how each went and what could not be run; answers the sum. */
export async function runSuites(asked: Asked): Promise<Tally> {
  const outcomes: { suite: Suite; tally: Tally; seconds: number }[] = []
  for (const suite of asked.suites) {
    const begun = performance.now()
    const tally = await runSuite(suite, asked)
    outcomes.push({ suite, tally, seconds: Math.round((performance.now() - begun) / 1000) })
  }
  asked.say('')
  for (const { suite, tally, seconds } of outcomes) {
    if (suite.missing.length === 0) asked.say(`${suite.title}: ${lineFor(tally)} (${seconds} s)`)
  }
  for (const { suite } of outcomes) {
    if (suite.missing.length > 0) asked.say(`not run: apt-get install ${suite.missing.join(' ')} (for ${suite.title})`)
  }
  return orFailure(sum(outcomes.map(({ tally }) => tally)), 'There were no tests to run.', asked)
}

async function runSuite(suite: Suite, asked: Asked): Promise<Tally> {
  if (suite.missing.length > 0) return asked.strict ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 }
  if (asked.signal.aborted) return { ...nothing, failed: 1 }
  const { say, ...given } = asked
  say(`\n── ${suite.title} ──`)
  try {
    if (suite.web && !(await buildWeb(given))) return { ...nothing, failed: 1 }
    const run = (filters: readonly string[]) =>
      suite.within(env => runVitest({ ...given, project: suite.name, filters, env }))
    const first = await run(asked.filters)
    const tally = await secondTry(suite, first, run, asked)
    // A filter may well leave a suite empty; otherwise tests have gone astray.
    return asked.filters.length > 0 ? tally : orFailure(tally, `No tests were found for ${suite.title}.`, asked)
  } catch (error) {
    say(`${suite.title} could not be run: ${error instanceof Error ? error.stack : String(error)}`)
    return { ...nothing, failed: 1 }
  }
}

/** Whoever runs chosen tests looks at them; when all are run, those of a suite that may be disturbed are run once more. */
async function secondTry(
  { again, title }: Suite,
  { report, exitCode }: Ran,
  run: (files: readonly string[]) => Promise<Ran>,
  { root, filters, signal, say }: Asked,
): Promise<Tally> {
  const failed = failedFiles(report).map(path => relative(root, path))
  if (!report || !again || failed.length === 0 || filters.length > 0 || signal.aborted) return tallyOf(report, exitCode)
  say(`\n── ${title}, once more: ${failed.join(', ')} ──`)
  const second = await run(failed)
  const stillFailing = new Set(failedFiles(second.report).map(path => relative(root, path)))
  const passed = second.report ? failed.filter(path => !stillFailing.has(path)) : []
  if (passed.length > 0) say(`passed only at the second try: ${passed.join(', ')}`)
  return tallyAfter(report, second.report, second.exitCode)
}

function orFailure(tally: Tally, sentence: string, { say }: Pick<Asked, 'say'>): Tally {
  if (!isEmpty(tally)) return tally
  say(sentence)
  return { ...nothing, failed: 1 }
}
