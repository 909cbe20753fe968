import { expect, test } from 'vitest'
import { kindOn, officeOn, rulebook, type Profile } from '../../modules/rulebook/index.ts'
import { bigOrganisation } from './big-organisation.ts'
import { blocOrganisation } from './bloc-organisation.ts'
import { columns } from '../../modules/imports/contract.ts'
import type { BodyRow, Organisation } from './organisation.ts'
import { housingAssociation } from './housing-association.ts'
import { seeded } from './random.ts'
import { familyNames } from './vietnamese-names.ts'
import { fullName } from './vietnamese-people.ts'

const today = '2026-11-23'
const organisations: [string, Organisation][] = [
  ['the bloc', blocOrganisation(seeded(13))],
  ['the housing association', housingAssociation()],
  ['a small big one', bigOrganisation({ bodies: 300, people: 2_000, seed: 5 })],
  ['one of two blocs', bigOrganisation({ bodies: 6_000, people: 8_000, seed: 6 })],
]

test.each(organisations)('%s has exactly the columns of the import', (_, organisation) => {
  for (const table of ['bodies', 'terms', 'people', 'mandates'] as const) {
    const shapes = new Set([...organisation[table]].map(row => Object.keys(row).toSorted().join()))
    expect([...shapes]).toEqual([[...columns[table]].toSorted().join()])
  }
})

test.each(organisations)('%s uses every code, address and telephone number once', (_, { bodies, people }) => {
  const peopleRows = [...people]
  for (const values of [
    [...bodies].map(({ code }) => code),
    ...(['code', 'email', 'phone'] as const).map(column => peopleRows.map(row => row[column])),
  ]) {
    expect(new Set(values).size).toBe(values.length)
  }
})

test.each(organisations)(
  '%s is written in composed letters, without stray spaces and with example addresses',
  (_, all) => {
    const rows: Record<string, string>[] = [...all.bodies, ...all.terms, ...all.people, ...all.mandates]
    const cells = rows.flatMap(row => Object.values(row))
    expect(cells.filter(cell => cell !== cell.normalize('NFC').trim() || cell.includes('  '))).toEqual([])
    expect([...all.people].filter(({ email }) => !/^[a-z.\d-]+@[a-z]+\.example$/.test(email))).toEqual([])
  },
)

test.each(organisations)('%s puts every body where the rulebook lets it stand, after its parent', (_, organisation) => {
  const profile = profileOf(organisation)
  const seen = new Map<string, BodyRow>()
  for (const body of organisation.bodies) {
    const kind = kindOn(profile, body.kind, body.valid_to || today)
    const parent = seen.get(body.parent)
    expect(body.parent === '' ? kind?.mayStandAlone : kind?.under.includes(parent?.kind ?? '')).toBe(true)
    expect(kindOn(profile, body.kind, body.valid_from)).toBeDefined()
    seen.set(body.code, body)
  }
})

test.each(organisations)(
  '%s gives only offices that exist to people who exist, within the life of the body',
  (_, organisation) => {
    const profile = profileOf(organisation)
    const people = new Set([...organisation.people].map(({ code }) => code))
    const bodies = new Map([...organisation.bodies].map(body => [body.code, body]))
    const wrong = [...organisation.mandates].filter(mandate => {
      const body = bodies.get(mandate.body)
      const office = officeOn(profile, mandate.office, mandate.to || today)
      if (!body || !office?.kinds.includes(body.kind) || !people.has(mandate.person)) return true
      if (mandate.from < body.valid_from || (mandate.to !== '' && mandate.to < mandate.from)) return true
      return body.valid_to !== '' && (mandate.to === '' || mandate.to > body.valid_to)
    })
    expect(wrong).toEqual([])
  },
)

test.each(organisations)(
  '%s never has two holders of a single seat on one day, nor one person twice in one seat',
  (_, all) => {
    const profile = profileOf(all)
    const mandates = [...all.mandates]
    const single = mandates.filter(({ office }) =>
      profile.offices.some(({ code, says }) => code === office && says.singleSeat),
    )
    expect(overlapping(single, ({ body, office }) => `${body} ${office}`)).toEqual([])
    expect(overlapping(mandates, ({ body, office, person }) => `${body} ${office} ${person}`)).toEqual([])
  },
)

test.each(organisations)('%s numbers the terms of a body upwards, one at a time', (_, { terms, bodies }) => {
  const codes = new Set([...bodies].map(({ code }) => code))
  const rows = [...terms]
  expect(rows.filter(({ body }) => !codes.has(body))).toEqual([])
  expect(overlapping(rows, ({ body }) => body)).toEqual([])
  const outOfOrder = rows.filter((row, place) => {
    const next = rows[place + 1]
    return next?.body === row.body && (next.from <= row.from || Number(next.ordinal) !== Number(row.ordinal) + 1)
  })
  expect(outOfOrder).toEqual([])
})

