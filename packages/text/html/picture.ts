import type { Picture } from '../model.ts'
import type { Declarations } from './style.ts'
import { attribute, type Element } from './tree.ts'

const LARGEST = 30 * 1024 * 1024
const POINTS_PER_PIXEL = 0.75

/** The picture that is written into an `img` itself; undefined when it lies elsewhere, for nothing is fetched. */
export function pictureIn(element: Element): Picture | undefined {
  const source = attribute(element, 'src') ?? ''
  const head = /^data:(image\/(?:png|jpeg|gif|webp|bmp));base64,/i.exec(source.slice(0, 60))
  if (!head || source.length > LARGEST) return undefined
  try {
    const binary = atob(source.slice(head[0].length).trim())
    return { mediaType: (head[1] ?? '').toLowerCase(), bytes: Uint8Array.from(binary, letter => letter.charCodeAt(0)) }
  } catch {
    return undefined
  }
}

/** Its size on the page, in points; where nothing says it, a modest one. */
export function sizeOf(element: Element, css: Declarations): { widthPt: number; heightPt: number } {
  const width = pixels(css.get('width') ?? attribute(element, 'width'))
  const height = pixels(css.get('height') ?? attribute(element, 'height'))
  return { widthPt: (width ?? 320) * POINTS_PER_PIXEL, heightPt: (height ?? 240) * POINTS_PER_PIXEL }
}

function pixels(length: string | undefined): number | undefined {
  const found = /^(\d{1,5}(?:\.\d{1,4})?)(?:px)?$/.exec(length ?? '')
  return found ? Number(found[1]) : undefined
}
