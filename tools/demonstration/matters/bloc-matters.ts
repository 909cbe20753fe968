import { digitalRound, planRound, rulesRound, schemeRound } from './bloc-rounds.ts'
import { digitalScheme } from './digital-scheme.ts'
import type { ShownMatter } from './shown.ts'

const rules = `ĐẢNG ỦY KHỐI CÁC CƠ QUAN AN BÌNH

# QUY CHẾ tiếp nhận và trả lời ý kiến của đảng viên

Điều 1. Phạm vi

Quy chế này quy định việc tiếp nhận, xử lý và trả lời ý kiến của đảng viên gửi đến cấp ủy các cấp trong Khối.

Điều 2. Thời hạn trả lời

1. Ý kiến được xác nhận đã nhận trong thời hạn 02 ngày làm việc.

2. Ý kiến được trả lời trong thời hạn 30 ngày kể từ ngày nhận.

Điều 3. Trách nhiệm

1. Bí thư cấp ủy chịu trách nhiệm về nội dung trả lời.

2. Văn phòng theo dõi, nhắc việc và báo cáo hằng quý.

Điều 4. Bảo vệ người có ý kiến

Tên người có ý kiến chỉ được cho biết khi người đó đồng ý.
`

const submission = (about: string, organ: string) => `${organ}

# TỜ TRÌNH về ${about}

Kính gửi: Ban Thường vụ Đảng ủy Khối

1. Sự cần thiết: công việc phát sinh nhiều, cần một cách làm thống nhất trong toàn Khối.

2. Nội dung xin ý kiến: những điểm còn ý kiến khác nhau, nêu ở trang cuối của dự thảo.

3. Đề nghị Ban Thường vụ xem xét, cho ý kiến để hoàn thiện trước khi ban hành.
`

