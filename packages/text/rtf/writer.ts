import { cleaned, convertByFont, type OldCode } from '../encodings/index.ts'
import type { Run } from '../model.ts'
import type { Line } from '../structure/line.ts'
import type { Change } from '../tracked-lines.ts'
import { Unreadable } from '../unreadable.ts'
import { codePageOf, codePagesOfCharsets } from './code-pages.ts'
import { missed, skipped, symbols } from './destinations.ts'
import type { openTables } from './tables.ts'

/** What holds until a group is closed. */
interface State {
  /** Where words go: into the text, the label of a list, the tables of fonts or authors, or nowhere. */
  into: 'text' | 'label' | 'fonts' | 'authors' | 'nowhere'
  run: Omit<Run, 'text'>
  font: number
  /** How many letters stand beside a Unicode one for programs that do not know it. */
  beside: number
  tracked: 'inserted' | 'deleted' | null
  author: number
}

interface Pen {
  tables: ReturnType<typeof openTables>
  state: State
  before: State[]
  /** Code pages and names of fonts, by their number. */
  fonts: Map<number, number>
  names: Map<number, string>
  codePage: number
  authors: string[]
  changes: Map<number, Change>
  /** After `\*`: a group that may be skipped by whoever does not know it. */
  starred: boolean
  /** Letters to come that a Unicode letter has said already. */
  owed: number
  name: string
  label: string
  look: NonNullable<Line['look']>
  outline: number | undefined
  leftOut: boolean
  /** Code pages of fonts whose words are in Unicode now. */
  converted: Set<OldCode>
}

const mostGroups = 1_000

/** Writes the text that the tokens of an RTF file describe. */
export function openWriter(tables: Pen['tables']) {
  const pen = newPen(tables)
  return {
    open() {
      if (pen.before.length > mostGroups) throw new Unreadable('file.too_deep', { depth: mostGroups })
      pen.before.push({ ...pen.state })
    },
    close() {
      if (pen.state.into === 'authors' && pen.name !== '') pen.authors.push(pen.name.replace(/;$/, ''))
      pen.name = ''
      pen.state = pen.before.pop() ?? pen.state
    },
    word: (word: string, value: number | undefined) => obey(pen, word, value),
    letters(letters: string) {
      const rest = letters.slice(pen.owed)
      pen.owed = Math.max(0, pen.owed - letters.length)
      if (rest !== '') say(pen, decoded(rest, pen.fonts.get(pen.state.font) || pen.codePage))
    },
    finish() {
      if (tables.here().length() > 0) endLine(pen)
      tables.finish()
    },
    leftOut: () => pen.leftOut,
    converted: () => [...pen.converted],
  }
}

function newPen(tables: Pen['tables']): Pen {
  return {
    tables,
    state: { into: 'text', run: {}, font: 0, beside: 1, tracked: null, author: 0 },
    before: [],
    fonts: new Map(),
    names: new Map(),
    codePage: westEuropean,
    authors: [],
    changes: new Map(),
    starred: false,
    owed: 0,
    name: '',
    label: '',
    look: {},
    outline: undefined,
    leftOut: false,
    converted: new Set(),
  }
}

/** The code page of a file that names none. */
const westEuropean = 1252

function obey(pen: Pen, word: string, value: number | undefined): void {
  const act = acts[word]
  const isUnknown = pen.starred && word !== '*' && !act
  if (word !== '*') pen.starred = false
  pen.leftOut ||= missed.has(word)
  if (isUnknown || skipped.has(word)) pen.state.into = 'nowhere'
  if (pen.state.into === 'nowhere') return
  const symbol = symbols[word]
  if (symbol === undefined) act?.(pen, value)
  else say(pen, symbol)
}

function say(pen: Pen, text: string): void {
  const { into, run, tracked } = pen.state
  if (into === 'label') pen.label += text
  if (into === 'authors') pen.name += text
  if (into === 'fonts') pen.names.set(pen.state.font, ((pen.names.get(pen.state.font) ?? '') + text).replace(/;$/, ''))
  if (into !== 'text') return
  // Before it is cleaned: a soft hyphen is a letter in TCVN3.
  const converted = convertByFont(text, pen.names.get(pen.state.font) ?? '')
  if (converted.from) pen.converted.add(converted.from)
  const words = { ...run, text: cleaned(converted.text) }
  if (tracked === 'inserted') pen.tables.here().insert(words.text, changeBy(pen))
  else if (tracked === 'deleted') pen.tables.here().remove(words, changeBy(pen))
  else pen.tables.here().write(words)
}

