import { expect, test } from 'vitest'
import { outcomeOf } from '../../packages/rules/index.ts'
import { loadRulebook } from './load.ts'
import {
  addressed,
  isUnchecked,
  kindOn,
  kindsUnder,
  majoritiesOf,
  meetingsOf,
  nameInOrder,
  obstacleToKind,
  obstacleToOffice,
  officeOn,
  officesIn,
  ruleNear,
  ruleOn,
  usualSymbol,
} from './rules.ts'

const rulebook = await loadRulebook()
const party = profile('vn-party')
const state = profile('vn-state')
const general = profile('general')
const lastDistrictDay = '2025-06-30'
const firstDayWithout = '2025-07-01'

test('the first and the last day of a rule both count', () => {
  const rules = [{ ...anyRule(), validFrom: '2020-02-02', validTo: '2020-02-03' }]
  const found = ['2020-02-01', '2020-02-02', '2020-02-03', '2020-02-04'].map(day => ruleOn(rules, 'fair', day)?.code)
  expect(found).toEqual([undefined, 'fair', 'fair', undefined])
})

test('a commission has the name of its day', () => {
  expect(kindOn(party, 'informationCommission', '2025-02-02')?.words.vi).toBe('Ban Tuyên giáo')
  expect(kindOn(party, 'informationCommission', '2025-02-03')?.words.vi).toBe('Ban Tuyên giáo và Dân vận')
})

test('a kind that has ended keeps its words for old records', () => {
  expect(kindOn(party, 'districtCommittee', '2026-11-01')).toBeUndefined()
  expect(ruleNear(party.kinds, 'districtCommittee', '2026-11-01')?.says.words.vi).toBe('Huyện ủy, quận ủy, thị ủy')
  expect(ruleNear(party.kinds, 'informationCommission', '2026-11-01')?.says.words.vi).toBe('Ban Tuyên giáo và Dân vận')
  expect(ruleNear(state.kinds, 'nothing', '2026-11-01')).toBeUndefined()
})

test('between two periods the earlier words hold, and before the first the first', () => {
  const rules = [
    { ...anyRule(), validFrom: '2022-01-01', validTo: null, says: 'later' },
    { ...anyRule(), validFrom: '2020-01-01', validTo: '2020-12-31', says: 'earlier' },
  ]
  const said = ['2019-05-05', '2020-05-05', '2021-05-05', '2022-05-05'].map(day => ruleNear(rules, 'fair', day)?.says)
  expect(said).toEqual(['earlier', 'earlier', 'earlier', 'later'])
})

test('a committee, a council and a board each hold their own meetings and decide by their own majorities', () => {
  const today = '2026-11-23'
  expect(meetingsOf(party, 'directCommittee', today).map(({ code }) => code)).toEqual([
    'regularMeeting',
    'extraordinaryMeeting',
    'enlargedMeeting',
    'disseminationMeeting',
  ])
  expect(meetingsOf(state, 'provinceCouncil', today).map(({ source }) => source)).toEqual(['72/2025/QH15'])
  expect(meetingsOf(state, 'provinceCouncil', '2024-05-05').map(({ source }) => source)).toEqual(['77/2015/QH13'])
  const counts = { roll: 9, present: 5, yes: 2, no: 2, abstained: 1 }
  const decided = [party, general].map(
    one => majoritiesOf(one, one === party ? 'standingCommittee' : 'board', today)[0],
  )
  expect(decided.map(rule => rule && outcomeOf(rule.says, counts))).toEqual([
    { base: 9, needed: 5, result: 'lost' },
    { base: 4, needed: 3, result: 'tied' },
  ])
})

test('a district committee can be set up until the districts ended, and not one day later', () => {
  const district = { kind: 'districtCommittee', parentKind: 'provinceCommittee' }
  expect(obstacleToKind(party, { ...district, day: lastDistrictDay })).toBeUndefined()
  expect(obstacleToKind(party, { ...district, day: firstDayWithout })).toEqual({
    code: 'rulebook.kind_not_in_force',
    status: 409,
    facts: { kind: 'districtCommittee', day: firstDayWithout },
  })
  expect(obstacleToKind(state, { ...district, day: lastDistrictDay })).toBeUndefined()
  expect(obstacleToKind(state, { ...district, day: firstDayWithout })?.code).toBe('rulebook.kind_not_in_force')
})

