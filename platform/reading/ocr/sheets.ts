import { createCanvas, loadImage } from '@napi-rs/canvas'
import { openPdf } from '../pdf/open-pdf.ts'
import { limits } from '../limits.ts'
import { pointsPerPixel } from '../pictures/page-of.ts'
import type { MachineSource } from '../reading.ts'
import { type Raster, rasterOf } from './raster.ts'

/** A page as the machine looks at it. */
export interface Sheet {
  raster: Raster
  /** Points of the page. */
  width: number
  height: number
  dotsPerInch: number
}

export interface Sheets {
  sheet: (number: number) => Promise<Sheet>
}

/** At 300 dots per inch an A3 page has 17 million pixels; larger pages are looked at more coarsely. */
const mostPixels = 20_000_000
const dotsPerInch = 300

/** Opens what pages are taken from; each is painted when it is asked for. */
export async function openSheets(source: MachineSource): Promise<Sheets> {
  if ('pdfPath' in source) return sheetsOfPdf(source.pdfPath)
  const paths = new Map(source.pictures.map(({ number, path }) => [number, path]))
  return { sheet: number => sheetOfPicture(paths.get(number) ?? '') }
}

async function sheetsOfPdf(path: string): Promise<Sheets> {
  const pdf = await openPdf(path, limits.pixels)
  return {
    async sheet(number) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (width * height)))
      const viewport = page.getViewport({ scale })
      const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
      // The types know only the canvas of browsers, whose place this one takes.
      await page.render({ canvas: canvas as never, viewport, background: 'white' }).promise
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      page.cleanup()
      await pdf.cleanup()
      return { raster: rasterOf(data, canvas.width, canvas.height), width, height, dotsPerInch: Math.round(scale * 72) }
    },
  }
}

/** Small pictures of a screen are enlarged: the machine wants letters some thirty pixels high. */
async function sheetOfPicture(path: string): Promise<Sheet> {
  const image = await loadImage(path)
  const points = pointsPerPixel(image)
  const [width, height] = [image.width * points, image.height * points]
  const wanted = Math.min(2, Math.max(1, dotsPerInch / 72 / (1 / points)))
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (image.width * image.height)))
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  )
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const dots = Math.round((canvas.width / width) * 72)
  return { raster: rasterOf(data, canvas.width, canvas.height), width, height, dotsPerInch: dots }
}
