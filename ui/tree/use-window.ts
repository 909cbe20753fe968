import { useEffect, useState, type RefObject } from 'react'

interface Window {
  /** The first row to draw and the one after the last. */
  from: number
  to: number
}

const spare = 12

/** Which of many equally high rows of a scrolling box are in sight, with a few more on either side. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [seen, setSeen] = useState({ top: 0, height: 800 })

  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight })
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])

  const from = Math.max(Math.floor(seen.top / rowHeight) - spare, 0)
  const to = Math.min(Math.ceil((seen.top + seen.height) / rowHeight) + spare, count)
  return { from: Math.min(from, to), to }
}

/** Scrolls just far enough that the row is in sight. */
export function showRow(element: HTMLElement | null, row: number, rowHeight: number): void {
  if (!element) return
  const top = row * rowHeight
  const bottom = top + rowHeight
  if (top < element.scrollTop) element.scrollTop = top
  else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
}
