import { fold } from '../../platform/text/fold.ts'
import type { BodyRow } from '../bodies/contract.ts'
import type { DatedRule, InBothLanguages, Profile } from '../rulebook/contract.ts'
import type { Unfit } from './cells.ts'

type Named = DatedRule<{ words: InBothLanguages }>

/** How to find the code of a kind of body from the code itself or from its words in either language. */
export function kindsByName({ kinds }: Pick<Profile, 'kinds'>): (text: string) => string | Unfit {
  const find = codesByName(kinds)
  return text => onlyOne(find(text)) ?? { unfit: 'rulebook.kind_unknown', facts: { kind: text } }
}

/** The same for offices; of those with the same words it is the one that is held in such a body. */
export function officesByName({ offices }: Pick<Profile, 'offices'>): (text: string, kind: string) => string | Unfit {
  const find = codesByName(offices)
  const kindsOf = Map.groupBy(offices, ({ code }) => code)
  return (text, kind) => {
    const codes = find(text)
    const isHeldHere = (code: string) => kindsOf.get(code)?.some(({ says }) => says.kinds.includes(kind)) ?? false
    const code = onlyOne(codes.filter(isHeldHere)) ?? onlyOne(codes)
    return code ?? { unfit: 'rulebook.office_unknown', facts: { office: text } }
  }
}

/** Finds bodies by code or, where that is nobody's code, by the name that only one of them has. */
export function findNamed<Body extends Pick<BodyRow, 'code' | 'name'>>(bodies: Iterable<Body>) {
  const byCode = new Map<string, Body>()
  const byName = new Map<string, Body[]>()
  for (const body of bodies) {
    byCode.set(body.code, body)
    const name = fold(body.name)
    byName.set(name, [...(byName.get(name) ?? []), body])
  }
  return (text: string): Body | Unfit => {
    const coded = byCode.get(text)
    if (coded) return coded
    const named = byName.get(fold(text)) ?? []
    if (named.length > 1) return { unfit: 'import.body_ambiguous', facts: { count: named.length } }
    return named[0] ?? { unfit: 'import.body_unknown' }
  }
}

function codesByName(rules: readonly Named[]): (text: string) => string[] {
  const byName = new Map<string, Set<string>>()
  const add = (name: string, code: string) => byName.set(name, (byName.get(name) ?? new Set()).add(code))
  for (const { code, says } of rules) for (const word of [says.words.vi, says.words.en]) add(fold(word), code)
  const known = new Set(rules.map(({ code }) => code))
  return text => (known.has(text) ? [text] : [...(byName.get(fold(text)) ?? [])])
}

function onlyOne(codes: readonly string[]): string | undefined {
  return codes.length === 1 ? codes[0] : undefined
}
