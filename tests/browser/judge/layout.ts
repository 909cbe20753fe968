import type { Page } from 'playwright-core'

/** As much of an element as is asked of it in the page. */
interface Shown {
  tagName: string
  className: unknown
  innerText: string
  checkVisibility: (options: object) => boolean
  closest: (selector: string) => Shown | null
  getAttribute: (name: string) => string | null
  getBoundingClientRect: () => { width: number; height: number }
}

interface Target {
  name: string
  width: number
  height: number
}

/** What fingers press. Links within a sentence are as high as their line, which WCAG 2.2 allows; so is what a screen reader alone finds. */
const controls = [
  'a',
  'button',
  'summary',
  'select',
  'textarea',
  'input:not([type=hidden])',
  '[role=menuitem]',
  '[role=menuitemradio]',
  '[role=tab]',
  '[role=treeitem]',
].join()

/** 44 pixels, of which the edges of a field or of a line may be outside. */
const least = 44 - 2

/** Controls of the screen that are smaller than a finger needs. */
export async function tooSmallOn(page: Page): Promise<string[]> {
  const targets = await page.locator(controls).evaluateAll((elements: Shown[]): Target[] =>
    elements.flatMap(element => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      // A tick is pressed by its words as well.
      const pressed = element.closest('label') ?? element
      const { width, height } = pressed.getBoundingClientRect()
      const isInline = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
      if (isInline || width <= 1 || element.closest('[aria-hidden=true]')) return []
      return [{ name: element.getAttribute('aria-label') ?? element.innerText, width, height }]
    }),
  )
  return targets
    .filter(({ width, height }) => width < least || height < least)
    .map(({ name, width, height }) => `"${name}" is only ${Math.round(width)} x ${Math.round(height)}`)
}

/** How much wider than the window the screen is; nothing when it fits. */
export async function overflowOn(page: Page): Promise<string[]> {
  const { scrolls, fits } = await page.evaluate<{ scrolls: number; fits: number }>(
    '({ scrolls: document.documentElement.scrollWidth, fits: document.documentElement.clientWidth })',
  )
  return scrolls > fits ? [`the screen is ${scrolls} wide in a window of ${fits}`] : []
}

declare function getComputedStyle(element: Shown): { display: string }
