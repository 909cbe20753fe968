import type { Reading } from '../../packages/text/model.ts'
import type { Obstacle } from '../refused.ts'

/** A word on a page: points from the upper left corner. */
export interface WordBox {
  t: string
  x: number
  y: number
  w: number
  h: number
}

/** One page as it can be shown, searched and selected. */
export interface PageRead {
  /** From 1. */
  number: number
  /** Points. */
  width: number
  height: number
  words: string
  boxes: WordBox[]
  /** True where a machine read a picture. */
  byMachine: boolean
  /** 0 to 100; null when no machine read it. */
  confidence: number | null
  /** Set where the page has no words of its own: a machine should read it. */
  needsMachine: boolean
}

/** An old Vietnamese code page that the words were written in, turned into Unicode where that is sure. */
export interface OldEncoding {
  from: 'tcvn3' | 'vni'
  sure: boolean
}

/** What reading a file gave; never the file itself, which stays as it came. */
export interface FileRead {
  /** A PDF as it is; an office file printed by LibreOffice; our own view of its text; a picture. */
  shownAs: 'pdf' | 'office' | 'own' | 'picture'
  /** Where LibreOffice printed it or pictures became pages: the PDF, in the scratch folder that was given. */
  pdfPath: string | null
  /** Empty when there is only our own view of the text. */
  pages: PageRead[]
  /** The text as provisions, with its tracked changes and balloons; null for pictures and scans. */
  text: Reading | null
  encoding: OldEncoding | null
  /** Why nothing can be shown (a password, damage, a program); the file is kept and can be downloaded all the same. */
  obstacle: Obstacle | null
}

/** What a reader needs to know of a file. */
export interface FileToRead {
  path: string
  /** MIME type, told from the content. */
  type: string
  fileName: string
  /** Where it may leave a PDF and other large things; removed by whoever gave it. */
  scratch: string
}
