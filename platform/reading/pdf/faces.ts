import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { matrixOf } from './matrix.ts'

export interface Face {
  name: string
  bold: boolean
  italic: boolean
  /** Fractions of the size. */
  ascent: number
  descent: number
  /** From the widths of its letters to sizes. */
  scale: number
}

export const plainFace: Face = { name: '', bold: false, italic: false, ascent: 0.9, descent: 0.22, scale: 0.001 }

/** What pdf.js knows of a font; a plain one where it knows nothing. */
export function readFace(page: PDFPageProxy, name: string): Face {
  if (!page.commonObjs.has(name)) return plainFace
  const font: unknown = page.commonObjs.get(name)
  if (typeof font !== 'object' || font === null) return plainFace
  const { name: fullName, bold, black, italic, ascent, descent, fontMatrix } = font as Record<string, unknown>
  const called = typeof fullName === 'string' ? fullName : ''
  return {
    name: called,
    bold: bold === true || black === true || /bold|black|heavy/i.test(called),
    italic: italic === true || /italic|oblique/i.test(called),
    ascent: fraction(ascent) ?? plainFace.ascent,
    descent: fraction(descent) ?? plainFace.descent,
    scale: Math.abs(matrixOf(fontMatrix)?.[0] ?? plainFace.scale),
  }
}

/** Some fonts claim to be nothing high, or higher than a page. */
function fraction(value: unknown): number | undefined {
  const size = typeof value === 'number' ? Math.abs(value) : 0
  return size > 0.05 && size < 1.5 ? size : undefined
}
