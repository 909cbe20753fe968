/** A meeting as a calendar keeps it. */
export interface Entry {
  /** The same for as long as there is the meeting, so that a calendar finds the entry that it already has. */
  id: string
  /** Counts every change; a calendar takes over the highest. */
  sequence: number
  state: 'tentative' | 'confirmed' | 'cancelled'
  title: string
  body: { id: string; name: string }
  /** ISO 8601 in UTC, as all moments. */
  startsAt: string
  endsAt: string | null
  stampedAt: string
  place: string | null
  link: string | null
  /** One line each. */
  lines: readonly string[]
}

/**
 * Writes an entry as iCalendar (RFC 5545), to be published or, once it is cancelled, to be taken out (RFC 5546). All times are in UTC, so no
 * time zone has to be described.
 */
export function calendarOf(entry: Entry): string {
  const { id, sequence, state, title, body, startsAt, endsAt, stampedAt, place, link, lines } = entry
  const described = [...(link === null ? [] : [link]), ...lines].join('\n')
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plenum//Plenum//VI',
    'CALSCALE:GREGORIAN',
    `METHOD:${state === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${momentOf(stampedAt)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${state.toUpperCase()}`,
    // It needs somebody who publishes it; a body has no mail address that answers would have to go to.
    `ORGANIZER;CN=${parameter(body.name)}:urn:uuid:${body.id}`,
    `DTSTART:${momentOf(startsAt)}`,
    ...(endsAt === null ? [] : [`DTEND:${momentOf(endsAt)}`]),
    `SUMMARY:${text(title)}`,
    ...(place === null ? [] : [`LOCATION:${text(place)}`]),
    ...(described === '' ? [] : [`DESCRIPTION:${text(described)}`]),
    ...(link === null ? [] : [`URL:${link}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')
}

/** `2026-12-14T01:00:00.000Z` as `20261214T010000Z`. */
function momentOf(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function text(words: string): string {
  return words
    .replaceAll(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** In quotes, with what may not stand in them written as RFC 6868 does. */
function parameter(words: string): string {
  return `"${words
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\p{Cc}+/gu, ' ')}"`
}

/** No line is longer than 75 octets, and no letter is taken apart. */
function folded(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    // The blank that goes before every further line counts, too.
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