function changeBy({ changes, authors, state: { author } }: Pen): Change {
  const change = changes.get(author) ?? { author: authors[author] ?? '', at: null }
  changes.set(author, change)
  return change
}

function endLine(pen: Pen): void {
  if (pen.state.tracked === 'inserted') return say(pen, '\n')
  const { label, outline, look } = pen
  const listed = label.trim() !== '' && { label: label.trim() }
  pen.tables
    .here()
    .end({ ...listed, ...(outline !== undefined && { outline }), ...(Object.keys(look).length > 0 && { look }) })
  pen.label = ''
}

type Act = (pen: Pen, value: number | undefined) => void

const into =
  (where: State['into']): Act =>
  pen =>
    void (pen.state.into = where)

const looks =
  (look: NonNullable<Line['look']>): Act =>
  pen =>
    void (pen.look = { ...pen.look, ...look })

const turns =
  (what: 'bold' | 'italic' | 'underline' | 'strike' | 'caps'): Act =>
  ({ state }, value) => {
    const { [what]: _before, ...others } = state.run
    state.run = value === 0 ? others : { ...others, [what]: true }
  }

const raises =
  (raised: 'super' | 'sub' | undefined): Act =>
  ({ state }) => {
    const { raised: _before, ...others } = state.run
    state.run = raised ? { ...others, raised } : others
  }

const tracks =
  (tracked: 'inserted' | 'deleted'): Act =>
  ({ state }, value) =>
    void (state.tracked = value === 0 ? null : tracked)

const acts: Readonly<Record<string, Act>> = {
  '*': pen => void (pen.starred = true),
  ansicpg: (pen, value) => void (pen.codePage = value ?? 1252),
  fonttbl: into('fonts'),
  revtbl: into('authors'),
  pntext: into('label'),
  listtext: into('label'),
  f: ({ state }, value) => void (state.font = value ?? 0),
  fcharset({ state, fonts }, value) {
    if (state.into === 'fonts') fonts.set(state.font, codePagesOfCharsets.get(value ?? 0) ?? 0)
  },
  uc: ({ state }, value) => void (state.beside = value ?? 1),
  u(pen, value) {
    say(pen, String.fromCharCode((value ?? 0x3f) & 0xffff))
    pen.owed = pen.state.beside
  },
  par: endLine,
  cell(pen) {
    endLine(pen)
    pen.tables.endCell()
  },
  row: pen => pen.tables.endRow(),
  intbl: pen => pen.tables.enter(),
  pard(pen) {
    pen.look = {}
    pen.outline = undefined
    pen.tables.leave()
  },
  outlinelevel: (pen, value = 9) => void (pen.outline = value < 9 ? value + 1 : undefined),
  page: looks({ newPage: true }),
  qc: looks({ align: 'centre' }),
  qr: looks({ align: 'right' }),
  qj: looks({ align: 'justified' }),
  plain: ({ state }) => void Object.assign(state, { run: {}, tracked: null }),
  b: turns('bold'),
  i: turns('italic'),
  ul: turns('underline'),
  ulnone: pen => turns('underline')(pen, 0),
  strike: turns('strike'),
  caps: turns('caps'),
  super: raises('super'),
  sub: raises('sub'),
  nosupersub: raises(undefined),
  revised: tracks('inserted'),
  deleted: tracks('deleted'),
  revauth: ({ state }, value) => void (state.author = value ?? 0),
  revauthdel: ({ state }, value) => void (state.author = value ?? 0),
}

function decoded(letters: string, codePage: number): string {
  if (/^[\u0020-\u007E]*$/.test(letters)) return letters
  return new TextDecoder(codePageOf(codePage)).decode(Uint8Array.from(letters, letter => letter.charCodeAt(0)))
}
