import type { PersonRow } from './organisation.ts'
import { dayBetween, type Random } from './random.ts'
import { vietnameseName, withoutMarks } from './vietnamese-names.ts'

export type Age = 'any' | 'senior'

/**
 * A made-up person. The number tells namesakes apart in the address; `example` domains belong to nobody, and no
 * telephone number of Vietnam begins with 010.
 */
export function vietnamesePerson(
  random: Random,
  { number, code, age = 'any' }: { number: number; code: string; age?: Age | undefined },
): PersonRow {
  const sex = random() < shareOfWomen ? 'female' : 'male'
  const { family, middle, given } = vietnameseName(random, sex)
  const mailbox = `${withoutMarks(`${given}.${family}`)}.${number}`
  return {
    code,
    family_name: family,
    middle_name: middle,
    given_name: given,
    birth_date: dayBetween(random, born[age].earliest, born[age].latest),
    sex,
    email: `${mailbox}@khoi.example`,
    phone: `010${String(number).padStart(7, '0')}`,
  }
}

/** The full name, to see who would be a namesake. */
export function fullName({ family_name, middle_name, given_name }: PersonRow): string {
  return `${family_name} ${middle_name} ${given_name}`
}

const shareOfWomen = 0.36
const born = {
  any: { earliest: '1966-01-01', latest: '2001-12-31' },
  senior: { earliest: '1964-01-01', latest: '1982-12-31' },
}
