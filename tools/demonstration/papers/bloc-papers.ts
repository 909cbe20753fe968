import type { ShownPapers } from './shown.ts'

const first = `ĐẢNG ỦY KHỐI CÁC CƠ QUAN AN BÌNH

Số 12-ĐA/ĐUK

An Bình, ngày 03 tháng 10 năm 2026

# ĐỀ ÁN nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030

Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021 và Nghị quyết số 07-NQ/ĐUK ngày 15/9/2025 của Đảng ủy Khối, Ban Thường vụ Đảng ủy Khối xây dựng Đề án như sau:

## I- THỰC TRẠNG

1. Toàn Khối có 61 chi bộ trực thuộc; 48 chi bộ giữ được nền nếp sinh hoạt hằng tháng, 13 chi bộ còn lùi hoặc gộp kỳ họp.[^1]

2. Nội dung sinh hoạt ở nhiều nơi còn nặng về phổ biến, ít thảo luận; nghị quyết của chi bộ chưa gắn với việc của cơ quan.

3. Kết quả ba năm gần đây:

| Năm | Chi bộ tốt | Chi bộ khá | Chi bộ trung bình |
| --- | --- | --- | --- |
| 2023 | 31 | 22 | 8 |
| 2024 | 34 | 20 | 7 |
| 2025 | 37 | 19 | 5 |

## II- MỤC TIÊU

1. Từ năm 2027, mọi chi bộ sinh hoạt đủ kỳ; ít nhất 80% chi bộ được xếp loại tốt.

2. Mỗi chi bộ có ít nhất 04 kỳ sinh hoạt chuyên đề trong năm.

3. Mỗi đảng viên dự ít nhất 10 kỳ sinh hoạt trong năm và phát biểu ít nhất 03 lần.

## III- NHIỆM VỤ VÀ GIẢI PHÁP

1. Chuẩn bị sinh hoạt

a) Cấp ủy gửi nội dung trước kỳ họp ít nhất 02 ngày làm việc.

b) Đảng viên ghi ý kiến vào tài liệu trước khi họp; ý kiến được tổng hợp theo từng điểm.

c) Tài liệu dài quá 20 trang có bản tóm tắt không quá 02 trang.

2. Điều hành sinh hoạt

a) Bí thư chi bộ nêu vấn đề, gợi ý thảo luận và kết luận từng việc.

b) Thời lượng mỗi kỳ không quá 120 phút, trong đó ít nhất một nửa dành cho thảo luận.

3. Sau sinh hoạt

a) Kết luận được gửi trong 03 ngày làm việc, ghi rõ người chủ trì, thời hạn và kết quả phải có.

b) Kỳ sau bắt đầu bằng việc nghe kết quả thực hiện kết luận kỳ trước.

## IV- TỔ CHỨC THỰC HIỆN

1. Ban Tổ chức Đảng ủy Khối chủ trì, hướng dẫn và kiểm tra việc thực hiện Đề án.

2. Văn phòng Đảng ủy Khối bảo đảm kinh phí 480 triệu đồng cho cả giai đoạn.

3. Các cấp ủy trực thuộc xây dựng kế hoạch và gửi về Đảng ủy Khối trước ngày 30/11/2026.

T/M BAN THƯỜNG VỤ

BÍ THƯ

[^1]: Số liệu theo báo cáo của các cấp ủy trực thuộc, tính đến ngày 30/6/2026.
`

