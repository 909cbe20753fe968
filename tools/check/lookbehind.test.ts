import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lookingBehind } from './lookbehind.ts'

test('what browsers run may not look behind, what stays on the server and tests may', () => {
  const root = mkdtempSync(join(tmpdir(), 'plenum-lookbehind-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const area of ['packages', 'platform', 'modules', 'server', 'ui', 'web']) mkdirSync(join(root, area))
  const behind = 'export const price = /(?<=€)\\d+/'
  const files = {
    'packages/text/price.ts': behind,
    'packages/text/named.ts': 'export const price = /(?<price>\\d+)/',
    'packages/text/price.test.ts': behind,
    'modules/papers/web/price.tsx': 'export const notPrice = /(?<!€)\\d+/',
    'modules/papers/store.ts': behind,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  expect(lookingBehind(root)).toEqual([
    'packages/text/price.ts looks behind in a regular expression, which Safari before 16.4 cannot read.',
    'modules/papers/web/price.tsx looks behind in a regular expression, which Safari before 16.4 cannot read.',
  ])
})
