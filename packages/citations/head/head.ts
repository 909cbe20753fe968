import type { Found } from './written.ts'

/** What the head and the end of a document say of it; what they do not say is null or empty. */
export interface Head {
  /** Who issued it; joint issuers are one value. */
  organ: Found | null
  /** The organ printed above it. */
  parentOrgan: Found | null
  /** Without leading zeros. */
  number: Found | null
  /** Only where the number has it: `30/2020/NĐ-CP`. */
  year: Found | null
  /** In the house form: no spaces, Party symbols with a stroke (`CTr/ĐU`). */
  symbol: Found | null
  place: Found | null
  /** `YYYY-MM-DD`, or the part of it that is filled in: `YYYY-MM`, `YYYY`, `--MM-DD`. */
  date: Found | null
  /** The code of the kind: `NQ`, `QĐ`, `QĐi`, `TTLT`, `CV`. */
  type: Found | null
  abstract: Found | null
  recipients: Found[]
  signer: { authority: Found | null; capacity: Found | null; name: Found | null }
}

/** A head as words alone, in the shape in which other programs exchange it. */
export interface PlainHead {
  organ: string | null
  parent_organ: string | null
  number: string | null
  year: string | null
  symbol: string | null
  place: string | null
  date: string | null
  type: string | null
  abstract: string | null
  recipients: string[]
  signer: { authority: string | null; capacity: string | null; name: string | null }
}

/** Leaves out where things were found. */
export function plainHead(head: Head): PlainHead {
  const { organ, parentOrgan, number, year, symbol, place, date, type, abstract, recipients, signer } = head
  const value = (found: Found | null): string | null => found?.value ?? null
  return {
    organ: value(organ),
    parent_organ: value(parentOrgan),
    number: value(number),
    year: value(year),
    symbol: value(symbol),
    place: value(place),
    date: value(date),
    type: value(type),
    abstract: value(abstract),
    recipients: recipients.map(recipient => recipient.value),
    signer: { authority: value(signer.authority), capacity: value(signer.capacity), name: value(signer.name) },
  }
}
