import { type Branch, layOut } from './big-layout.ts'
import type { BodyRow, MandateRow, Organisation, PersonRow, TermRow } from './organisation.ts'
import { dayBetween, seeded } from './random.ts'
import { vietnamesePerson } from './vietnamese-people.ts'

interface Size {
  bodies: number
  people: number
  seed: number
}

/**
 * An organisation of exactly so many bodies and people for measurements, in the profile `vn-party`: blocs of at most 5,800
 * bodies side by side. Everybody belongs to one cell, and the leaders of cells and committees have had predecessors. The
 * people, mandates and terms are made up while they are read, so that any size fits in memory; needs at least one cell.
 */
export function bigOrganisation({ bodies, people, seed }: Size): Organisation {
  const branches = layOut(bodies)
  const cells = branches.filter(({ kind }) => kind === 'cell')
  if (cells.length === 0) throw new Error(`${bodies} bodies are too few to have a cell`)
  return {
    name: 'Đảng ủy Khối các cơ quan An Bình',
    profile: 'vn-party',
    bodies: readAgain(() => branches.values().map(bodyRow)),
    terms: readAgain(() => branches.values().filter(hasTerms).flatMap(termsOf)),
    people: readAgain(() => numbers(people).map(number => personRow(number, seed))),
    mandates: readAgain(() => mandatesOf(branches, cells, { people, seed })),
  }
}

function* mandatesOf(
  branches: readonly Branch[],
  cells: readonly Branch[],
  { people, seed }: Omit<Size, 'bodies'>,
): Generator<MandateRow> {
  for (const [place, cell] of cells.entries()) {
    const first = Math.floor((place * people) / cells.length)
    const end = Math.floor(((place + 1) * people) / cells.length)
    yield* seats(
      cell,
      numbers(end - first).map(number => first + number),
      seed,
    )
  }
  let next = 0
  for (const branch of branches) {
    if (branch.kind === 'cell') continue
    const from = next
    next += membersOf(branch.kind)
    yield* seats(
      branch,
      numbers(next - from).map(number => spread(from + number, people)),
      seed,
    )
  }
}

/** Seats people in order of precedence; the third one of a body with a secretary has led it in the term before. */
function* seats({ code, kind }: Branch, members: Iterable<number>, seed: number): Generator<MandateRow> {
  const [first, second, rest] = officesOf[kind] ?? ['secretary', 'deputySecretary', 'committeeMember']
  let precedence = 0
  for (const number of members) {
    precedence += 1
    const seat = { person: personCode(number), body: code, precedence: String(precedence) }
    const joined = dayBetween(seeded(seed + number), '2005-01-01', '2026-10-31')
    const from = kind === 'cell' && precedence > 2 ? joined : termStart
    if (precedence === 3) yield { ...seat, office: first, from: termBefore, to: lastDayBefore }
    yield { ...seat, office: [first, second][precedence - 1] ?? rest, from, to: '' }
  }
}

const termBefore = '2020-06-15'
const lastDayBefore = '2025-06-14'
const termStart = '2025-06-15'

/** First, second and all further offices by kind of body; committees have a secretary, a deputy and members. */
const officesOf: Record<string, readonly [string, string, string]> = {
  cell: ['secretary', 'deputySecretary', 'partyMember'],
  standingCommittee: ['secretary', 'deputySecretary', 'standingCommitteeMember'],
  inspectionCommittee: ['inspectionChair', 'inspectionViceChair', 'inspectionMember'],
  office: ['chiefOfOffice', 'deputyChiefOfOffice', 'officer'],
  organisationCommission: ['commissionHead', 'commissionDeputyHead', 'officer'],
  informationCommission: ['commissionHead', 'commissionDeputyHead', 'officer'],
  internalAffairsCommission: ['commissionHead', 'commissionDeputyHead', 'officer'],
}

function membersOf(kind: string): number {
  if (kind === 'directCommittee') return 45
  return kind === 'upperCommittee' ? 27 : 9
}

/** Draws people from all over the organisation, each once before anybody is drawn again. */
function spread(number: number, people: number): number {
  return ((number % people) * strideFor(people)) % people
}

/** Any prime that does not divide the number of people visits each of them once. */
function strideFor(people: number): number {
  return people % 7919 === 0 ? 7907 : 7919
}

function personRow(number: number, seed: number): PersonRow {
  return vietnamesePerson(seeded(Math.imul(seed + 1, 0x9e3779b1) + number), {
    number: number + 1,
    code: personCode(number),
  })
}

function personCode(number: number): string {
  return `P${String(number + 1).padStart(7, '0')}`
}

function bodyRow({ code, kind, name, symbol, parent, precedence }: Branch): BodyRow {
  return { code, kind, name, symbol, parent, precedence: String(precedence), valid_from: '1996-07-01', valid_to: '' }
}

function hasTerms({ kind }: Branch): boolean {
  return kind === 'directCommittee' || kind === 'upperCommittee' || kind === 'grassrootsCommittee'
}

function termsOf({ code }: Branch): TermRow[] {
  return [
    { body: code, ordinal: '12', from: termBefore, to: lastDayBefore },
    { body: code, ordinal: '13', from: termStart, to: '' },
  ]
}

function* numbers(count: number): Generator<number> {
  for (let number = 0; number < count; number += 1) yield number
}

function readAgain<Item>(read: () => Iterable<Item>): Iterable<Item> {
  return { [Symbol.iterator]: () => read()[Symbol.iterator]() }
}
