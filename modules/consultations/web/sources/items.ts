import type { CommentRow, FoundComment, Source } from '../../contract.ts'

/** A comment of a source while somebody looks it over; what was found has a key, what was added by hand has none. */
export interface Item {
  id: string
  found: FoundComment | undefined
  kind: CommentRow['kind']
  spot: CommentRow['spot']
  saidWhere: string
  words: string
  /** Null proposes no wording. */
  proposed: string | null
  senderWords: string
  confidential: boolean
  attachments: readonly { id: string; title: string }[]
}

export const emptyItem: Omit<Item, 'id'> = {
  found: undefined,
  kind: 'substance',
  spot: null,
  saidWhere: '',
  words: '',
  proposed: null,
  senderWords: '',
  confidential: false,
  attachments: [],
}

export function itemFrom(found: FoundComment): Item {
  const { key, kind, spot, saidWhere, words, proposed, senderWords } = found
  return {
    ...emptyItem,
    id: key,
    found,
    kind,
    spot,
    saidWhere: saidWhere ?? '',
    words,
    proposed,
    senderWords: senderWords ?? '',
  }
}

/** As the contract wants it. */
export function recordedFrom({
  found,
  saidWhere,
  senderWords,
  attachments,
  kind,
  spot,
  words,
  proposed,
  ...item
}: Item) {
  return {
    kind,
    spot,
    words,
    proposed,
    confidential: item.confidential,
    saidWhere: saidWhere.trim() === '' ? null : saidWhere,
    senderWords: senderWords.trim() === '' ? null : senderWords,
    attachments: attachments.map(({ id }) => id),
    foundKey: found?.key ?? null,
  }
}

/** Whether it waits for somebody to take it or leave it out. */
export function isOpen({ found }: Item): boolean {
  return found === undefined || (found.taken === null && found.declined === null)
}

/** What is said of how it came, as it is sent; blank fields say nothing. */
export interface Came {
  kind: Source['kind']
  number: string
  date: string
}

export function sourceFrom({ kind, number, date }: Came, paperId: string | null) {
  return {
    kind,
    paperId,
    number: kind === 'phone' || kind === 'floor' || number.trim() === '' ? null : number,
    date: date === '' ? null : date,
  }
}
