import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../../../packages/text/unreadable.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => `${join(home, name)}/`

/**
 * Opens a PDF, which neither runs what is in it nor loads anything from elsewhere. Pictures of more pixels than
 * `mostPixels` are left out undecoded. Refuses with `file.password` or `file.damaged`.
 */
export async function openPdf(path: string, mostPixels: number): Promise<PDFDocumentProxy> {
  const opening = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    maxImageSize: mostPixels,
    fontExtraProperties: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const pdf = await opening.promise
    if (pdf.numPages > 0) return pdf
  } catch (error) {
    await opening.destroy()
    if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('file.password')
    if (error instanceof Error && error.name === 'InvalidPDFException') throw new Unreadable('file.damaged')
    throw error
  }
  await opening.destroy()
  throw new Unreadable('file.damaged')
}
