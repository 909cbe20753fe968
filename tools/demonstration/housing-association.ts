import type { BodyRow, MandateRow, Organisation, PersonRow, TermRow } from './organisation.ts'

/** A housing association of nine people with a board and two committees, for the profile `general`. */
export function housingAssociation(): Organisation {
  return {
    name: 'Alderbeck Housing Association',
    profile: 'general',
    bodies: [
      body('BOARD', 'board', 'Board of Alderbeck Housing Association', '', 10),
      body('FIN', 'committee', 'Finance and Audit Committee', 'BOARD', 20),
      body('HOMES', 'committee', 'Homes and Tenants Committee', 'BOARD', 30),
    ],
    terms: [term('BOARD', 7, '2022-06-18', '2025-06-20'), term('BOARD', 8, '2025-06-21', '')],
    people: members.map(person),
    mandates: [...seats('BOARD', board), ...seats('FIN', finance), ...seats('HOMES', homes)],
  }
}

interface Member {
  given: string
  middle?: string
  family: string
  born: string
  sex: 'male' | 'female'
}

const members: readonly Member[] = [
  { given: 'Margaret', middle: 'Anne', family: 'Thornley', born: '1958-03-14', sex: 'female' },
  { given: 'Samuel', family: 'Okonjo', born: '1971-11-02', sex: 'male' },
  { given: 'Priya', family: 'Raman', born: '1984-07-25', sex: 'female' },
  { given: 'Edwin', middle: 'James', family: 'Hallowes', born: '1963-01-30', sex: 'male' },
  { given: 'Bridget', family: 'Maguire-Lowe', born: '1977-09-09', sex: 'female' },
  { given: 'Tomasz', family: 'Wieczorek', born: '1990-05-17', sex: 'male' },
  { given: 'Ruth', middle: 'Eleanor', family: 'Penhale', born: '1969-12-06', sex: 'female' },
  { given: 'Daniel', family: 'Ashgrove', born: '1988-02-21', sex: 'male' },
  { given: 'Fatima', family: 'Siddle', born: '1995-08-12', sex: 'female' },
]

type Seat = readonly [office: string, member: number, from: string, to?: string]

const board: readonly Seat[] = [
  ['chair', 4, '2022-06-18', '2025-06-20'],
  ['chair', 1, '2025-06-21'],
  ['viceChair', 2, '2025-06-21'],
  ['treasurer', 3, '2022-06-18'],
  ['secretary', 7, '2024-01-15'],
  ['member', 4, '2025-06-21'],
  ['member', 5, '2022-06-18'],
  ['member', 6, '2025-06-21'],
  ['member', 8, '2025-06-21'],
  ['member', 9, '2025-06-21'],
]
const finance: readonly Seat[] = [
  ['chair', 3, '2022-07-04'],
  ['secretary', 7, '2024-01-15'],
  ['member', 2, '2025-07-07'],
  ['member', 6, '2025-07-07'],
]
const homes: readonly Seat[] = [
  ['chair', 5, '2025-07-07'],
  ['member', 4, '2025-07-07'],
  ['member', 8, '2025-07-07'],
  ['member', 9, '2025-07-07'],
]

function body(code: string, kind: string, name: string, parent: string, precedence: number): BodyRow {
  return {
    code,
    kind,
    name,
    symbol: '',
    parent,
    precedence: String(precedence),
    valid_from: '2001-04-02',
    valid_to: '',
  }
}

function term(bodyCode: string, ordinal: number, from: string, to: string): TermRow {
  return { body: bodyCode, ordinal: String(ordinal), from, to }
}

/** The telephone numbers are of the range that Britain keeps for fiction. */
function person({ given, middle, family, born, sex }: Member, place: number): PersonRow {
  const number = place + 1
  return {
    code: codeOf(number),
    family_name: family,
    middle_name: middle ?? '',
    given_name: given,
    birth_date: born,
    sex,
    email: `${given}.${family}@alderbeck.example`.toLowerCase(),
    phone: `+44 7700 ${900_100 + number}`,
  }
}

function seats(bodyCode: string, list: readonly Seat[]): MandateRow[] {
  return list.map(([office, member, from, to = ''], place) => ({
    person: codeOf(member),
    body: bodyCode,
    office,
    from,
    to,
    precedence: String(place + 1),
  }))
}

function codeOf(member: number): string {
  return `M-${member}`
}
