import type { Unreadable } from '../../packages/text/unreadable.ts'
import type { Obstacle } from '../refused.ts'

/** A code that nobody has words for is said as damage. */
export function obstacleOf({ code, facts }: Unreadable): Obstacle {
  return { code: sayable.get(code) ?? 'file.damaged', status: 422, facts }
}

/** What packages refuse with, as it is said to people; the store's own limit is called "too large" already. */
const sayable: ReadonlyMap<string, string> = new Map([
  ['file.too_large', 'file.too_much'],
  ...[
    'file.empty',
    'file.password',
    'file.macros',
    'file.too_deep',
    'file.too_hard',
    'file.not_docx',
    'file.unsupported',
    'file.mail',
    'file.archive',
    'file.too_many_pages',
    'file.picture_too_large',
  ].map((code): [string, string] => [code, code]),
])
