import { type Random, seeded, wholeBetween } from '../random.ts'
import { actions, duties, type Field, fields, findings, organs, steps, targets, years } from './digital-words.ts'

/** A scheme of some sixty pages, always the same; Markdown. */
export function digitalScheme(): string {
  const random = seeded(29)
  const said = (template: string, field: Field) => filled(template, field, random)
  return [
    beginning,
    '## II- THỰC TRẠNG',
    ...fields.flatMap((field, place) => [
      `${place + 1}. ${field.name}`,
      ...findings.map((one, at) => `${letter(at)}) ${said(one, field)}`),
    ]),
    '## III- MỤC TIÊU CỤ THỂ',
    ...fields.flatMap((field, place) => [
      `${place + 1}. ${field.name}`,
      ...targets.map((one, at) => `${letter(at)}) ${said(one, field)}`),
    ]),
    '## IV- NHIỆM VỤ VÀ GIẢI PHÁP',
    ...fields.flatMap((field, place) => [
      `${place + 1}. ${field.name}`,
      ...actions.map((one, at) => `${letter(at)}) ${said(one, field)}`),
    ]),
    '## V- LỘ TRÌNH',
    ...years.flatMap((year, place) => [
      `${place + 1}. ${year}`,
      ...fields.map((field, at) => `${letter(at)}) ${field.name}: ${decapitalised(said(steps[place] ?? '', field))}`),
    ]),
    '## VI- TỔ CHỨC THỰC HIỆN',
    ...organs.flatMap((organ, place) => [
      `${place + 1}. ${organ}`,
      ...duties.map((one, at) => `${letter(at)}) ${said(one, fields[place] ?? firstField)}`),
    ]),
    ending,
  ].join('\n\n')
}

const beginning = `ĐẢNG ỦY KHỐI CÁC CƠ QUAN AN BÌNH

Dự thảo lần 1

# ĐỀ ÁN chuyển đổi số trong các cơ quan thuộc Khối giai đoạn 2027 - 2030

Căn cứ Nghị quyết số 11-NQ/ĐUK ngày 20/5/2026 của Đảng ủy Khối, Ban Thường vụ Đảng ủy Khối xây dựng Đề án như sau:

## I- SỰ CẦN THIẾT

1. Công việc của cấp ủy ngày càng nhiều, trong khi người làm không tăng. Cùng một nội dung còn phải viết lại nhiều lần ở nhiều nơi.

2. Đảng viên và tổ chức trực thuộc cần biết ý kiến của mình đã đi đến đâu, được tiếp thu thế nào và vì sao.

3. Chuyển đổi số trước hết là đổi cách làm. Máy móc chỉ giúp khi quy trình đã gọn và trách nhiệm đã rõ.`

const ending = `T/M BAN THƯỜNG VỤ

BÍ THƯ`

const firstField: Field = { name: '', what: 'công việc được giao', where: 'các đơn vị', leads: organs[0] ?? '' }

function filled(template: string, field: Field, random: Random): string {
  const month = wholeBetween(random, 1, 12)
  const others = organs.filter(organ => organ !== field.leads)
  const values: Record<string, string> = {
    what: field.what,
    where: field.where,
    leads: field.leads,
    organ: others[wholeBetween(random, 0, others.length - 1)] ?? '',
    day: `${String(wholeBetween(random, 1, 28)).padStart(2, '0')}/${String(month).padStart(2, '0')}/${wholeBetween(random, 2027, 2029)}`,
    a: String(5 * wholeBetween(random, 11, 19)),
    b: String(wholeBetween(random, 2, 9)).padStart(2, '0'),
    n: String(5 * wholeBetween(random, 2, 7)),
  }
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** The letters by which points are counted. */
function letter(place: number): string {
  return 'abcdđeghiklmnopqrstuvxy'[place] ?? 'z'
}

function decapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
