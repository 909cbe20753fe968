import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type Drawing, drawingWith, type Hand } from './drawing.ts'
import { sheetsIn } from './sheets-in.ts'

/**
 * Draws and erases on the surfaces inside an element, which are marked `data-surface`, for as long as there is a hand with a tool.
 * Listens to the window while something is drawn, so that a line goes on beside its surface.
 */
export function useDrawing(home: RefObject<HTMLElement | null>, hand: Hand | undefined): void {
  const present = useRef(hand)
  useLayoutEffect(() => {
    present.current = hand ?? present.current
  })
  const draws = hand !== undefined
  useEffect(() => {
    const element = home.current
    const begun = present.current
    if (!element || !draws || !begun) return undefined
    const drawing = drawingWith(
      () => present.current ?? begun,
      () => sheetsIn(element),
    )
    return listen(element, drawing)
  }, [home, draws])
}

function listen(home: HTMLElement, drawing: Drawing): () => void {
  const down = (event: PointerEvent) => {
    const surface = event.target instanceof Element && event.target.closest('[data-surface]')
    if (!surface || (event.pointerType === 'mouse' && event.button !== 0)) return
    if (drawing.down(event, surface)) event.preventDefault()
  }
  // Where fingers scroll a pen would scroll, too, and so would a hand that rests while a pen draws.
  const touch = (event: TouchEvent) => {
    const isPen = [...event.changedTouches].some(one => 'touchType' in one && one.touchType === 'stylus')
    if ((isPen || drawing.isBusy()) && event.cancelable) event.preventDefault()
  }
  home.addEventListener('pointerdown', down)
  home.addEventListener('touchstart', touch, { passive: false })
  home.addEventListener('touchmove', touch, { passive: false })
  addEventListener('pointermove', drawing.move)
  addEventListener('pointerup', drawing.up)
  addEventListener('pointercancel', drawing.up)
  return () => {
    drawing.stop()
    home.removeEventListener('pointerdown', down)
    home.removeEventListener('touchstart', touch)
    home.removeEventListener('touchmove', touch)
    removeEventListener('pointermove', drawing.move)
    removeEventListener('pointerup', drawing.up)
    removeEventListener('pointercancel', drawing.up)
  }
}
