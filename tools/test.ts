import { fileURLToPath } from 'node:url'
import { runSuites } from './test/run-suites.ts'
import { suiteNames, suitesHere } from './test/suites.ts'
import { lineFor } from './test/tally.ts'

// Usage: npm test -- [rules|http|operation|browser ...] [part of a file name | flag of Vitest ...]
const given = process.argv.slice(2)
const names = given.filter(word => suiteNames.some(name => name === word))
const filters = given.filter(word => !names.includes(word))

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

const tally = await runSuites({
  root: fileURLToPath(new URL('..', import.meta.url)),
  suites: suitesHere().filter(suite => names.length === 0 || names.includes(suite.name)),
  filters,
  strict: process.env['CI'] === 'true',
  signal: stop.signal,
  terminal: 'inherit',
  say: line => console.log(line),
})
process.exitCode = tally.failed > 0 ? 1 : 0
console.log(lineFor(tally))
