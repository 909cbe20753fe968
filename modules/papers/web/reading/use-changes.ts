import { useEffect, useMemo, useState } from 'react'
import { ask } from '../../../../ui/asking/ask.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { compareVersions, markRead, type PaperView, type VersionRow } from '../../contract.ts'
import { stretchesAfter } from '../comparison/changes.ts'
import { hangingOf, type Hanging } from '../text/hanging.ts'

/** What has changed since somebody read this paper last. */
export interface Changes {
  /** The version that was read then. */
  since: number
  hanging: Hanging
  /** Provisions with changes, in reading order. */
  places: readonly string[]
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
  const compared = useAnswer(compareVersions, { a: id, aNumber: since ?? 1, b: id, bNumber: number }, comparable)
  const entries = comparable ? compared.data?.comparison.entries : undefined
  return useMemo(() => {
    if (!entries || since === null) return undefined
    const inNew = entries.flatMap(entry => (entry.after === null ? [] : [{ ...entry, after: entry.after }]))
    const changed = inNew.filter(({ added, changed: hasChanged }) => added || hasChanged)
    return {
      since,
      hanging: hangingOf(
        changed.flatMap(({ after, added, runs }) =>
          (added ? [wholeNew] : stretchesAfter(runs, true)).map(stretch => ({ provisionId: after, stretch })),
        ),
      ),
      places: changed.map(({ after }) => after),
      removed: entries.filter(({ removed }) => removed).length,
    }
  }, [entries, since])
}

/** Longer than any provision: all of it is new. */
const wholeNew = { start: 0, end: Number.MAX_SAFE_INTEGER, kind: 'added' as const, key: 'new' }
