import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { behalfHeader } from '../../../../ui/asking/on-behalf.ts'

/** A PDF whose pages can be drawn; only the parts of the file that they need are fetched. */
export interface OpenPdf {
  /** Draws a page as it stands in the file on a new canvas of so many device pixels across. */
  draw: (number: number, pixels: number, signal: AbortSignal) => Promise<HTMLCanvasElement>
  close: () => void
}

const rangeBytes = 256 * 1024
/** Tablets refuse larger canvases. */
const mostPixels = 12_000_000

/**
 * Opens a PDF of ours. Without WebAssembly, which our content security policy does not allow and Safari 15.6 could not except:
 * scans in JBIG2 and JPEG 2000 are decoded by pdf.js in plain JavaScript.
 */
export async function openPdf(url: string): Promise<OpenPdf> {
  const { getDocument, PDFWorker, version } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  // Where the build puts what pdf.js fetches by itself: fonts that files leave out, and decoders of pictures.
  const parts = `/assets/pdfjs-${version}`
  const task = getDocument({
    url,
    worker,
    httpHeaders: behalfHeader(),
    cMapUrl: `${parts}/cmaps/`,
    standardFontDataUrl: `${parts}/standard_fonts/`,
    wasmUrl: `${parts}/wasm/`,
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: rangeBytes,
  })
  const close = () => {
    void task.destroy().finally(() => port.terminate())
  }
  try {
    const file = await Promise.race([task.promise, failureOf(port)])
    return { draw: (number, pixels, signal) => draw(file, number, pixels, signal), close }
  } catch (error) {
    close()
    throw error
  }
}

/** A worker that this browser cannot even load says so only here. */
function failureOf(port: Worker): Promise<never> {
  return new Promise((_, reject) =>
    port.addEventListener('error', () => reject(new Error('the worker of pdf.js does not run')), { once: true }),
  )
}

async function draw(file: PDFDocumentProxy, number: number, pixels: number, signal: AbortSignal) {
  const page = await file.getPage(number)
  signal.throwIfAborted()
  const asItIs = page.getViewport({ scale: 1 })
  const most = Math.sqrt(mostPixels / (asItIs.width * asItIs.height))
  const viewport = page.getViewport({ scale: Math.min(pixels / asItIs.width, most) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  const task = page.render({ canvas, viewport })
  await finished(task, signal)
  page.cleanup()
  return canvas
}

async function finished(task: RenderTask, signal: AbortSignal): Promise<void> {
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
