import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { wrongImports } from './imports.ts'
import { lookingBehind } from './lookbehind.ts'
import { complaintOf } from './program.ts'

/** One thing that is checked; answers what is wrong with it, or an empty text. */
export interface Step {
  name: string
  complaint: () => Promise<string>
}

/** Everything that a change must hold to, the slow ones first. */
export function stepsFor(root: string): Step[] {
  const program = (name: string, file: string, ...args: string[]): Step => ({
    name,
    complaint: () => complaintOf(root, [file, ...args]),
  })
  const types = (name: string, project: string) => program(name, 'node_modules/typescript/bin/tsc', '-p', project)
  const generated = (name: string, writer: string): Step[] =>
    existsSync(join(root, writer)) ? [program(name, writer, '--check')] : []
  return [
    types('types on the server', 'tsconfig.json'),
    types('types in the browser', 'web/tsconfig.json'),
    program('lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
    ...generated('table types as the migrations have them', 'tools/write-tables.ts'),
    ...generated('openapi.json as the contracts have it', 'tools/write-openapi.ts'),
    program('format', 'node_modules/oxfmt/bin/oxfmt', '--check'),
    { name: 'import directions', complaint: () => Promise.resolve(wrongImports(root).join('\n')) },
    {
      name: 'regular expressions that every browser reads',
      complaint: () => Promise.resolve(lookingBehind(root).join('\n')),
    },
  ]
}
