import type { Line } from '../../../packages/text/composed.ts'

/** A stretch of a sentence that says what was recorded; `of` says of what, such as `yes` or `person:` and an id. */
export interface Mark {
  of: string
  start: number
  end: number
}

/** A paragraph of minutes that goes back to what was recorded. */
export interface Sentence extends Line {
  /** The same each time that minutes are put together: what it is about, and of which line of the agenda (`vote:` line `:` vote). */
  key: string
  marks: Mark[]
}

// Around what was recorded while a sentence is put together; characters for private use stand in no text.
const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']

/** Words as they go into a sentence, which knows then where they stand. */
export function recorded(of: string, words: string | number): string {
  return `${opens}${of}${parts}${words}${closes}`
}

/** A sentence of what was said, in which some words were recorded. */
export function sentence(key: string, said: string, look: Omit<Line, 'words'> = { align: 'justified' }): Sentence {
  const marks: Mark[] = []
  let words = ''
  for (const piece of said.split(opens)) {
    const [, of, within, after] = piecesOf.exec(piece) ?? []
    if (of === undefined || within === undefined) words += piece
    else {
      marks.push({ of, start: words.length, end: words.length + within.length })
      words += within + (after ?? '')
    }
  }
  return { key, words, marks, ...look }
}

const piecesOf = new RegExp(`^([^${parts}]*)${parts}([^${closes}]*)${closes}([^]*)$`)
