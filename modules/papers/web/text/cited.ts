import type { Citation } from '../../../../packages/citations/citation.ts'

/** What every provision cites, by its id. */
export type CitedByProvision = ReadonlyMap<string, readonly Citation[]>

/** One document, wherever in a text it is cited. */
export interface Cited {
  /** Names it among those that a text cites. */
  key: string
  /** As it is usually written: 12-NQ/TU, 30/2020/NĐ-CP. */
  name: string
  date: string | null
  organ: string | null
  /** The provisions that cite it, as often as they do, in their order. */
  places: readonly string[]
}

/** As it is usually written: 12-NQ/TU, 30/2020/NĐ-CP, 15/QĐ-UBND. */
export function nameOf({ type, number, year, symbol }: Citation): string {
  if (!symbol) return [type, [number, year].filter(Boolean).join('/')].filter(Boolean).join(' ')
  if (year) return `${number}/${year}/${symbol}`
  return symbol.includes('/') ? `${number}-${symbol}` : `${number}/${symbol}`
}

/** Where a document is cited: the words in a provision, and which document they mean. */
export interface Mention {
  citation: Citation
  document: Cited
}

export interface CitedInText {
  /** In the order in which they first appear. */
  documents: readonly Cited[]
  /** By the id of the provision. */
  mentions: ReadonlyMap<string, readonly Mention[]>
}

/**
 * The documents that a text cites. Numbers begin anew every year or term, so mentions of different days are different documents;
 * one without a day belongs to the only document of that name, if there is only one.
 */
export function citedInText(found: CitedByProvision): CitedInText {
  const days = daysByName(found)
  const documents = new Map<string, Cited & { places: string[] }>()
  const mentionOf = (provisionId: string, citation: Citation): Mention => {
    const name = nameOf(citation)
    const [onlyDay, ...otherDays] = days.get(name) ?? []
    const date = citation.date ?? (otherDays.length === 0 ? (onlyDay ?? null) : null)
    const key = `${name} ${date ?? ''}`
    const document = documents.get(key) ?? { key, name, date, organ: null, places: [] }
    documents.set(key, document)
    document.organ ??= citation.organ
    document.places.push(provisionId)
    return { citation, document }
  }
  const mentions = new Map([...found].map(([id, citations]) => [id, citations.map(one => mentionOf(id, one))]))
  return { documents: [...documents.values()], mentions }
}

/** A text bears its own number at its head; that is no citation. */
export function withoutOwn(citations: readonly Citation[], own: string | null): readonly Citation[] {
  return own === null ? citations : citations.filter(one => nameOf(one) !== own)
}

/** Whether two days of which only a part may be known can be the same: `2017`, `2017-10`, `2017-10-25`, `--10-25`. */
export function maySameDay(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.startsWith('--') ? long.endsWith(short.slice(1)) : long.startsWith(short)
}

function daysByName(found: CitedByProvision): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>()
  for (const citation of [...found.values()].flat()) {
    if (citation.date) days.set(nameOf(citation), (days.get(nameOf(citation)) ?? new Set()).add(citation.date))
  }
  return days
}