test.each(organisations)(
  '%s gives everybody something to do, and every open body somebody',
  (_, { bodies, people, mandates }) => {
    const rows = [...mandates]
    const [busy, filled] = [new Set(rows.map(({ person }) => person)), new Set(rows.map(({ body }) => body))]
    expect([...people].filter(({ code }) => !busy.has(code))).toEqual([])
    expect([...bodies].filter(({ code }) => !filled.has(code))).toEqual([])
  },
)

test('the same seed makes the same organisation and another seed another one', () => {
  expect(blocOrganisation(seeded(7))).toEqual(blocOrganisation(seeded(7)))
  expect(blocOrganisation(seeded(7)).people).not.toEqual(blocOrganisation(seeded(8)).people)
  const [one, same, other] = [1, 1, 2].map(seed => [...bigOrganisation({ bodies: 200, people: 300, seed }).people])
  expect(one).toEqual(same)
  expect(one).not.toEqual(other)
})

test('the bloc has the shape of the source case', () => {
  const { bodies, people, terms } = blocOrganisation(seeded(13))
  const rows = [...bodies]
  const below = rows.filter(({ parent }) => parent === 'DUK').map(({ kind }) => kind)
  const count = (kind: string) => below.filter(each => each === kind).length
  expect([count('upperCommittee'), count('grassrootsCommittee')]).toEqual([34, 27])
  expect(['standingCommittee', 'inspectionCommittee', 'office'].map(count)).toEqual([1, 1, 1])
  expect(below.filter(kind => kind.endsWith('Commission') && kind !== 'massMobilisationCommission')).toHaveLength(3)
  expect(rows.filter(({ valid_to }) => valid_to !== '').map(({ code }) => code)).toEqual(['DUK-BDV'])
  expect(rows.some(({ kind }) => kind === 'cell')).toBe(true)
  expect([...terms].findLast(({ body }) => body === 'DUK')).toEqual({
    body: 'DUK',
    ordinal: '13',
    from: '2025-08-15',
    to: '',
  })
  expect([...people]).toHaveLength(400)
  expect(new Set([...people].map(fullName)).size).toBe(400)
})

test('who led the bloc depends on the day', () => {
  const mandates = [...blocOrganisation(seeded(13)).mandates]
  const secretaryOn = (day: string) =>
    mandates
      .filter(
        ({ body, office, from, to }) =>
          body === 'DUK' && office === 'secretary' && from <= day && (to === '' || day <= to),
      )
      .map(({ person }) => person)
  expect(secretaryOn('2025-08-14')).toHaveLength(1)
  expect(secretaryOn('2025-08-15')).toHaveLength(1)
  expect(secretaryOn('2025-08-14')).not.toEqual(secretaryOn('2025-08-15'))
})

test('the association has nine people, a board with its officers, and two committees', () => {
  const { bodies, people, mandates } = housingAssociation()
  expect([...people]).toHaveLength(9)
  expect([...bodies].map(({ kind }) => kind)).toEqual(['board', 'committee', 'committee'])
  const offices = [...mandates].filter(({ body, to }) => body === 'BOARD' && to === '').map(({ office }) => office)
  expect(offices).toEqual(['chair', 'viceChair', 'treasurer', 'secretary', ...Array(5).fill('member')])
})

test('the big organisation has exactly the size asked for, and can be read twice', () => {
  const big = bigOrganisation({ bodies: 5_800, people: 77_000, seed: 1 })
  expect([...big.bodies]).toHaveLength(5_800)
  expect([...big.bodies].filter(({ parent }) => parent === '')).toHaveLength(1)
  let people = 0
  for (const _ of big.people) people += 1
  expect(people).toBe(77_000)
  expect(big.mandates[Symbol.iterator]().next()).toEqual(big.mandates[Symbol.iterator]().next())
  const tenfold = bigOrganisation({ bodies: 58_000, people: 770_000, seed: 1 })
  expect([...tenfold.bodies]).toHaveLength(58_000)
})

test('family names are as common as in Vietnam', () => {
  const people = [...bigOrganisation({ bodies: 500, people: 20_000, seed: 3 }).people]
  const share = (name: string) =>
    (100 * people.filter(({ family_name }) => family_name === name).length) / people.length
  for (const [name, percent] of familyNames.slice(0, 4)) expect(Math.abs(share(name) - percent)).toBeLessThan(1.5)
  expect(familyNames.reduce((sum, [, percent]) => sum + percent, 0)).toBeCloseTo(100)
})

test('an organisation without room for a cell is refused', () => {
  expect(() => bigOrganisation({ bodies: 60, people: 10, seed: 1 })).toThrow('too few')
})

function profileOf({ profile }: Organisation): Profile {
  const found = rulebook.get(profile)
  if (!found) throw new Error(`no profile ${profile}`)
  return found
}

function overlapping<Item extends { from: string; to: string }>(
  items: readonly Item[],
  key: (item: Item) => string,
): Item[] {
  return [...Map.groupBy(items, key).values()].flatMap(same => {
    const inOrder = same.toSorted((one, other) => one.from.localeCompare(other.from))
    return inOrder.filter((item, place) => place > 0 && (inOrder[place - 1]?.to || '9999') >= item.from)
  })
}