/** The papers of a bloc-level committee that prepares a scheme on the meetings of its cells. */
export const blocPapers: ShownPapers = {
  language: 'vi',
  keeper: 'vanthu',
  scheme: {
    fileName: 'Đề án sinh hoạt chi bộ.docx',
    title: 'Đề án nâng cao chất lượng sinh hoạt chi bộ',
    first,
    second: [
      {
        was: 'a) Cấp ủy gửi nội dung trước kỳ họp ít nhất 02 ngày làm việc.',
        now: 'a) Cấp ủy gửi nội dung và tài liệu trước kỳ họp ít nhất 05 ngày làm việc.',
      },
      { was: 'ít nhất 80% chi bộ được xếp loại tốt', now: 'ít nhất 75% chi bộ được xếp loại tốt' },
      {
        was: '2. Mỗi chi bộ có ít nhất 04 kỳ sinh hoạt chuyên đề trong năm.\n\n3. Mỗi đảng viên',
        now:
          '2. Mỗi chi bộ có ít nhất 04 kỳ sinh hoạt chuyên đề trong năm.\n\n' +
          '3. Chi bộ ở xa trụ sở được họp trực tuyến không quá 03 kỳ trong năm.\n\n4. Mỗi đảng viên',
      },
      { was: '480 triệu đồng', now: '520 triệu đồng' },
    ],
    returned: {
      fileName: 'Đề án sinh hoạt chi bộ - Ban Tổ chức góp ý.docx',
      edits: [
        { was: 'không quá 120 phút', now: 'không quá 90 phút' },
        { was: 'trước ngày 30/11/2026', now: 'trước ngày 15/12/2026' },
      ],
      asked: [
        {
          author: 'Trần Thị Bích Hợp',
          at: '2026-11-12T02:30:00Z',
          was: 'được họp trực tuyến không quá 03 kỳ trong năm',
          now: 'được họp trực tuyến không quá 04 kỳ trong năm, nếu cấp ủy cấp trên đồng ý',
        },
        { author: 'Trần Thị Bích Hợp', at: '2026-11-12T02:41:00Z', was: ' và phát biểu ít nhất 03 lần', now: '' },
      ],
      balloons: [
        {
          author: 'Vũ Hải Đăng',
          at: '2026-11-13T07:05:00Z',
          quoted: '520 triệu đồng',
          words: 'Đề nghị nêu rõ nguồn: ngân sách hay đảng phí được trích lại?',
        },
      ],
    },
  },
  comments: [
    {
      by: 'bithu',
      quoted: 'ít nhất 75% chi bộ được xếp loại tốt',
      words: 'Năm 2025 đã đạt 61%. Mục tiêu này có đủ cao cho cả giai đoạn không?',
    },
    {
      by: 'uyvien',
      quoted: 'ít nhất 05 ngày làm việc',
      words: 'Đồng ý. Với việc đột xuất nên có một câu cho phép gửi muộn hơn.',
    },
  ],
  note: { by: 'uyvien', quoted: '520 triệu đồng', words: 'Hỏi lại Văn phòng về dự toán trước khi họp.' },
  scan: {
    fileName: 'Công văn 85 (bản quét).jpg',
    lines: [
      'ĐẢNG ỦY SỞ TÀI CHÍNH AN BÌNH',
      'Số 85-CV/ĐU',
      'An Bình, ngày 20 tháng 10 năm 2026',
      '',
      'Kính gửi: Văn phòng Đảng ủy Khối các cơ quan An Bình',
      '',
      'Thực hiện Công văn số 214-CV/ĐUK ngày 06/10/2026, Đảng ủy Sở',
      'Tài chính đã lấy ý kiến 9 chi bộ trực thuộc về dự thảo Đề án nâng',
      'cao chất lượng sinh hoạt chi bộ. Cả 9 chi bộ đồng ý với dự thảo.',
      '',
      'Đề nghị Đảng ủy Khối bổ sung quy định về sinh hoạt trực tuyến đối',
      'với đảng viên đi công tác dài ngày, và hướng dẫn mẫu biên bản',
      'thống nhất cho các chi bộ.',
      '',
      'T/M ĐẢNG ỦY',
      'PHÓ BÍ THƯ',
    ],
  },
  invitation: {
    fileName: 'Giấy mời họp Ban Thường vụ.pdf',
    title: 'Giấy mời họp Ban Thường vụ',
    text: `ĐẢNG ỦY KHỐI CÁC CƠ QUAN AN BÌNH

Số 231-GM/ĐUK

An Bình, ngày 18 tháng 11 năm 2026

# GIẤY MỜI họp Ban Thường vụ Đảng ủy Khối, phiên tháng 11/2026

Kính gửi: Các đồng chí Ủy viên Ban Thường vụ Đảng ủy Khối

1. Thời gian: 8 giờ 00, thứ sáu, ngày 27/11/2026.

2. Địa điểm: Phòng họp số 2, trụ sở Đảng ủy Khối.

3. Nội dung:

- Cho ý kiến về Đề án nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030.

- Xem xét kết quả thu, nộp đảng phí quý III/2026.

4. Chủ trì: Đồng chí Bí thư Đảng ủy Khối.

T/L BAN THƯỜNG VỤ

CHÁNH VĂN PHÒNG
`,
  },
  sheet: {
    fileName: 'Đảng phí quý III.xlsx',
    name: 'Quý III',
    rows: [
      ['TT', 'Đơn vị', 'Số đảng viên', 'Phải thu (nghìn đồng)', 'Đã thu (nghìn đồng)', 'Nộp cấp trên'],
      ['1', 'Đảng ủy Văn phòng Ủy ban nhân dân', '128', '46.080', '46.080', '13.824'],
      ['2', 'Đảng ủy Sở Tài chính', '96', '34.560', '33.840', '10.152'],
      ['3', 'Đảng ủy Sở Nội vụ', '74', '26.640', '26.640', '7.992'],
      ['4', 'Chi bộ Ban Dân vận', '17', '6.120', '5.760', '1.728'],
      ['', 'Cộng', '315', '113.400', '112.320', '33.696'],
    ],
  },
  old: {
    fileName: 'Quy chế sinh hoạt 1998 (phông TCVN3).txt',
    text: [
      'Quy chế sinh hoạt chi bộ',
      'Điều 1. Chi bộ họp mỗi tháng một lần vào tuần đầu của tháng.',
      'Điều 2. Đảng viên vắng mặt phải báo cáo lý do với chi ủy trước khi họp.',
      'Điều 3. Nghị quyết của chi bộ được ghi vào sổ và gửi lên cấp ủy cấp trên.',
      'Điều 4. Quy chế này được thực hiện từ ngày 01 tháng 3 năm 1998.',
    ].join('\n'),
  },
  pack: { title: 'Họp Ban Thường vụ, tháng 11/2026' },
}
