import { useEffect, useMemo, useState } from 'react'
import type { Entry } from '../../../../packages/text/comparison.ts'
import type { Provision } from '../../../../packages/text/model.ts'
import { ask } from '../../../../ui/asking/ask.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { compareVersions, markRead, type PaperView, type VersionRow } from '../../contract.ts'
import { stretchesAfter } from '../comparison/changes.ts'
import { hangingOf, type Hanging } from '../text/hanging.ts'
import { type Removal, removalsIn } from './removals.ts'

/** What has changed since somebody read this paper last. */
export interface Changes {
  /** The version that was read then. */
  since: number
  hanging: Hanging
  /** What is gone, by the provision that it stood in front of; undefined at the end. */
  removals: ReadonlyMap<string | undefined, Removal>
  /** Provisions to go to from change to change, in reading order: changed ones, and the first of each removal. */
  stops: readonly string[]
  /** Of provisions. */
  changed: number
  removed: number
}

/** Notes that this version is being read, and finds what is new in it since the last reading; undefined when nothing can be. */
export function useChanges({ id, versions, readNumber }: PaperView, version: VersionRow): Changes | undefined {
  const { number } = version
  // What was read before this visit; asking again must not make the visit itself the last reading.
  const [since] = useState(readNumber)
  useEffect(() => {
    // Nobody waits for this; when the network is away, the next visit does it.
    ask(markRead, { id, number }).catch(() => undefined)
  }, [id, number])
  const earlier = versions.find(one => one.number === since)
  const comparable = since !== null && since < number && version.hasText && earlier?.hasText === true
  const { data } = useAnswer(compareVersions, { a: id, aNumber: since ?? 1, b: id, bNumber: number }, comparable)
  return useMemo(
    () => (comparable && data ? changesIn(data.comparison.entries, data.a.provisions, since) : undefined),
    [comparable, data, since],
  )
}

function changesIn(entries: readonly Entry[], before: readonly Provision[], since: number): Changes {
  const removals = removalsIn(entries, before)
  const firstRemoved = new Set([...removals.values()].map(({ provisions: [first] }) => first?.id))
  const inNew = entries.filter(({ added, changed }) => added || changed)
  return {
    since,
    hanging: hangingOf(
      inNew.flatMap(({ after, added, runs }) =>
        after === null
          ? []
          : (added ? [wholeNew] : stretchesAfter(runs, true)).map(stretch => ({ provisionId: after, stretch })),
      ),
    ),
    removals,
    stops: entries.flatMap(({ before: was, after, added, changed }) => {
      if (after !== null) return added || changed ? [after] : []
      return was !== null && firstRemoved.has(was) ? [was] : []
    }),
    changed: inNew.length,
    removed: entries.filter(({ removed }) => removed).length,
  }
}

/** Longer than any provision: all of it is new. */
const wholeNew = { start: 0, end: Number.MAX_SAFE_INTEGER, kind: 'added' as const, key: 'new' }
