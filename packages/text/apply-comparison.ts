import type { Comparison } from './comparison.ts'
import type { TextDocument } from './model.ts'

/** Gives the document that `a` was compared with. Throws a RangeError when `a` is another document than the compared one. */
export function applyComparison(a: TextDocument, { entries, beside }: Comparison): TextDocument {
  const known = new Map(a.provisions.map(provision => [provision.id, provision]))
  const provisions = entries.flatMap(({ before, after, becomes }) => {
    if (after === null) return []
    const provision = becomes ?? known.get(before ?? '')
    if (!provision) throw new RangeError('The comparison is of another document.')
    return [provision.id === after ? provision : { ...provision, id: after }]
  })
  return { provisions, ...(beside ?? { pictures: a.pictures, running: a.running }) }
}
