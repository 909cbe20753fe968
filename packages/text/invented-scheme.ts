import { counting } from './counting.ts'
import type { Cell, Kind, Picture, Provision, Run, Table, TextDocument } from './model.ts'
import { toRoman } from './structure/numerals.ts'

/** A scheme that never was, for tests: as many pages, the same for the same seed. */
export interface Wanted {
  pages: number
  seed: number
  /** Which characters of a format stand among the words, to try its escapes. */
  spice?: readonly string[]
  tables?: boolean
  footnotes?: boolean
  picture?: Picture
}

const syllables =
  'triển khai chương trình chuyển đổi số trong công tác văn thư lưu trữ của cơ quan nhằm nâng cao chất lượng phục vụ hội nghị bảo đảm an toàn thông tin tiết kiệm thời gian giấy tờ theo đúng quy chế làm việc'.split(
    ' ',
  )
const lettersOfPoints = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm']

/** Chapters with titles, articles that count through, clauses, points, dashes and plain paragraphs. */
export function inventedScheme(wanted: Wanted): TextDocument {
  const author = beginWriting(wanted)
  author.add('paragraph', 0, '', [{ text: 'ĐỀ ÁN', bold: true }])
  author.add('paragraph', 0, '', author.sentence())
  let article = 0
  for (let chapter = 1; author.provisions.length < wanted.pages * 16; chapter += 1) {
    author.add('chapter', 0, `Chương ${toRoman(chapter)}`, [{ text: author.words(5).toUpperCase(), bold: true }])
    for (let count = 2 + author.next(3); count > 0; count -= 1) {
      article += 1
      author.add('article', 1, `Điều ${article}.`, author.title())
      writeClauses(author)
      if (wanted.tables && article % 3 === 0) author.addTable(2)
    }
  }
  if (wanted.picture) author.addPicture(wanted.picture)
  return author.finished()
}

function writeClauses(author: Author): void {
  for (let clause = 1, last = 1 + author.next(4); clause <= last; clause += 1) {
    author.add('clause', 2, `${clause}.`, author.sentence())
    if (author.next(3) === 0) author.add('paragraph', 3, '', author.sentence())
    if (author.next(3) === 0)
      for (const letter of lettersOfPoints.slice(0, 2 + author.next(10)))
        author.add('point', 3, `${letter})`, author.sentence())
    else if (author.next(4) === 0) for (let item = 0; item < 3; item += 1) author.add('item', 3, '-', author.sentence())
  }
}

interface Author {
  provisions: Provision[]
  next: (below: number) => number
  words: (count: number) => string
  title: () => Run[]
  sentence: () => Run[]
  add: (kind: Kind, depth: number, label: string, runs: Run[], table?: Table) => void
  addTable: (depth: number) => void
  addPicture: (picture: Picture) => void
  finished: () => TextDocument
}

function beginWriting({ seed, spice = [], footnotes = false }: Wanted): Author {
  const next = chance(seed)
  const makeId = counting('p')
  const provisions: Provision[] = []
  const notes: Provision[] = []
  const pictures: Record<string, Picture> = {}
  const plain = () => syllables[next(syllables.length)] ?? ''
  const spiced = () => (spice.length > 0 && next(6) === 0 ? (spice[next(spice.length)] ?? '') : plain())
  // The first word is never spiced: `1.` or a quotation mark there would rightly be read as more than a word.
  const words = (count: number) => capital([plain(), ...Array.from({ length: count - 1 }, spiced)].join(' '))

  function note(): Run {
    const id = makeId()
    const label = String(notes.length + 1)
    notes.push({ id, kind: 'footnote', depth: 0, label, runs: [{ text: `Nguồn: ${words(6)}.` }] })
    return { text: label, raised: 'super', note: id }
  }

  const author: Author = {
    provisions,
    next,
    words,
    title: () => [{ text: words(4), bold: true }],
    sentence() {
      const runs: Run[] = [
        { text: `${words(6 + next(20))} ` },
        { text: words(3).toLowerCase(), ...styles[next(styles.length)] },
      ]
      return footnotes && next(12) === 0 ? [...runs, note(), { text: '.' }] : [...runs, { text: next(2) ? ';' : '.' }]
    },
    add: (kind, depth, label, runs, table) =>
      void provisions.push({ id: makeId(), kind, depth, label, runs, ...(table && { table }) }),
    addTable: depth => author.add('table', depth, '', [], inventedTable(words, next)),
    addPicture(picture) {
      pictures['picture-1'] = picture
      const shown = { key: 'picture-1', widthPt: 120, heightPt: 60, alt: 'Sơ đồ' }
      author.add('image', 2, '', [{ text: '\uFFFC', picture: shown }])
    },
    finished: () => ({ provisions: [...provisions, ...notes], pictures, running: { headers: [], footers: [] } }),
  }
  return author
}

const styles: Partial<Run>[] = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }, { underline: true }]

/** Three columns; the first row is a header, and two cells below it are merged. */
function inventedTable(words: (count: number) => string, next: (below: number) => number): Table {
  const cell = (column: number, columns = 1, rows = 1): Cell => ({
    column,
    columns,
    rows,
    paragraphs: [{ label: '', runs: [{ text: words(2 + next(4)) }] }],
  })
  return {
    rows: [
      { cells: [cell(0), cell(1), cell(2)], header: true },
      { cells: [cell(0, 1, 2), cell(1, 2)] },
      { cells: [cell(1), cell(2)] },
      { cells: [cell(0), cell(1), cell(2)] },
    ],
    widths: [100, 200, 150],
    ruled: true,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Numbers that look random and are the same every time (a linear congruence). */
function chance(seed: number): (below: number) => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