/** What a bloc-level committee has on its desk: one matter in each stage, and one that waits for its papers. */
export const blocMatters: readonly ShownMatter[] = [
  {
    title: 'Tổng kết công tác đảng phí năm 2025',
    owner: 'vanthu',
    workers: [],
    papers: [
      {
        part: 'draft',
        type: 'BC',
        draftedBy: 'DUK-VP',
        fileName: 'Dự thảo báo cáo đảng phí 2025.docx',
        text: '# BÁO CÁO tổng kết công tác đảng phí năm 2025\n\n1. Thu đủ, nộp đủ; hai đơn vị nộp chậm trong quý II.\n\n2. Đề nghị nhắc các chi bộ nộp trước ngày 10 hằng tháng.\n',
      },
    ],
    deadlines: [{ words: 'Gửi báo cáo', due: { inDays: -40 }, met: true }],
    closed: { reason: 'Đã ghép vào báo cáo năm', orderedBy: 'Chánh Văn phòng' },
  },
  {
    title: 'Quy chế tiếp nhận và trả lời ý kiến của đảng viên',
    owner: 'vanthu',
    workers: ['uyvien'],
    target: { words: 'Hội nghị Ban Thường vụ', inDays: 4 },
    papers: [
      {
        part: 'submission',
        type: 'TTr',
        draftedBy: 'DUK-VP',
        fileName: 'Tờ trình quy chế trả lời ý kiến.docx',
        text: submission('ban hành Quy chế tiếp nhận và trả lời ý kiến', 'VĂN PHÒNG ĐẢNG ỦY KHỐI'),
      },
      {
        part: 'draft',
        type: 'QC',
        draftedBy: 'DUK-VP',
        fileName: 'Dự thảo quy chế trả lời ý kiến.docx',
        text: rules,
        rounds: [rulesRound],
        final: true,
      },
    ],
    deadlines: [
      { words: 'Gửi tài liệu họp', due: { workingDaysBefore: 2 } },
      { words: 'Kết thúc lấy ý kiến', due: { inDays: -12 }, met: true },
    ],
  },
  {
    title: 'Kế hoạch học tập chuyên đề năm 2027',
    owner: 'vanthu',
    workers: [],
    target: { words: 'Hội nghị Ban Thường vụ', inDays: 32 },
    papers: [
      {
        part: 'draft',
        type: 'KH',
        draftedBy: 'DUK-BTG',
        fileName: 'Dự thảo kế hoạch học tập 2027.docx',
        text: '# KẾ HOẠCH học tập chuyên đề năm 2027\n\n1. Mỗi chi bộ học bốn chuyên đề, mỗi quý một chuyên đề.\n\n2. Tài liệu được gửi trước 05 ngày làm việc.\n',
        rounds: [planRound],
      },
    ],
    deadlines: [{ words: 'Hoàn thiện dự thảo', due: { inDays: 5 } }],
  },
  {
    title: 'Chương trình kiểm tra, giám sát năm 2027',
    owner: 'vanthu',
    workers: [],
    target: { words: 'Hội nghị Đảng ủy Khối lần thứ 6', inDays: 24 },
    papers: [
      {
        part: 'draft',
        type: 'CTr',
        draftedBy: 'DUK-UBKT',
        fileName: 'Dự thảo chương trình kiểm tra 2027.docx',
        text: '# CHƯƠNG TRÌNH kiểm tra, giám sát năm 2027\n\n1. Kiểm tra 12 tổ chức đảng, giám sát chuyên đề 06 tổ chức đảng.\n\n2. Tập trung vào việc trả lời ý kiến của đảng viên.\n',
      },
      {
        part: 'appendix',
        type: null,
        fileName: 'Phụ lục 1. Danh sách đơn vị được kiểm tra.docx',
        text: '# PHỤ LỤC 1 Danh sách đơn vị được kiểm tra\n\n1. Đảng ủy Sở Xây dựng An Bình.\n\n2. Đảng ủy Sở Y tế An Bình.\n',
      },
      {
        part: 'appendix',
        type: null,
        fileName: 'Phụ lục 2. Lịch làm việc.docx',
        text: '# PHỤ LỤC 2 Lịch làm việc\n\n1. Quý I: Đảng ủy Sở Xây dựng An Bình.\n\n2. Quý II: Đảng ủy Sở Y tế An Bình.\n',
      },
    ],
    deadlines: [
      { words: 'Ủy ban Kiểm tra gửi tờ trình', due: { inDays: -2 } },
      { words: 'Gửi dự thảo lấy ý kiến', due: { workingDaysBefore: 10 } },
    ],
  },
  {
    title: 'Nâng cao chất lượng sinh hoạt chi bộ',
    owner: 'vanthu',
    workers: ['uyvien'],
    target: { words: 'Họp Ban Thường vụ', inDays: 4 },
    papers: [
      {
        part: 'draft',
        type: 'ĐA',
        draftedBy: 'DUK-BTC',
        fileName: '',
        text: { brought: 'scheme' },
        rounds: [schemeRound],
      },
    ],
    deadlines: [{ words: 'Trả lời công văn góp ý', due: { inDays: 1 } }],
  },
  {
    title: 'Đề án chuyển đổi số giai đoạn 2027 - 2030',
    owner: 'vanthu',
    workers: ['uyvien'],
    target: { words: 'Hội nghị Đảng ủy Khối lần thứ 6', inDays: 24 },
    papers: [
      {
        part: 'submission',
        type: 'TTr',
        draftedBy: 'DUK-VP',
        fileName: 'Tờ trình đề án chuyển đổi số.docx',
        text: submission('Đề án chuyển đổi số giai đoạn 2027 - 2030', 'VĂN PHÒNG ĐẢNG ỦY KHỐI'),
      },
      {
        part: 'draft',
        type: 'ĐA',
        draftedBy: 'DUK-VP',
        fileName: 'Dự thảo đề án chuyển đổi số.docx',
        text: digitalScheme(),
        rounds: [digitalRound],
      },
      {
        part: 'appendix',
        type: null,
        fileName: 'Phụ lục 1. Dự toán kinh phí chuyển đổi số.docx',
        text: '# PHỤ LỤC 1 Dự toán kinh phí\n\n| Năm | Thiết bị | Bồi dưỡng |\n| --- | --- | --- |\n| 2027 | 620 | 140 |\n| 2028 | 480 | 160 |\n',
      },
    ],
    deadlines: [
      {
        words: 'Các cấp ủy gửi ý kiến',
        due: { inDays: -6 },
        moved: { inDays: -3, reason: 'Nhiều đơn vị xin thêm thời gian' },
      },
      { words: 'Trả lời xong ý kiến', due: { workingDaysBefore: 12 } },
      { words: 'Gửi tài liệu cho đại biểu', due: { workingDaysBefore: 8 } },
    ],
  },
]
