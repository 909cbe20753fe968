import { type Provision, type TextDocument, wordsOf } from '../../../packages/text/model.ts'
import { type Random, seeded, wholeBetween } from '../random.ts'
import type { ShownComment } from './shown.ts'

/** What may be said wherever such words stand. */
interface Remark {
  on: RegExp
  kind: NonNullable<ShownComment['kind']>
  words: readonly string[]
  proposed?: (found: string) => string
}

/** Comments of these senders on a long text, always the same: on words all over it, some alike, some at odds, some on the whole. */
export function remarksOn(document: TextDocument, senders: readonly string[], most: number): ShownComment[] {
  const random = seeded(31)
  // Nobody speaks of the introduction, so that what its drafter changes there is what nobody asked for.
  const places = document.provisions.filter(({ kind, depth }) => kind !== 'heading' && depth > 0).slice(introduction)
  const spread = Array.from({ length: most }, (_, turn) => {
    const by = senders[turn % senders.length] ?? ''
    if (turn % 12 === 11) return onTheWhole(by, turn)
    // Every fifth is said where somebody spoke before, so that there are like comments and wordings at odds.
    const where = turn % 5 === 4 ? (turn * 7) % 40 : Math.floor((turn / most) * places.length)
    return onWords(random, by, places[Math.min(where, places.length - 1)])
  })
  return spread.flatMap(one => one ?? [])
}

const introduction = 6

function onWords(random: Random, by: string, provision: Provision | undefined): ShownComment | undefined {
  if (!provision) return undefined
  const text = wordsOf(provision)
  const fitting = remarks.filter(({ on }) => on.test(text))
  const remark = fitting[wholeBetween(random, 0, fitting.length - 1)]
  const found = remark?.on.exec(text)
  if (!remark || !found) return undefined
  const [quoted] = found
  const selection = { start: found.index, end: found.index + quoted.length }
  return {
    by,
    place: { provisionId: provision.id, selection },
    words: remark.words[wholeBetween(random, 0, remark.words.length - 1)] ?? '',
    kind: remark.kind,
    ...(remark.proposed && { proposed: remark.proposed(quoted) }),
  }
}

function onTheWhole(by: string, turn: number): ShownComment {
  return { by, place: null, words: general[turn % general.length] ?? '', confidential: turn % 60 === 59 }
}

const remarks: readonly Remark[] = [
  {
    on: /trước ngày \d\d\/\d\d\/\d{4}/,
    kind: 'substance',
    words: [
      'Thời hạn này trùng với kỳ tổng kết năm, đề nghị lùi để đơn vị cơ sở kịp chuẩn bị.',
      'Đề nghị lùi thời hạn vì còn chờ hướng dẫn của cấp trên.',
    ],
    proposed: found => found.replace(/\d\d\/\d\d\/(\d{4})/, '31/12/$1'),
  },
  {
    on: /ít nhất \d+%/,
    kind: 'substance',
    words: ['Chỉ tiêu cao so với khả năng của các đơn vị nhỏ.', 'Đề nghị nêu căn cứ của tỷ lệ này.'],
    proposed: found => found.replace(/\d+/, share => String(Math.max(50, Number(share) - 10))),
  },
  {
    on: /đạt \d+%/,
    kind: 'substance',
    words: ['Có thể đặt mức cao hơn, vì nhiều nơi đã làm xong.'],
    proposed: found => found.replace(/\d+/, share => String(Math.min(100, Number(share) + 5))),
  },
  {
    on: /trong thời hạn \d+ ngày(?: làm việc)?/,
    kind: 'substance',
    words: ['Thời hạn quá gấp đối với cơ sở ở xa.', 'Đề nghị thống nhất cách tính theo ngày làm việc trong cả Đề án.'],
    proposed: found => `${found.replace(' làm việc', '')} làm việc`,
  },
  {
    on: /Rà soát, thống nhất quy trình/,
    kind: 'wording',
    words: ['Nên gộp hai việc cho gọn.'],
    proposed: () => 'Thống nhất quy trình',
  },
  {
    on: /công khai đến các cấp ủy trực thuộc/,
    kind: 'wording',
    words: ['Đề nghị ghi rõ hình thức thông báo để dễ thực hiện.'],
    proposed: found => `${found} bằng văn bản`,
  },
  {
    on: /bồi dưỡng người sử dụng/,
    kind: 'substance',
    words: ['Nên ưu tiên bồi dưỡng tại chỗ, không tập trung dài ngày.'],
    proposed: found => `${found} tại chỗ`,
  },
  {
    on: /chủ trì, [^,]+ phối hợp/,
    kind: 'question',
    words: ['Cơ quan phối hợp tham gia ở khâu nào? Đề nghị nêu rõ để tránh chồng chéo.'],
  },
  {
    on: /mất đường truyền/,
    kind: 'question',
    words: ['Khi mất đường truyền thì ai quyết định chuyển sang làm trên giấy?'],
  },
  {
    on: /xếp loại cuối năm/,
    kind: 'substance',
    words: ['Đề nghị cân nhắc, vì tiêu chí xếp loại đã có quy định riêng.'],
  },
  {
    on: /biểu mẫu/,
    kind: 'substance',
    words: ['Đề nghị kèm danh mục biểu mẫu vào phụ lục.', 'Số biểu mẫu nêu ở đây chưa khớp với báo cáo của đơn vị.'],
  },
  {
    on: /đơn vị/,
    kind: 'wording',
    words: ['Thống nhất dùng "đơn vị trực thuộc" trong toàn văn bản.', 'Câu dài, đề nghị tách làm hai cho dễ hiểu.'],
  },
  {
    on: /./,
    kind: 'form',
    words: ['Đề nghị đánh số lại điểm này theo thứ tự chữ cái.'],
  },
]

const general: readonly string[] = [
  'Đề nghị bổ sung phụ lục phân công nhiệm vụ theo từng năm.',
  'Bố cục hợp lý; nên rút ngắn phần thực trạng.',
  'Đề nghị làm rõ nguồn kinh phí cho các đơn vị tự chủ.',
  'Cần có lộ trình riêng cho chi bộ ở xa trụ sở.',
  'Đề nghị bổ sung trách nhiệm của người đứng đầu.',
]
