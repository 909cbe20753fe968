import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import type { Picture, Reading } from '../../../packages/text/model.ts'

/**
 * A reading whose drawings, which our own packages write as SVG, are PNG: no browser and no word processor is handed
 * something that could run programs.
 */
export async function withDrawings(reading: Reading): Promise<Reading> {
  const { pictures } = reading.document
  if (!Object.values(pictures).some(isDrawing)) return reading
  registerFonts()
  const drawn: Record<string, Picture> = {}
  for (const [key, picture] of Object.entries(pictures))
    drawn[key] = isDrawing(picture) ? { mediaType: 'image/png', bytes: await draw(picture.bytes) } : picture
  return { ...reading, document: { ...reading.document, pictures: drawn } }
}

function isDrawing({ mediaType }: Picture): boolean {
  return mediaType === 'image/svg+xml'
}

/** Sharp on a printed page: sizes are in points, and this makes about 180 of them an inch. */
const scale = 2.5

async function draw(svg: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(svg))
  // Set before it is drawn, or its pixels are only stretched.
  Object.assign(image, { width: Math.ceil(image.width * scale), height: Math.ceil(image.height * scale) })
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return new Uint8Array(await canvas.encode('png'))
}

/** Whether a server has fonts with Vietnamese letters is nothing to rely on. */
function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url)
  for (const cut of ['400Regular', '700Bold'])
    GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`), 'Tinos')
}
