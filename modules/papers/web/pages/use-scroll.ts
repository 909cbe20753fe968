import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { pageAt, type PageSize, type Tops } from './positions.ts'

/** A place that somebody wants to see; a new object asks for it anew. */
export interface Wanted {
  page: number
  /** How far down the page, from 0 to 1. */
  y?: number
}

/** Above a place that is jumped to, some of what comes before it stays in sight. */
const headroom = 80

/**
 * Scrolls to what is wanted; whenever pages turn out larger or smaller, or are zoomed, or the box is laid out for another size, what is
 * being read stays where it is.
 */
export function useScroll(
  box: RefObject<HTMLElement | null>,
  tops: Tops,
  wanted: Wanted | undefined,
  ready: boolean,
  laidOutFor: PageSize,
): void {
  const before = useRef(tops)
  // As it was in the box as it was then: one that has become another size may have cut its own place off by now.
  const known = useRef({ y: 0, laidOutFor })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const { width, height } = known.current.laidOutFor
      if (element.clientWidth === width && element.clientHeight === height) known.current.y = element.scrollTop
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [box])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    known.current.laidOutFor = laidOutFor
    const isOther = tops.length !== before.current.length || tops.some((top, at) => top !== before.current[at])
    if (!isOther) return
    known.current.y = moved(before.current, tops, known.current.y)
    element.scrollTo({ top: known.current.y })
    before.current = tops
  })
  // Only once it is painted: a box that has just been measured still counts with its former height before.
  useEffect(() => {
    const element = box.current
    if (!wanted || !ready || !element) return
    const begins = before.current[wanted.page - 1] ?? 0
    const ends = before.current[wanted.page] ?? begins
    element.scrollTo({ top: wanted.y === undefined ? begins : begins + wanted.y * (ends - begins) - headroom })
  }, [box, wanted, ready])
}

/** Where the place that stood at `y` stands now. */
function moved(before: Tops, after: Tops, y: number): number {
  const page = pageAt(before, y)
  const [wasFrom = 0, wasTo = 0] = before.slice(page - 1, page + 1)
  const [from = 0, to = 0] = after.slice(page - 1, page + 1)
  return wasTo === wasFrom ? y : from + ((y - wasFrom) / (wasTo - wasFrom)) * (to - from)
}
