import type { Obstacle } from '../../platform/refused.ts'
import type { Language } from '../../platform/work/actor.ts'
import type { BodyKind, DatedRule, NameOrder, Office, Profile } from './contract.ts'

interface PersonName {
  familyName: string
  middleName?: string | null
  givenName: string
}

type Sex = 'male' | 'female' | 'unknown'

/** The rule of this code in force on a day (YYYY-MM-DD; the first and the last day count), or undefined. */
export function ruleOn<Rule extends DatedRule>(rules: readonly Rule[], code: string, day: string): Rule | undefined {
  return rules.find(rule => rule.code === code && isInForce(rule, day))
}

/** All rules in force on a day, in the order of the profile. */
export function rulesOn<Rule extends DatedRule>(rules: readonly Rule[], day: string): Rule[] {
  return rules.filter(rule => isInForce(rule, day))
}

/** The rule in force on a day, else the last one before it, else the earliest: an old record always finds its words. */
export function ruleNear<Rule extends DatedRule>(rules: readonly Rule[], code: string, day: string): Rule | undefined {
  const ofCode = rules.filter(rule => rule.code === code).toSorted(byBeginning)
  return ruleOn(ofCode, code, day) ?? ofCode.findLast(rule => rule.validTo !== null && rule.validTo < day) ?? ofCode[0]
}

/** What a kind of body is on a day; undefined when the profile does not know it, or not on that day. */
export function kindOn(profile: Pick<Profile, 'kinds'>, code: string, day: string): BodyKind | undefined {
  return ruleOn(profile.kinds, code, day)?.says
}

/** What an office is on a day; undefined when the profile does not know it, or not on that day. */
export function officeOn(profile: Pick<Profile, 'offices'>, code: string, day: string): Office | undefined {
  return ruleOn(profile.offices, code, day)?.says
}

/** The kinds that may be set up on a day under a kind (or at the top of the tree), in order of precedence. */
export function kindsUnder(profile: Pick<Profile, 'kinds'>, parentKind: string | undefined, day: string) {
  return rulesOn(profile.kinds, day)
    .filter(({ says }) => mayStand(says, parentKind))
    .toSorted(byPrecedence)
}

/** The offices that can be held on a day in a kind of body, in order of precedence. */
export function officesIn(profile: Pick<Profile, 'offices'>, kind: string, day: string) {
  return rulesOn(profile.offices, day)
    .filter(({ says }) => says.kinds.includes(kind))
    .toSorted(byPrecedence)
}

/** The kinds of meetings that a kind of body holds on a day, in the order of the profile. */
export function meetingsOf(profile: Pick<Profile, 'meetings'>, kind: string, day: string) {
  return rulesOn(profile.meetings, day).filter(({ says }) => says.bodies.includes(kind))
}

/** What a kind of body can decide on a day and what each needs, in the order of the profile. */
export function majoritiesOf(profile: Pick<Profile, 'majorities'>, kind: string, day: string) {
  return rulesOn(profile.majorities, day).filter(({ says }) => says.bodies.includes(kind))
}

/** What stands in the way of a body of this kind, set up on this day under a body of that kind (or at the top). */
export function obstacleToKind(
  profile: Pick<Profile, 'kinds'>,
  { kind, parentKind, day }: { kind: string; parentKind: string | undefined; day: string },
): Obstacle | undefined {
  if (!profile.kinds.some(rule => rule.code === kind))
    return { code: 'rulebook.kind_unknown', status: 422, facts: { kind } }
  const says = kindOn(profile, kind, day)
  if (!says) return { code: 'rulebook.kind_not_in_force', status: 409, facts: { kind, day } }
  if (mayStand(says, parentKind)) return undefined
  if (parentKind === undefined) return { code: 'rulebook.kind_needs_parent', status: 409, facts: { kind } }
  return { code: 'rulebook.kind_not_under', status: 409, facts: { kind, parentKind } }
}

/** What stands in the way of somebody holding this office in a body of this kind from this day. */
export function obstacleToOffice(
  profile: Pick<Profile, 'offices'>,
  { office, kind, day }: { office: string; kind: string; day: string },
): Obstacle | undefined {
  if (!profile.offices.some(rule => rule.code === office)) {
    return { code: 'rulebook.office_unknown', status: 422, facts: { office } }
  }
  const says = officeOn(profile, office, day)
  if (!says) return { code: 'rulebook.office_not_in_force', status: 409, facts: { office, day } }
  if (!says.kinds.includes(kind)) return { code: 'rulebook.office_not_here', status: 409, facts: { office, kind } }
  return undefined
}

/** The symbol that a new body of this kind usually gets; a habit to propose, never to enforce. */
export function usualSymbol(says: Pick<BodyKind, 'symbolHabit'>, parentSymbol: string | null): string | null {
  if (!says.symbolHabit?.includes('{parent}')) return says.symbolHabit
  return parentSymbol === null ? null : says.symbolHabit.replace('{parent}', parentSymbol)
}

/** Whether a rule cites a text that nobody here has compared it with yet. */
export function isUnchecked(profile: Pick<Profile, 'sources'>, rule: DatedRule): boolean {
  const source = profile.sources.find(({ code }) => code === rule.source)
  return source?.kind === 'edict' && !rule.checkedAgainstOriginal
}

/** A full name as this organisation writes it. */
export function nameInOrder({ familyName, middleName, givenName }: PersonName, order: NameOrder): string {
  const parts = order === 'family-first' ? [familyName, middleName, givenName] : [givenName, middleName, familyName]
  return parts.filter(part => part).join(' ')
}

/** A full name with the form of address that this organisation puts before it, where it has one. */
export function addressed(
  person: PersonName & { sex: Sex },
  { address, nameOrder }: Pick<Profile, 'address' | 'nameOrder'>,
  language: Language,
): string {
  return `${address?.[person.sex][language] ?? ''} ${nameInOrder(person, nameOrder)}`.trim()
}

function isInForce({ validFrom, validTo }: DatedRule, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

function mayStand({ under, mayStandAlone }: BodyKind, parentKind: string | undefined): boolean {
  return parentKind === undefined ? mayStandAlone : under.includes(parentKind)
}

function byBeginning(one: DatedRule, other: DatedRule): number {
  return (one.validFrom ?? '').localeCompare(other.validFrom ?? '')
}

function byPrecedence(one: DatedRule<{ precedence: number }>, other: DatedRule<{ precedence: number }>): number {
  return one.says.precedence - other.says.precedence
}
