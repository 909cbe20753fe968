import { type RefObject, useEffect, useState } from 'react'

interface Seen {
  top: number
  width: number
  height: number
}

/** How far a box is scrolled, and how large its inside is. */
export function useBox(box: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => setSeen({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight })
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return seen
}
