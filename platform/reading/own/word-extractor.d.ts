declare module 'word-extractor' {
  interface Extracted {
    getBody: () => string
    getFootnotes: () => string
    getHeaders: (options?: { includeFooters?: boolean }) => string
    getFooters: () => string
  }
  export default class WordExtractor {
    extract: (source: Buffer | string) => Promise<Extracted>
  }
}
