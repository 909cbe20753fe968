import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, type Worker } from 'tesseract.js'
import type { PageRead, WordBox } from '../reading.ts'
import { greymapOf, isBlank, type Raster, turned } from './raster.ts'
import type { Sheet } from './sheets.ts'

/** What the machine read, and how sure it is (0 to 100). */
interface Recognised {
  lines: WordBox[][]
  confidence: number
}

/** Below this a page may stand on its side or on its head. */
const doubtful = 55

/** Starts the machine. Everything that it needs is in its packages; nothing is loaded from elsewhere or kept. */
export async function startMachine(language: string): Promise<Worker> {
  const folder = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)
  const langPath = join(dirname(folder), '4.0.0_best_int')
  // 1: only the neural network, which the fast data has none beside.
  return createWorker(language, 1, { langPath, gzip: true, cacheMethod: 'none', errorHandler() {} })
}

/** Reads a page, turned as it should be where that is not how it lies. */
export async function recognise(machine: Worker, number: number, sheet: Sheet): Promise<PageRead> {
  const found = isBlank(sheet.raster) ? { lines: [], confidence: 0 } : await bestOf(machine, sheet)
  const scale = sheet.width / sheet.raster.width
  const lines = found.lines.map(line => line.map(word => scaled(word, scale)))
  return {
    number,
    width: sheet.width,
    height: sheet.height,
    words: lines.map(line => line.map(({ t }) => t).join(' ')).join('\n'),
    boxes: lines.flat(),
    byMachine: true,
    confidence: found.confidence,
    needsMachine: false,
    picture: null,
  }
}

async function bestOf(machine: Worker, { raster, dotsPerInch }: Sheet): Promise<Recognised> {
  await machine.setParameters({ user_defined_dpi: String(dotsPerInch) })
  let best = await readRaster(machine, raster)
  if (best.confidence >= doubtful) return best
  for (const quarters of [3, 1, 2] as const) {
    const other = await readRaster(machine, turned(raster, quarters))
    if (other.confidence < best.confidence + 15) continue
    const lines = other.lines.map(line => line.map(word => turnedBack(word, raster, quarters)))
    best = { lines, confidence: other.confidence }
    if (best.confidence >= 80) break
  }
  return best
}

async function readRaster(machine: Worker, raster: Raster): Promise<Recognised> {
  const { data } = await machine.recognize(greymapOf(raster), {}, { text: false, blocks: true })
  const lines = (data.blocks ?? [])
    .flatMap(block => block.paragraphs)
    .flatMap(paragraph => paragraph.lines)
    .map(line => line.words.filter(({ text }) => text.trim() !== ''))
  const words = lines.flat()
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const weighed = words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0)
  return {
    lines: lines.filter(line => line.length > 0).map(line => line.map(boxOf)),
    confidence: letters === 0 ? 0 : Math.round(weighed / letters),
  }
}

function boxOf({ text, bbox }: { text: string; bbox: { x0: number; y0: number; x1: number; y1: number } }): WordBox {
  return { t: text.normalize('NFC'), x: bbox.x0, y: bbox.y0, w: bbox.x1 - bbox.x0, h: bbox.y1 - bbox.y0 }
}

/** Where a word of the turned picture stands in the picture as it lies. */
function turnedBack({ t, x, y, w, h }: WordBox, { width, height }: Raster, quarters: 1 | 2 | 3): WordBox {
  if (quarters === 2) return { t, x: width - x - w, y: height - y - h, w, h }
  return quarters === 1 ? { t, x: y, y: height - x - w, w: h, h: w } : { t, x: width - y - h, y: x, w: h, h: w }
}

function scaled({ t, x, y, w, h }: WordBox, scale: number): WordBox {
  const tenth = (pixels: number) => Math.round(pixels * scale * 10) / 10
  return { t, x: tenth(x), y: tenth(y), w: tenth(w), h: tenth(h) }
}
