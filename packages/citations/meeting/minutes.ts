import { found, type Found, type Span } from '../head/written.ts'
import { itemsOf } from './agenda.ts'
import { whenIn } from './days.ts'
import { asWritten, type Prose } from './words.ts'

/** What minutes and invitations say behind labels, each on a line of its own: `Địa điểm: Hội trường xã`. */
interface Labelled {
  date: Found | null
  timeOfDay: Found | null
  place: Found | null
  agenda: Found[]
}

const mark = '^(?:[-+*•]|[IVX\\d]{1,4}[.)])*\\s*'
const timeLabel = new RegExp(`${mark}(?:Thời gian|Ngày giờ|Ngày họp)[^:]{0,30}:\\s*`, 'iu')
const placeLabel = new RegExp(`${mark}(?:Địa điểm|Nơi họp)[^:]{0,30}:\\s*(?:tại )?`, 'iu')
const agendaLabel = new RegExp(`${mark}(?:Nội dung|Chương trình)[^:]{0,30}:\\s*`, 'iu')

export function labelledIn(page: Prose, sentences: readonly Span[]): Labelled {
  const when = valueOf(page, sentences, timeLabel)
  const day = when && whenIn(page, when)
  const place = valueOf(page, sentences, placeLabel)
  const agenda = valueOf(page, sentences, agendaLabel)
  return {
    date: day?.date ?? null,
    timeOfDay: day?.timeOfDay ?? null,
    place: place ? found(page, place) : null,
    agenda: agenda ? itemsOf(page, agenda) : [],
  }
}

/** What stands behind a label, without the sign that ends it. */
function valueOf(page: Prose, sentences: readonly Span[], label: RegExp): Span | undefined {
  for (const { start, end } of sentences) {
    const words = page.text.slice(start, end)
    const length = asWritten(page, label).exec(words)?.[0].length
    const kept = words.replace(/[.;,\s]+$/u, '').length
    if (length !== undefined && kept > length) return { start: start + length, end: start + kept }
  }
  return undefined
}
