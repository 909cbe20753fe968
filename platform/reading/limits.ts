/** What reading one file may cost, so that a file which wants more becomes an obstacle and not a standstill. */
export const limits = {
  /** Pages beyond these are neither listed nor searched; the file itself shows them. */
  pages: 5_000,
  /** Handed over together. */
  pagesAtOnce: 25,
  /** Printed lines of a PDF that are turned into provisions. */
  lines: 400_000,
  /** Bytes of a file other than a PDF that is read as a whole. */
  bytes: 100 * 1024 * 1024,
  /** Bytes of a plain text, table or web page. */
  textBytes: 20 * 1024 * 1024,
  /** Width times height of a picture that is unpacked: an A3 page at 600 dpi has 70 million. */
  pixels: 100_000_000,
  /** Pictures in one TIFF. */
  pictures: 1_000,
  /** Files that are taken out of one mail. */
  attached: 100,
  /** Provisions, runs and cells of one text: what 2,000 pages have. Every reader of the text has to be sent all of them. */
  pieces: 300_000,
  /** Rows and columns of a sheet that is shown as a table; what is beyond them is named as lost. */
  rows: 2_000,
  columns: 64,
  /** Without a word from the thread that reads. */
  silentMilliseconds: 60_000,
  /** For one file as a whole. */
  milliseconds: 15 * 60_000,
  heapMegabytes: 1_024,
  /** Files that are read at the same time. */
  atOnce: 2,
}
