import { createHash } from 'node:crypto'
import type { Said } from './found.ts'

/**
 * A key for each stretch of a source, the same however often that is read. What its author dated is known again in every copy of a
 * file; everything else only within its `scope`, such as one letter, where the same words may be said again by somebody else.
 */
export function keysOf(said: readonly Said[], scope: string): string[] {
  const times = new Map<string, number>()
  return said.map(({ senderWords, at, stretch, words, proposed, saidWhere, line }) => {
    const [first = ''] = words.split('\n')
    const means = JSON.stringify(
      at === null ? [scope, stretch, words, proposed, saidWhere, line] : [senderWords, at, stretch, first, proposed],
    )
    const time = times.get(means) ?? 0
    times.set(means, time + 1)
    return createHash('sha256').update(`${means} ${time}`).digest('base64url')
  })
}
