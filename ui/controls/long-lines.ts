import { type RefObject, useEffect, useRef, useState } from 'react'
import { usePrinting } from '../printing.ts'

/** Which lines of a long table are drawn, and how much room the others take. */
export interface Drawn {
  /** Each with the pixels of lines right above it that are not drawn. */
  lines: readonly { index: number; above: number }[]
  /** The pixels of those below the last one. */
  below: number
  /** Of all lines, also those that were not fetched yet; -1 where nobody knows. */
  count: number
}

interface Long {
  /** What holds the table; the page around it scrolls. */
  box: RefObject<HTMLElement | null>
  /** How many lines are here, and how many there are. */
  here: number
  count: number
  /** The line that stays drawn wherever the page is scrolled to, because the keyboard stands on it. */
  kept: number
}

/** From which line to which is drawn, and where each one starts; the last start is where all end. */
interface Sight {
  from: number
  to: number
  starts: readonly number[]
}

/**
 * Draws of a long table the lines in sight and a few around them, so that thousands scroll like ten. Lines are as high as their words
 * make them. Undefined for a short table, and on paper, where every line is drawn.
 */
export function useLongLines({ box, here, count, kept }: Long): Drawn | undefined {
  const isPrinting = usePrinting()
  const isLong = here > shortest && !isPrinting
  const heights = useRef(new Map<number, number>())
  const [{ from, to, starts }, setSight] = useState<Sight>(atFirst)
  useEffect(() => {
    const body = isLong ? box.current?.querySelector('tbody') : undefined
    if (!body) return
    const look = () => {
      measure(body, heights.current)
      const next = sightOf(body, startsOf(heights.current, here))
      setSight(before => (isSame(before, next) ? before : next))
    }
    // It looks once by itself, and again whenever what was drawn is of another height than was thought.
    const watch = new ResizeObserver(look)
    watch.observe(body)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      window.removeEventListener('scroll', look)
    }
  }, [box, here, isLong])
  if (!isLong) return undefined
  const shown = Array.from({ length: Math.min(to, here) - from }, (_, place) => from + place)
  const indexes = kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((one, other) => one - other)
  const startOf = (index: number) => starts[Math.min(index, starts.length - 1)] ?? 0
  return {
    lines: indexes.map((index, place) => ({ index, above: startOf(index) - startOf((indexes[place - 1] ?? -1) + 1) })),
    below: startOf(here) - startOf((indexes.at(-1) ?? -1) + 1),
    count,
  }
}

/** Fewer lines than this are drawn at once. */
const shortest = 60
const likelyHeight = 140
/** Pixels above and below what is in sight. */
const around = 800
const atFirst: Sight = { from: 0, to: 30, starts: [0] }

/** Notes how high the drawn lines are, with the room that a card leaves below itself. */
function measure(body: HTMLElement, heights: Map<number, number>): void {
  for (const line of body.querySelectorAll<HTMLElement>('tr[data-index]')) {
    const { height } = line.getBoundingClientRect()
    heights.set(Number(line.dataset['index']), height + Number.parseFloat(getComputedStyle(line).marginBottom))
  }
}

/** Lines that were never drawn count as high as the others are on average. */
function startsOf(heights: ReadonlyMap<number, number>, lines: number): number[] {
  const known = [...heights.values()]
  const likely = known.length === 0 ? likelyHeight : known.reduce((sum, one) => sum + one, 0) / known.length
  const starts = [0]
  for (let index = 0; index < lines; index += 1) starts.push((starts[index] ?? 0) + (heights.get(index) ?? likely))
  return starts
}

function sightOf(body: HTMLElement, starts: readonly number[]): Sight {
  const top = -body.getBoundingClientRect().top
  const from = starts.findIndex((_, index) => (starts[index + 1] ?? Infinity) >= top - around)
  const below = starts.findIndex(start => start > top + window.innerHeight + around)
  return { from, to: below < 0 ? starts.length - 1 : below, starts }
}

function isSame(one: Sight, other: Sight): boolean {
  const [first, second] = [one, other].map(({ from, to, starts }) =>
    [from, to, starts[from], starts[to], starts.at(-1)].join(' '),
  )
  return first === second
}
