import { expect, test } from 'vitest'
import { recognise } from './index.ts'

test.each([
  'Nghị quyết Trung ương 4 (khóa XII)',
  'Nghị quyết 4 khóa XII',
  'Nghị quyết 5 Ban Chấp hành Trung ương khóa VIII',
  'Nghị quyết Hội nghị lần thứ 6',
  'Đoàn kiểm tra số 469 của Bộ Chính trị',
  'CÔNG BÁO/Số 302/Ngày 25-05-2026',
  'Chương trình 135 và Đề án 06',
  'phương án số 2',
  'Mẫu số 01/QĐ-UBND kèm theo, Phụ lục số 2',
  'đã ban hành 12 nghị quyết, 3 quyết định',
  'kế hoạch 5 năm 2021 - 2025, kế hoạch 2021, VÀ KẾ HOẠCH 5 NĂM 2021 - 2025',
  'báo cáo 10/2020, kế hoạch 02/2021',
  'quyết định 3 nội dung, báo cáo 6 tháng, Quyết định 30 cán bộ',
  'Nghị quyết 35 đồng chí, Nghị định 12 điều, các nghị quyết 7 chương',
  'Quyết định ngày 2/9',
  'theo QCVN 01:2020/BTNMT và TCVN 6909:2001',
  'nhà số 12/34, điện thoại 024.3825.1234, 0912345678',
  'Hợp đồng số 12/2020/HĐKT',
  'https://example.org/van-ban/nghi-quyet-so-24-2022-ubtvqh15-37692.htm',
  'tệp 06-bct.signed.pdf, 153-TB-VPCP.pdf, “Tiến độ (TB kết luận 32TB-UBND).xlsx”',
  'Luật 5 điều, Luật 2013, văn bản 12, mã KH45 và HD12',
  'Nghị quyết số .../2020/NQ-HĐND',
  'Số:      -QĐ/TW',
  'pháp luật số 5, kỷ luật 3 đảng viên',
  'Điều 5 khoản 2, Luật Thanh tra, Luật Đất đai 2013',
])('%s cites no document', text => {
  expect(recognise(text)).toEqual([])
})

test.each(['chỉ sửa đổi', 'có hiệu lực', 'bổ sung', 'quy định', 'điều chỉnh', 'vào cuộc sống', 'ban hành'])(
  'a number before “%s” is no amount',
  words => {
    expect(recognise(`Thông tư 121 ${words}`)).toMatchObject([{ surface: 'Thông tư 121', type: 'TT' }])
  },
)
