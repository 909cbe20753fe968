import type { Sheet } from './sheets.ts'

/** Beside the words of a provision there is room for marks: pixels. */
const margin = 16

/** The pages or provisions in sight that can be drawn on, inside an element. Pages are marked `data-page`. */
export function sheetsIn(home: HTMLElement): Sheet[] {
  const pages = [...home.querySelectorAll<HTMLElement>('[data-page]')].map((page): Sheet => {
    const { left, top, width, height } = page.getBoundingClientRect()
    const place = { page: Number(page.dataset['page']) }
    return { place, left, top, width, height, scale: width / Math.max(page.offsetWidth, 1) }
  })
  const provisions = [...home.querySelectorAll<HTMLElement>('[data-provision]')].map((provision): Sheet => {
    const place = { provisionId: provision.dataset['provision'] ?? '' }
    return { place, ...boxOf(provision), scale: 1 }
  })
  return [...pages, ...provisions].filter(({ top, height }) => top < innerHeight && top + height > 0)
}

/** Where marks on a provision stand: as high as the provision, as wide as the column of its words with a margin. Pixels of the window. */
export function boxOf(provision: Element) {
  const { top, height } = provision.getBoundingClientRect()
  const { left, width } = (provision.firstElementChild ?? provision).getBoundingClientRect()
  return { left: left - margin, top, width: width + 2 * margin, height }
}
