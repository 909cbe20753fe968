import { defineConfig } from 'vitest/config'

/** Pure: neither a database nor a browser. */
const rules = [
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
  'ui/**/*.test.ts',
  'web/**/*.test.ts',
  'modules/*/web/**/*.test.ts',
  '**/rules.test.ts',
  'tests/words.test.ts',
]
const operation = ['tests/operation/**/*.test.ts']
const browser = ['tests/browser/**/*.test.ts']

const ignored = ['**/node_modules/**', 'web/dist/**', 'data/**']
const seconds = 1000

/** A suite that speaks to a whole Plenum, on an engine of its own unless the run was given one. */
const onAnEngine = (limit: number) => ({
  globalSetup: ['tools/test/given-engine.ts'],
  testTimeout: limit,
  hookTimeout: limit,
})

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { name: 'rules', include: rules, exclude: ignored, testTimeout: 30 * seconds } },
      {
        test: {
          name: 'http',
          include: ['**/*.test.ts'],
          exclude: [...ignored, ...rules, ...operation, ...browser],
          ...onAnEngine(60 * seconds),
        },
      },
      { test: { name: 'operation', include: operation, maxWorkers: 1, ...onAnEngine(300 * seconds) } },
      {
        test: {
          name: 'browser',
          include: browser,
          maxWorkers: 1,
          // A journey waits for what it wants to see as long as a patient person would.
          expect: { poll: { timeout: 15 * seconds } },
          ...onAnEngine(120 * seconds),
        },
      },
    ],
  },
})
