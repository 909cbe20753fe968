import { fold } from '../../platform/text/fold.ts'
import type { BodyRow } from '../bodies/contract.ts'
import type { DatedRule, InBothLanguages, Profile } from '../rulebook/contract.ts'
import type { Unfit } from './cells.ts'

type Named = DatedRule<{ words: InBothLanguages }>

/** The code of a kind of body, from the code itself or from its words in either language. */
export function kindNamed({ kinds }: Pick<Profile, 'kinds'>, text: string): string | Unfit {
  return onlyOne(codesNamed(kinds, text)) ?? { unfit: 'rulebook.kind_unknown', facts: { kind: text } }
}

/** The code of an office; of offices with the same words the one that is held in such a body. */
export function officeNamed({ offices }: Pick<Profile, 'offices'>, text: string, kind: string): string | Unfit {
  const here = offices.filter(({ says }) => says.kinds.includes(kind))
  const code = onlyOne(codesNamed(here, text)) ?? onlyOne(codesNamed(offices, text))
  return code ?? { unfit: 'rulebook.office_unknown', facts: { office: text } }
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

function codesNamed(rules: readonly Named[], text: string): Set<string> {
  const asked = fold(text)
  const named = rules.filter(
    ({ code, says }) => code === text || fold(says.words.vi) === asked || fold(says.words.en) === asked,
  )
  return new Set(named.map(({ code }) => code))
}

function onlyOne(codes: ReadonlySet<string>): string | undefined {
  return codes.size === 1 ? [...codes][0] : undefined
}
