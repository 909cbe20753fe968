import type { PagePicture, PageRead } from '../reading.ts'

/** The longer side of A4, in points. */
const longSide = 841.89

/** A page that is a picture: as large as A4 on its longer side, or smaller where there are few pixels. */
export function pageOf(number: number, picture: PagePicture): PageRead {
  const scale = pointsPerPixel(picture)
  return {
    number,
    width: picture.width * scale,
    height: picture.height * scale,
    words: '',
    boxes: [],
    byMachine: false,
    confidence: null,
    needsMachine: true,
    picture,
  }
}

/** How large a pixel of this picture is on its page. */
export function pointsPerPixel({ width, height }: { width: number; height: number }): number {
  return Math.min(0.75, longSide / Math.max(width, height))
}
