import type { Cell, Provision, TextDocument } from '../packages/text/model.ts'

/** What a scheme is written with, one after another. */
export const syllables = [
  'thực hiện nghị quyết về công tác cán bộ đảng viên tổ chức cơ sở kiểm tra giám sát kỷ luật kinh tế xã hội văn hoá',
  'giáo dục y tế quốc phòng an ninh môi trường nông thôn đô thị đầu tư ngân sách quản lý nhà nước cải cách hành chính',
  'chuyển đổi số doanh nghiệp nhân dân phát triển bền vững kế hoạch chỉ tiêu giải pháp nhiệm vụ trách nhiệm',
].flatMap(line => line.split(' '))

/** A document of these provisions and nothing else. */
export function documentOf(provisions: Provision[]): TextDocument {
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

export function paragraph(id: string, words: string, more: Partial<Provision> = {}): Provision {
  return { id, kind: 'paragraph', depth: 0, label: '', runs: [{ text: words }], ...more }
}

export function table(id: string, rows: string[][]): Provision {
  const cell = (text: string, column: number): Cell => ({
    column,
    columns: 1,
    rows: 1,
    paragraphs: [{ label: '', runs: [{ text }] }],
  })
  const widths = Array.from(rows[0] ?? [], () => 100)
  return {
    ...paragraph(id, ''),
    kind: 'table',
    runs: [],
    table: { rows: rows.map(row => ({ cells: row.map(cell) })), widths, ruled: true },
  }
}

/**
 * A long text in the form of a scheme: about 20 provisions and 500 words a page, the same for the same seed. `prefix` begins
 * every id.
 */
export function longText(pages: number, prefix = 'p', seed = 1): TextDocument {
  const next = chance(seed)
  const words = (count: number) =>
    Array.from({ length: count }, () => syllables[next(syllables.length)] ?? '').join(' ')
  const provisions = Array.from({ length: pages * 20 }, (_, place): Provision => {
    const [article, inside] = [Math.floor(place / 10) + 1, place % 10]
    const id = `${prefix}${place}`
    if (inside === 0) return paragraph(id, words(8), { kind: 'article', label: `Điều ${article}.` })
    return paragraph(id, `${words(26)}, năm ${2020 + next(12)}; ${place}.`, {
      kind: 'clause',
      depth: 1,
      label: `${inside}.`,
    })
  })
  return documentOf(provisions)
}

/** Numbers that look random and are the same every time (a linear congruence). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
