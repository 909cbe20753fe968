import { expect, test } from 'vitest'
import { complaintOf } from './program.ts'
import { runSteps } from './run-steps.ts'

const fine = () => Promise.resolve('')

test('every step is run and told in one line, even after another failed', async () => {
  const said: string[] = []
  const failed = await runSteps(
    [
      { name: 'types', complaint: () => Promise.resolve('a.ts: wrong\nb.ts: wrong') },
      { name: 'lint', complaint: () => Promise.reject(new Error('the linter is missing')) },
      { name: 'format', complaint: fine },
    ],
    line => said.push(line.replace(/\(.* s\)/, '(s)')),
  )
  expect(failed).toBe(2)
  expect(said.toSorted()).toEqual([
    '    a.ts: wrong\n    b.ts: wrong',
    '    the linter is missing',
    '✓ format (s)',
    '✗ lint (s)',
    '✗ types (s)',
  ])
})

test('a program that fails complains with all that it said, or at least with its code', async () => {
  const program = (script: string) => complaintOf('.', ['--eval', script])
  expect(await program('console.log("fine")')).toBe('')
  expect(await program('console.log("one"); console.error("two"); process.exitCode = 1')).toBe('one\ntwo')
  expect(await program('process.exitCode = 3')).toBe('--eval ended with code 3 and without a word')
})
