import type { Citation } from '../../packages/citations/index.ts'

/** What a script does in one line: a type word, a number, perhaps a year, perhaps a symbol. */
const expression =
  /(Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông báo|Hướng dẫn|Kế hoạch|Nghị định|Thông tư|Công văn|Luật|Báo cáo)\s+(?:số\s*)?(\d+)(?:\/(\d{4}))?(?:[-/]([A-ZĐƯ]+(?:[-/][A-ZĐƯTtg\d]+)*))?/g

const codes: Record<string, string> = {
  'Nghị quyết': 'NQ',
  'Chỉ thị': 'CT',
  'Kết luận': 'KL',
  'Quyết định': 'QĐ',
  'Quy định': 'QĐi',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Kế hoạch': 'KH',
  'Nghị định': 'NĐ',
  'Thông tư': 'TT',
  'Công văn': 'CV',
  Luật: 'Luật',
  'Báo cáo': 'BC',
}

/** The floor: one pass of one expression, and the date only if it follows in figures. */
export function naiveCitations(text: string): Omit<Citation, 'organ' | 'tags'>[] {
  return [...text.matchAll(expression)].map(match => {
    const [surface, word = '', number = '', year = null, symbol = null] = match
    const end = match.index + surface.length
    const [, day, month, dated] = /^,? ngày (\d+)[-/](\d+)[-/](\d{4})/.exec(text.slice(end, end + 40)) ?? []
    const date = day && month && dated ? `${dated}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
    return {
      start: match.index,
      end,
      surface,
      type: codes[word] ?? null,
      number: String(Number(number)),
      year,
      symbol,
      date,
    }
  })
}
