import type { Loss, Reading } from '../../packages/text/model.ts'
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
  /** Where the page is a picture that a browser can show; null where a PDF shows it. */
  picture: PagePicture | null
}

/** The file that was read itself, or one that was made of it in the scratch folder. */
export interface PagePicture {
  path: string
  mediaType: string
  /** Pixels. */
  width: number
  height: number
}

/** An old Vietnamese code page that the words were written in, turned into Unicode where that is sure. */
export interface OldEncoding {
  from: 'tcvn3' | 'vni'
  sure: boolean
}

/** A file that came within another one, such as with a mail. */
export interface Attached {
  /** In the scratch folder. */
  path: string
  /** As its sender called it; perhaps nothing. */
  fileName: string
}

/** What reading a file gave, besides its pages; never the file itself, which stays as it came. */
export interface FileRead {
  /** A PDF as it is; an office file printed by LibreOffice; our own view of its text; a picture. */
  shownAs: 'pdf' | 'office' | 'own' | 'picture'
  /** The PDF to show: the file that was read, or where LibreOffice printed it in the scratch folder. */
  pdfPath: string | null
  /** How many pages were given to `onPages`; none when there is only our own view of the text. */
  pageCount: number
  /** The text as provisions, with its tracked changes and balloons; null for pictures and scans. */
  text: Reading | null
  encoding: OldEncoding | null
  /** What it calls itself, where it does: the subject of a mail. */
  title: string | null
  /** What could not be kept of it, by code. */
  losses: Loss[]
  /** Files that came within it; each is read by itself. */
  attached: Attached[]
  /** Why nothing can be shown (a password, damage, a program); the file is kept and can be downloaded all the same. */
  obstacle: Obstacle | null
}

/** What a reader needs to know of a file. */
export interface FileToRead {
  path: string
  /** MIME type, told from the content. */
  type: string
  /** Only tells apart what content cannot. */
  fileName: string
  /** Where it may leave a PDF and other large things; removed by whoever gave it. */
  scratch: string
}

export interface WhileReading {
  signal: AbortSignal
  /**
   * Gets the pages in order, at most 25 at a time, so that a file of 900 pages is never in memory as a whole. The next
   * ones wait until it is done.
   */
  onPages: (pages: PageRead[]) => Promise<void> | void
}

/** Reads files of every kind in threads of their own: one that hangs or bursts becomes an obstacle. */
export interface FileReader {
  read: (file: FileToRead, during: WhileReading) => Promise<FileRead>
}

/** What a page that needs a machine is taken from. */
export type MachineSource = { pdfPath: string } | { pictures: { number: number; path: string }[] }

export interface WhileRecognising {
  signal: AbortSignal
  onPage: (page: PageRead) => Promise<void> | void
}

/** Reads pictures of words. One page at a time in the whole process, so that people are not kept waiting. */
export interface Ocr {
  /** Reads these pages in their order; what `onPage` was given need not be asked for again. */
  readMachinePages: (source: MachineSource, pages: readonly number[], during: WhileRecognising) => Promise<void>
  /** Lets go of what recognition holds in memory; it is loaded anew when needed. */
  close: () => Promise<void>
}
