declare module 'word-extractor' {
  interface Manner {
    filterUnicode: boolean
  }
  interface Extracted {
    getBody: (options: Manner) => string
    getFootnotes: (options: Manner) => string
    getHeaders: (options: Manner & { includeFooters: boolean }) => string
    getFooters: (options: Manner) => string
  }
  export default class WordExtractor {
    extract: (source: Buffer | string) => Promise<Extracted>
  }
}
