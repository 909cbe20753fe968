interface Place {
  x: number
  y: number
}

/** Two fingers that scroll together. */
export interface TwoFingers {
  join: (event: PointerEvent) => void
  move: (event: PointerEvent) => void
  /** Whether that was the last of them. */
  leave: (event: PointerEvent) => boolean
}

/** Scrolls what a surface lies in, beginning with the finger that was there first. */
export function scrollingWith(surface: Element, first: number, place: Place): TwoFingers {
  const box = scrollingBoxOf(surface)
  const fingers = new Map<number, Place>([[first, place]])
  const put = ({ pointerId, clientX, clientY }: PointerEvent) => fingers.set(pointerId, { x: clientX, y: clientY })
  return {
    join: event => void put(event),
    move(event) {
      const before = fingers.get(event.pointerId)
      if (!before) return
      put(event)
      // Each finger moves the page by its share, so that two moving together move it as far as they go.
      box.scrollBy((before.x - event.clientX) / fingers.size, (before.y - event.clientY) / fingers.size)
    },
    leave: event => fingers.delete(event.pointerId) && fingers.size === 0,
  }
}

function scrollingBoxOf(surface: Element): Element {
  for (let box = surface.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return document.documentElement
}
