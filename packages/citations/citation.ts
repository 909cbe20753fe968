/** One mention of an official document that is identified by a number. */
export interface Citation {
  /** UTF-16 offsets into the text as it was given; `end` is exclusive. */
  start: number
  end: number
  /** The text between them, as it stands. */
  surface: string
  /** `NQ`, `QĐ`, `QĐi`, `Luật` …; null where neither a word nor the symbol tells. */
  type: string | null
  /** Without leading zeros: `5`, `30a`, `66.16`. */
  number: string
  /** Only where it is part of the number: 30/2020/NĐ-CP. */
  year: string | null
  /** As printed or as shared in a list, never guessed: `NQ/TW`, `NĐ-CP`. */
  symbol: string | null
  /** When it was issued: `2017-10-25`, `2017-10`, `2017`, or `--01-06` without a year. */
  date: string | null
  /** Who issued it, as printed, without the term. */
  organ: string | null
  tags: Tag[]
}

/** What is peculiar about a mention. */
export type Tag =
  | 'no-type-word'
  | 'number-only'
  | 'list-member'
  | 'shared-symbol'
  | 'line-break'
  | 'space-in-symbol'
  | 'title-between'
  | 'date-remote'
  | 'date-partial'
