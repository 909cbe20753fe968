import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wrongImports } from './imports.ts'

/** One thing that is checked; answers what is wrong, or nothing. */
export interface Step {
  name: string
  check: () => Promise<string>
}

/** Everything that a change must hold to. */
export function stepsFor(root: string): Step[] {
  const tool = (name: string, command: string, ...args: string[]) => ({
    name,
    check: () => complaintOf(root, [toolPath(root, command), ...args]),
  })
  const generated = (name: string, script: string) => ({ name, check: () => complaintOf(root, [script, '--check']) })
  return [
    tool('types of the server', 'typescript/tsc', '-p', 'tsconfig.json', '--pretty', 'false'),
    tool('types of the browser', 'typescript/tsc', '-p', 'web/tsconfig.json', '--pretty', 'false'),
    tool('lint', 'oxlint/oxlint', '--type-aware', '--deny-warnings'),
    tool('format', 'oxfmt/oxfmt', '--check'),
    { name: 'import directions', check: () => Promise.resolve(wrongImports(root).join('\n')) },
    ...[
      generated('generated table types', 'tools/write-tables.ts'),
      generated('generated openapi.json', 'tools/write-openapi.ts'),
    ].filter((_, at) => existsSync(join(root, ['tools/write-tables.ts', 'tools/write-openapi.ts'][at] ?? ''))),
  ]
}
