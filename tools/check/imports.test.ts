import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wrongImports } from './imports.ts'

type Files = Record<string, string>

test('a tree in order has nothing to say', () => {
  expect(
    said({
      'packages/ledger/tree.ts': `import { sha256 } from '@noble/hashes/sha2.js'\nimport { bytes } from './bytes.ts'`,
      'platform/db/open.ts': `import pg from 'pg'\nimport { tree } from '../../packages/ledger/tree.ts'`,
      'modules/rulebook/index.ts': `export { open } from '../../platform/db/open.ts'`,
      'modules/bodies/contract.ts': `import { z } from 'zod'\nimport { action } from '../../platform/http/contract.ts'`,
      'modules/bodies/actions.ts': `import { profile } from '../rulebook/index.ts'\nimport { find } from './store.ts'`,
      'ui/live.ts': `import { stream } from '../platform/realtime/contract.ts'`,
      'modules/bodies/web/tree.tsx': `import { list } from '../contract.ts'\nimport { Button } from '../../../ui/button.tsx'`,
      'modules/people/web/card.tsx': `import { Tree } from '../../bodies/web/tree.tsx'`,
      'web/routes.tsx': `import { Tree } from '../modules/bodies/web/tree.tsx'\nimport './main.css'`,
      'server/app.ts': `import * as routes from '../modules/bodies/routes.ts'`,
    }),
  ).toEqual([])
})

test.each<[string, Files, string]>([
  [
    'a module to its left loads one to its right',
    { 'modules/bodies/actions.ts': `import { person } from '../people/index.ts'` },
    'modules/bodies/actions.ts loads modules/people/index.ts, which comes after modules/bodies: listen to it instead.',
  ],
  [
    'screens of a module load those of one to its right',
    { 'modules/bodies/web/body.tsx': `import { Card } from '../../people/web/card.tsx'` },
    'modules/bodies/web/body.tsx loads modules/people/web/card.tsx, which comes after modules/bodies: listen to it instead.',
  ],
  [
    'a module reaches behind the face of another',
    { 'modules/people/actions.ts': `import { lockBody } from '../bodies/store.ts'` },
    'modules/people/actions.ts loads modules/bodies/store.ts, which is private: of modules/bodies, other modules may load index.ts, contract.ts, rules.ts, words.ts.',
  ],
  [
    'a module has no rung',
    { 'modules/tea/index.ts': '' },
    'modules/tea has no place among the modules: name it in tools/check/ladder.ts.',
  ],
  [
    'the platform knows a module',
    { 'platform/http/mount.ts': `export * from '../../modules/bodies/routes.ts'` },
    'platform/http/mount.ts loads modules/bodies/routes.ts, which stands above platform: imports go down the ladder only.',
  ],
  [
    'a package needs the platform',
    { 'packages/ledger/tree.ts': `import { refuse } from '../../platform/refused.ts'` },
    'packages/ledger/tree.ts loads platform/refused.ts, which lies outside packages/ledger, which must be usable alone.',
  ],
  [
    'a package needs a dependency',
    { 'packages/ledger/tree.ts': `import { readFile } from 'node:fs'` },
    'packages/ledger/tree.ts loads node:fs, which is more than packages/ledger may load; tools/check/ladder.ts lists what packages may.',
  ],
  [
    'a screen loads what stays on the server',
    { 'modules/bodies/web/body.tsx': `import { find } from '../store.ts'` },
    'modules/bodies/web/body.tsx loads modules/bodies/store.ts, which stays on the server: of modules/bodies, browsers may load contract.ts, rules.ts, words.ts and web/.',
  ],
  [
    'rules that a browser loads reach for the store',
    { 'modules/bodies/rules.ts': `import type { Row } from './store.ts'` },
    'modules/bodies/rules.ts loads modules/bodies/store.ts, which stays on the server: of modules/bodies, browsers may load contract.ts, rules.ts, words.ts and web/.',
  ],
  [
    'rules that a browser loads read a file',
    { 'modules/bodies/rules.ts': `import { readFileSync } from 'fs'` },
    'modules/bodies/rules.ts loads fs, which does not exist in browsers, where this file runs too.',
  ],
  [
    'a control loads a part of the platform that is not pure',
    { 'ui/ask.ts': `import { open } from '../platform/http/open.ts'` },
    'ui/ask.ts loads platform/http/open.ts, which stays on the server: tools/check/ladder.ts says what of the platform runs in browsers.',
  ],
  [
    'a control knows the screens',
    { 'ui/menu.tsx': `const routes = await import('../web/routes.tsx')` },
    'ui/menu.tsx loads web/routes.tsx, which stands above ui: imports go down the ladder only.',
  ],
  [
    'the server loads a screen',
    { 'server/app.ts': `import { Tree } from '../modules/bodies/web/tree.tsx'` },
    'server/app.ts loads modules/bodies/web/tree.tsx, which runs in browsers only.',
  ],
  [
    'a type is taken from above by the way',
    { 'platform/work/work.ts': `export type App = import('../../server/app.ts').App` },
    'platform/work/work.ts loads server/app.ts, which stands above platform: imports go down the ladder only.',
  ],
  [
    'what runs needs the workshop',
    { 'server/cli.ts': `import { seed } from '../tools/seed.ts'` },
    'server/cli.ts loads tools/seed.ts, which serves those who build Plenum: what runs must not need tools.',
  ],
  [
    'a file is named without its extension',
    { 'server/cli.ts': `import { app } from './app'` },
    'server/cli.ts loads server/app, which needs its whole name, extension included.',
  ],
])('it is said when %s', (_, files, sentence) => {
  expect(said(files)).toEqual([sentence])
})

test('tests and the workshop load whatever they like', () => {
  expect(
    said({
      'modules/bodies/bodies.test.ts': `import { test } from '../../tests/hall.ts'\nimport '../people/store.ts'`,
      'tools/seed.ts': `import '../server/app.ts'`,
    }),
  ).toEqual([])
})

/** Writes the files into a tree of their own and asks about it. */
function said(files: Files): string[] {
  const root = mkdtempSync(join(tmpdir(), 'plenum-ladder-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const area of ['packages', 'platform', 'modules', 'server', 'ui', 'web']) mkdirSync(join(root, area))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return wrongImports(root)
}
