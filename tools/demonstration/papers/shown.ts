import type { Language } from '../../../platform/work/actor.ts'

/** Papers that show at once what Plenum does with papers. Whoever is named by a login is a part of the demonstration. */
export interface ShownPapers {
  language: Language
  /** Who brings them all. */
  keeper: string
  /** A scheme in three versions; the last is an edited copy of the second that comes back from Word. */
  scheme: {
    fileName: string
    title: string
    /** Markdown. */
    first: string
    /** What its authors wrote anew in the second version. */
    second: readonly Edit[]
    returned: { fileName: string; edits: readonly Edit[]; asked: readonly Asked[]; balloons: readonly Ballooned[] }
  }
  /** What is said about the second version, and must find its place in the third. */
  comments: readonly Said[]
  note: Said
  /** A letter that was printed, signed, and laid on a scanner; line by line. */
  scan: { fileName: string; lines: readonly string[] }
  /** An invitation that comes as PDF; Markdown. */
  invitation: { fileName: string; title: string; text: string }
  sheet: { fileName: string; name: string; rows: readonly (readonly string[])[] }
  /** A text from before Unicode, written in TCVN3. */
  old?: { fileName: string; text: string }
  /** All of them, to be read and taken along together. */
  pack: { title: string }
}

/** Words that stand once in the text, and what stands there instead. */
export interface Edit {
  was: string
  now: string
}

/** A tracked change, which nobody has accepted. */
export interface Asked extends Edit {
  author: string
  at: string
}

export interface Ballooned {
  author: string
  at: string
  /** The words that it hangs on. */
  quoted: string
  words: string
}

export interface Said {
  by: string
  quoted: string
  words: string
}