test('a kind stands only where its rule says', () => {
  const day = '2026-11-01'
  const codeFor = (kind: string, parentKind: string | undefined) =>
    obstacleToKind(party, { kind, parentKind, day })?.code
  expect(codeFor('standingCommittee', 'directCommittee')).toBeUndefined()
  expect(codeFor('directCommittee', undefined)).toBeUndefined()
  expect(codeFor('standingCommittee', 'cell')).toBe('rulebook.kind_not_under')
  expect(codeFor('standingCommittee', undefined)).toBe('rulebook.kind_needs_parent')
  expect(codeFor('parliament', undefined)).toBe('rulebook.kind_unknown')
})

test('an office is held only where its rule says', () => {
  expect(codeOfOffice('secretary', 'directCommittee')).toBeUndefined()
  expect(codeOfOffice('secretary', 'office')).toBe('rulebook.office_not_here')
  expect(codeOfOffice('mayor', 'office')).toBe('rulebook.office_unknown')
  expect(codeOfOffice('delegationMember', 'partyDelegation', '2025-02-02')).toBeUndefined()
  expect(codeOfOffice('delegationMember', 'partyDelegation', '2025-02-03')).toBe('rulebook.office_not_in_force')
})

test('lists come in order of precedence and without what has ended', () => {
  const organs = kindsUnder(party, 'directCommittee', '2026-11-01').map(({ code }) => code)
  expect(organs.slice(0, 5)).toEqual([
    'standingMembers',
    'standingCommittee',
    'inspectionCommittee',
    'office',
    'organisationCommission',
  ])
  expect(organs).not.toContain('massMobilisationCommission')
  expect(officesIn(general, 'board', '2026-11-01').map(({ code }) => code)).toEqual([
    'chair',
    'viceChair',
    'treasurer',
    'secretary',
    'member',
    'coOptedMember',
  ])
})

test('the secretary leads a Party committee and keeps the records of an association', () => {
  expect(officeOn(party, 'secretary', '2026-11-01')).toMatchObject({
    singleSeat: true,
    chairs: true,
    keepsRecords: false,
  })
  expect(officeOn(general, 'secretary', '2026-11-01')).toMatchObject({
    singleSeat: true,
    chairs: false,
    keepsRecords: true,
  })
})

test('the usual symbol is built on the symbol above, and left open when there is none', () => {
  expect(usualSymbol({ symbolHabit: 'UBKT{parent}' }, 'TU')).toBe('UBKTTU')
  expect(usualSymbol({ symbolHabit: 'UBKT{parent}' }, null)).toBeNull()
  expect(usualSymbol({ symbolHabit: 'CB' }, null)).toBe('CB')
  expect(usualSymbol({ symbolHabit: null }, 'TU')).toBeNull()
})

test('only a rule that cites a text can be unchecked', () => {
  const [edict, custom] = [
    { ...anyRule(), source: 'charter' },
    { ...anyRule(), source: 'practice' },
  ]
  expect([edict, custom, { ...edict, checkedAgainstOriginal: true }].map(rule => isUnchecked(party, rule))).toEqual([
    true,
    false,
    false,
  ])
})

test('names follow the order of the organisation and leave no gap', () => {
  const an = { familyName: 'Nguyễn', middleName: 'Văn', givenName: 'An' }
  expect(nameInOrder(an, 'family-first')).toBe('Nguyễn Văn An')
  expect(nameInOrder({ familyName: 'Ellison', givenName: 'Ruth' }, 'given-first')).toBe('Ruth Ellison')
  expect(nameInOrder({ familyName: 'Lê', middleName: '', givenName: 'Hoa' }, 'family-first')).toBe('Lê Hoa')
})

test('each organisation addresses a person in its own way', () => {
  const hoa = { familyName: 'Lê', middleName: 'Thị', givenName: 'Hoa', sex: 'female' } as const
  expect(addressed(hoa, party, 'vi')).toBe('đồng chí Lê Thị Hoa')
  expect(addressed(hoa, state, 'vi')).toBe('bà Lê Thị Hoa')
  expect(addressed(hoa, general, 'en')).toBe('Hoa Thị Lê')
})

function profile(code: string) {
  const found = rulebook.get(code)
  if (!found) throw new Error(`the profile ${code} is not shipped`)
  return found
}

function codeOfOffice(office: string, kind: string, day = '2026-11-01') {
  return obstacleToOffice(party, { office, kind, day })?.code
}

function anyRule() {
  const says: unknown = {}
  const belief = { source: 'charter', confidence: 'one', checkedAgainstOriginal: false } as const
  return { code: 'fair', validFrom: null, validTo: null, ...belief, says }
}
