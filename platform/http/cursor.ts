import { refuse } from '../refused.ts'

/** Packs the place where a page ended into an opaque text for `after`. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor back, checked by the caller's own test; a foreign one is refused as malformed. */
export function placeIn<Place>(
  cursor: string | undefined,
  isPlace: (value: unknown) => value is Place,
): Place | undefined {
  if (cursor === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (isPlace(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return refuse({ code: 'request.malformed', status: 400, facts: { field: 'after' } })
}

/** A page from one row more than asked for: that row only tells that there is a next page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  take: number,
  item: (row: Row) => Item,
  place: (row: Row) => unknown,
) {
  const shown = rows.slice(0, take)
  const last = shown.at(-1)
  return { items: shown.map(item), next: rows.length > take && last ? cursorOf(place(last)) : null }
}
