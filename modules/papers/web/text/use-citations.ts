import { useEffect, useMemo, useState } from 'react'
import { wordsOf } from '../../../../packages/text/model.ts'
import type { Citation } from '../../../../packages/citations/citation.ts'
import { type CitedInText, citedInText, withoutOwn } from './cited.ts'
import type { ShownText } from './text-document.tsx'

const restMs = 16
const workMs = 12

/**
 * What a text cites, found here in the browser a few provisions at a time, so that reading never stops for it. `own` is the number
 * that the text bears itself.
 */
export function useCitations(document: ShownText | undefined, own: string | null): CitedInText | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, readonly Citation[]>>()
  useEffect(() => {
    if (!document) return undefined
    let gone = false
    const begin = async () => {
      const { recognise } = await import('../../../../packages/citations/index.ts')
      const all = new Map<string, readonly Citation[]>()
      let place = 0
      while (!gone && place < document.provisions.length) {
        const until = performance.now() + workMs
        for (; performance.now() < until && place < document.provisions.length; place += 1) {
          const provision = document.provisions[place]
          const cited = provision ? withoutOwn(recognise(wordsOf(provision)), own) : []
          if (provision && cited.length > 0) all.set(provision.id, cited)
        }
        await new Promise(resolve => setTimeout(resolve, restMs))
      }
      if (!gone) setFound(all)
    }
    // A browser too old for the grammar still shows the text, only without its margin.
    begin().catch(() => setFound(undefined))
    return () => {
      gone = true
    }
  }, [document, own])
  return useMemo(() => found && citedInText(found), [found])
}
