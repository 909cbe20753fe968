import type { NameOrder } from '../rulebook/contract.ts'

export interface PartedName {
  family_name: string
  middle_name: string
  given_name: string
}

/**
 * Parts a whole name as the organisation writes it: Vietnamese names begin with the family name and end with the given name,
 * others the other way round; what is between is the middle name. A family name of two words is for people to see.
 */
export function partName(name: string, order: NameOrder): PartedName {
  const words = name.split(' ').filter(word => word !== '')
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : ['', words[0]]
  const middle_name = words.slice(1, -1).join(' ')
  if (order === 'family-first') return { family_name: first, middle_name, given_name: last }
  return { family_name: words.length > 1 ? last : '', middle_name, given_name: words[0] ?? '' }
}

/** Takes away what lists put before a name: a number, a dash, a form of address. */
export function bareName(text: string): string {
  return text
    .replace(/^\s*(?:\d+\s*[.)\-:]|[-–•*+])\s*/u, '')
    .replace(/^(?:đ\/c|đồng chí)\s+/iu, '')
    .trim()
}
