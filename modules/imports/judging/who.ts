import type { Tx } from '../../../platform/db/database.ts'
import { type Name, peopleCoded, peopleNamed, type Person } from '../../people/index.ts'
import { nameInOrder } from '../../rulebook/index.ts'
import type { Unfit } from '../cells.ts'

/** How to find people by code or by name. */
export interface FindPerson {
  coded: (code: string) => Person | undefined
  /** The one person of this name; without anybody undefined. A date of birth tells namesakes apart where both have one. */
  named: (name: Name, birthDate: string | null) => Person | Unfit | undefined
}

interface Asked {
  codes: readonly string[]
  names: readonly Name[]
}

/** Looks up everybody whom the rows of a table name, in two queries; with `held` they are locked. */
export async function findPeople(tx: Tx, { codes, names }: Asked, held: boolean): Promise<FindPerson> {
  const byCode = new Map((await peopleCoded(tx, [...new Set(codes)], { held })).map(person => [person.code, person]))
  const named = names.length === 0 ? [] : await peopleNamed(tx, names, { held })
  const byName = Map.groupBy(named, wholeName)
  return {
    coded: code => byCode.get(code),
    named: (name, birthDate) => {
      const namesakes = byName.get(wholeName(name)) ?? []
      const same = namesakes.filter(person => !birthDate || !person.birthDate || person.birthDate === birthDate)
      if (same.length > 1) return { unfit: 'import.name_ambiguous', facts: { count: same.length } }
      return same[0]
    },
  }
}

/** A name as names are compared: in one order, without regard to capitals. */
export function wholeName(name: Name): string {
  return nameInOrder(name, 'family-first').normalize('NFC').toLocaleLowerCase('vi')
}
