import { fold } from '../../platform/text/fold.ts'
import { columns, type Kind, officeColumns } from './contract.ts'

/** What a column of somebody's table turned out to be, by its place; `ignored` are headings that say nothing to us. */
export interface Headings {
  kind: Kind
  /** Where each column is. */
  places: Map<string, number>
  ignored: string[]
}

/** A name in one cell, and the family name with the middle name before the given name, which is in a cell of its own. */
export const wholeName = 'full_name'
export const nameBeforeGiven = 'family_and_middle_name'

const days = {
  from: ['từ', 'từ ngày', 'ngày bắt đầu', 'since', 'from day', 'start'],
  to: ['đến', 'đến ngày', 'ngày kết thúc', 'until', 'to day', 'end'],
}
const body = ['tổ chức', 'mã tổ chức', 'tên tổ chức', 'đơn vị', 'đơn vị công tác', 'cơ quan', 'unit', 'committee']
const office = ['chức vụ', 'chức danh', 'position', 'role']
const precedence = ['thứ tự', 'thứ tự ưu tiên', 'thứ bậc', 'order']

/** What people write above their columns besides our own names for them, in Vietnamese and English. */
const said: Record<Kind, Record<string, readonly string[]>> = {
  bodies: {
    code: ['mã', 'mã số', 'mã tổ chức', 'mã đơn vị'],
    kind: ['loại', 'loại hình', 'loại tổ chức', 'type'],
    name: ['tên', 'tên tổ chức', 'tên đơn vị', 'tổ chức'],
    symbol: ['ký hiệu', 'viết tắt'],
    parent: ['trực thuộc', 'cấp trên', 'tổ chức cấp trên', 'đơn vị cấp trên', 'mã cấp trên', 'under', 'above'],
    precedence,
    valid_from: ['hiệu lực từ', 'ngày thành lập', 'thành lập', 'từ ngày', 'established', 'from'],
    valid_to: ['hiệu lực đến', 'ngày kết thúc', 'ngày giải thể', 'đến ngày', 'closed', 'to'],
  },
  terms: { body, ordinal: ['khóa', 'nhiệm kỳ', 'nhiệm kỳ thứ', 'số nhiệm kỳ', 'term', 'number'], ...days },
  people: {
    code: ['mã', 'mã số', 'mã nhân sự', 'mã đảng viên', 'số thẻ', 'số thẻ đảng', 'số hiệu', 'staff number'],
    family_name: ['họ', 'surname', 'last name'],
    middle_name: ['tên đệm', 'đệm', 'tên lót', 'chữ đệm'],
    given_name: ['tên', 'tên gọi', 'first name', 'forename'],
    [wholeName]: ['họ và tên', 'họ tên', 'họ và tên đầy đủ', 'tên đầy đủ', 'name'],
    [nameBeforeGiven]: ['họ đệm', 'họ và đệm', 'họ và tên đệm', 'họ lót', 'họ và chữ đệm'],
    birth_date: ['ngày sinh', 'sinh ngày', 'ngày tháng năm sinh', 'date of birth', 'born', 'birthday'],
    sex: ['giới tính', 'giới', 'nam nữ', 'gender'],
    email: ['thư điện tử', 'địa chỉ email', 'mail', 'e mail'],
    phone: ['điện thoại', 'số điện thoại', 'di động', 'sđt', 'đt', 'mobile', 'telephone'],
    office,
    body,
    from: days.from,
  },
  mandates: {
    person: ['người', 'mã người', 'mã nhân sự', 'mã đảng viên', 'họ và tên', 'họ tên', 'name'],
    body,
    office,
    ...days,
    precedence,
  },
}

/** Without these a table is not of its kind; of each group one is enough. */
const needed: Record<Kind, readonly (readonly string[])[]> = {
  bodies: [['code'], ['name']],
  terms: [['body'], ['ordinal'], ['from']],
  people: [[wholeName, 'given_name']],
  mandates: [['person'], ['body'], ['office'], ['from']],
}

/** Which kind these headings are of, or are as a table of that kind; undefined when they are no headings of ours. */
export function readHeadings(cells: readonly string[], kind?: Kind): Headings | undefined {
  const readings = readingsOf(cells, kind)
  const fitting = readings.find(isComplete)
  // "Name, kind, under" would do for people, too, if two of the three columns were left aside.
  const [best] = readings
  return best && fitting && 2 * fitting.places.size >= best.places.size ? fitting : undefined
}

/** The kind that these headings are of, but for a column that it cannot do without; undefined when there is no telling. */
export function kindMeant(cells: readonly string[]): Kind | undefined {
  const [best] = readingsOf(cells)
  return best && best.places.size >= 2 && !isComplete(best) ? best.kind : undefined
}

/** The columns that a row of headings would still need to be of this kind, the fewest that any of these rows lacks. */
export function missingColumns(rows: readonly (readonly string[])[], kind: Kind): string[] {
  const lacking = rows.map(cells => missingIn(kind, asKind(kind, cells).places))
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? needed[kind].flat()
}

/** The columns that the rows of such a table have, in the order of the contract; names are parted by then. */
export function columnsOf({ kind, places }: Headings): string[] {
  const parted = places.has(wholeName) || places.has(nameBeforeGiven)
  const names = ['family_name', 'middle_name', 'given_name']
  // Whoever is given an office is given it from some day, so that there is always a cell for it.
  const has = (column: string) =>
    places.has(column) || (parted && names.includes(column)) || (column === 'from' && places.has('office'))
  return allColumns(kind).filter(has)
}

/** All columns that a table of this kind may have. */
export function allColumns(kind: Kind): readonly string[] {
  return kind === 'people' ? [...columns.people, ...officeColumns] : columns[kind]
}

/** These headings as each kind would have them, the one that understands most of them first. */
function readingsOf(cells: readonly string[], kind?: Kind): Headings[] {
  // Of equals the first: a list of names with offices is about the people.
  const kinds: readonly Kind[] = kind ? [kind] : ['people', 'bodies', 'mandates', 'terms']
  return kinds.map(one => asKind(one, cells)).toSorted((one, other) => other.places.size - one.places.size)
}

function isComplete({ kind, places }: Headings): boolean {
  return missingIn(kind, places).length === 0
}

function asKind(kind: Kind, cells: readonly string[]): Headings {
  const places = new Map<string, number>()
  const ignored: string[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(kind, cell)
    if (column !== undefined && !places.has(column)) places.set(column, place)
    else if (cell.trim() !== '') ignored.push(cell.trim())
  }
  const given = places.get('given_name')
  // A column that is called nothing but "name" and has no family name beside it holds whole names.
  if (given !== undefined && !['family_name', nameBeforeGiven, wholeName].some(column => places.has(column))) {
    places.delete('given_name')
    places.set(wholeName, given)
  }
  return { kind, places, ignored }
}

function columnNamed(kind: Kind, cell: string): string | undefined {
  const heading = plain(cell)
  return Object.keys(said[kind]).find(column => names(kind, column).includes(heading))
}

function names(kind: Kind, column: string): string[] {
  return [column, ...(said[kind][column] ?? [])].map(plain)
}

/** Headings as they are compared: folded, without signs, and without what stands in brackets. */
function plain(heading: string): string {
  return fold(heading.replace(/\([^()]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function missingIn(kind: Kind, places: ReadonlyMap<string, number>): string[] {
  return needed[kind].filter(group => !group.some(column => places.has(column))).map(([first = '']) => first)
}
