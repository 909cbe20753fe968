import { accessSync, constants } from 'node:fs'
import { type DebianEngine, debianEngine, withDebianEngine } from './debian-engine.ts'
import type { Ran } from './run-vitest.ts'

export type DebianPackage = 'postgresql' | 'chromium' | 'poppler-utils'

/** What is run together, and what it needs of the machine. */
export interface Suite {
  /** What is typed after `npm test --`, and the project of vitest.config.ts that holds its tests. */
  name: SuiteName
  title: string
  missing: DebianPackage[]
  /** Whether its tests may ask for the built web app. */
  web: boolean
  /**
   * Whether files in which something failed are run once more: a browser, an office program, jobs that wait their turn and the clock of a
   * busy machine take part in them. What passes only then is named at the end.
   */
  again: boolean
  /** Runs the tests in surroundings of their own: an engine, say, that is told to them by environment. */
  within: (run: (env: NodeJS.ProcessEnv) => Promise<Ran>) => Promise<Ran>
}

export const suiteNames = ['rules', 'http', 'operation', 'browser'] as const
export type SuiteName = (typeof suiteNames)[number]

/** All suites in the order of running, as this machine can run them. */
export function suitesHere(): Suite[] {
  const debian = debianEngine()
  return [
    { name: 'rules', title: 'rules', missing: [], web: false, again: false, within: alone },
    { name: 'http', title: 'http on embedded PostgreSQL 18', missing: [], web: true, again: true, within: onEmbedded },
    {
      name: 'http',
      title: `http on Debian's PostgreSQL ${debian?.version ?? 15}`,
      missing: debian ? [] : ['postgresql'],
      web: true,
      again: true,
      within: onDebian(debian),
    },
    { name: 'operation', title: 'operation', missing: [], web: true, again: true, within: onEmbedded },
    // Journeys read what was printed with pdftotext.
    {
      name: 'browser',
      title: 'browser journeys',
      missing: missingForJourneys(),
      web: true,
      again: true,
      within: onEmbedded,
    },
  ]
}

const alone: Suite['within'] = run => run({})

/** Loaded only now, so that the pure tests run even while the platform is broken. */
const onEmbedded: Suite['within'] = async run => {
  const { withScratchDatabase } = await import('../scratch-database.ts')
  return withScratchDatabase(url => run({ PLENUM_TEST_DATABASE_URL: url }))
}

function onDebian(engine: DebianEngine | undefined): Suite['within'] {
  if (engine === undefined) return alone
  return run => withDebianEngine(engine, url => run({ PLENUM_TEST_DATABASE_URL: url }))
}

function missingForJourneys(): DebianPackage[] {
  const missing: DebianPackage[] = []
  if (!isProgram('/usr/bin/chromium')) missing.push('chromium')
  if (!isProgram('/usr/bin/pdftotext')) missing.push('poppler-utils')
  return missing
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
