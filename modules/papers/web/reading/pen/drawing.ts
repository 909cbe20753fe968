import type { Sheet, Traced } from './sheets.ts'
import { scrollingWith, type TwoFingers } from './two-fingers.ts'

/** What is done with a pointer while a tool is in the hand. */
export interface Hand {
  erases: boolean
  /** Whether fingers draw; otherwise they scroll. */
  fingers: boolean
  thicknessUnder: (event: PointerEvent) => number
  /** A pen was seen. */
  onPen: () => void
  /** Something is being drawn, or nothing any more. */
  onTrace: (traced: readonly Traced[], sheets: readonly Sheet[]) => void
  onDrawn: (traced: readonly Traced[], sheets: readonly Sheet[]) => void
  /** The eraser is at a place; `goesOn` since it was put down. */
  onErase: (at: Traced, sheets: readonly Sheet[], goesOn: boolean) => void
}

/** What pointers are told to; each answers whether the browser shall leave the movement to us. */
export interface Drawing {
  down: (event: PointerEvent, surface: Element) => boolean
  move: (event: PointerEvent) => void
  up: (event: PointerEvent) => void
  isBusy: () => boolean
  /** Keeps what has been drawn and ends it. */
  stop: () => void
}

/** A pointer that was put down, and where it has been. */
interface Movement {
  pointerId: number
  pointerType: string
  erases: boolean
  traced: Traced[]
  sheets: readonly Sheet[]
}

/** The other end of a pen, or the button on it that says the same. */
const eraserButton = 32

/** Draws and erases with one pointer at a time; two fingers together scroll. */
export function drawingWith(hand: () => Hand, sheets: () => readonly Sheet[]): Drawing {
  let movement: Movement | undefined
  let scrolling: TwoFingers | undefined
  let frame = 0

  const show = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => movement && hand().onTrace(movement.traced, movement.sheets))
  }
  const end = (keep: boolean) => {
    const ended = movement
    movement = undefined
    cancelAnimationFrame(frame)
    if (ended && !ended.erases && keep) hand().onDrawn(ended.traced, ended.sheets)
    hand().onTrace([], [])
  }
  const begin = (event: PointerEvent) => {
    end(false)
    const { pointerId, pointerType, buttons } = event
    const erases = hand().erases || (buttons & eraserButton) !== 0
    movement = { pointerId, pointerType, erases, traced: [placeOf(event, hand())], sheets: sheets() }
    follow(movement, false)
  }
  const follow = (moved: Movement, goesOn: boolean) => {
    if (moved.erases) hand().onErase(last(moved), moved.sheets, goesOn)
    else show()
  }
  return {
    down(event, surface) {
      const isFinger = event.pointerType === 'touch'
      if (event.pointerType === 'pen') hand().onPen()
      if (isFinger && !hand().fingers) return false
      if (isFinger && movement?.pointerType === 'touch') {
        scrolling = scrollingWith(surface, movement.pointerId, last(movement))
        end(false)
      }
      scrolling?.join(event)
      // A hand that rests beside a pen draws nothing; a pen beside a resting hand does.
      const isFree = !scrolling && (!movement || (movement.pointerType === 'touch' && !isFinger))
      if (isFree) begin(event)
      return isFree
    },
    move(event) {
      scrolling?.move(event)
      if (event.pointerId !== movement?.pointerId) return
      for (const one of allOf(event)) {
        const place = placeOf(one, hand())
        if (isApart(place, last(movement))) movement.traced.push(place)
      }
      follow(movement, true)
    },
    up(event) {
      if (scrolling?.leave(event)) scrolling = undefined
      if (event.pointerId !== movement?.pointerId) return
      // The browser may take a finger's movement for its own; what a pen has drawn is kept even then.
      end(event.type === 'pointerup' || movement.pointerType !== 'touch')
    },
    isBusy: () => movement !== undefined,
    stop: () => end(true),
  }
}

/** The places between two frames as well, where the browser tells them. */
function allOf(event: PointerEvent): readonly PointerEvent[] {
  const all = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : []
  return all.length > 0 ? all : [event]
}

function placeOf(event: PointerEvent, hand: Hand): Traced {
  return { x: event.clientX, y: event.clientY, thickness: hand.thicknessUnder(event) }
}

function last({ traced }: Movement): Traced {
  return traced.at(-1) ?? { x: 0, y: 0, thickness: 0 }
}

/** Half a pixel is less than anybody sees. */
function isApart(place: Traced, before: Traced): boolean {
  return Math.hypot(place.x - before.x, place.y - before.y) > 0.5
}
