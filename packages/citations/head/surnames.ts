/** Family names of the Kinh and of peoples whose names are often met in public life. */
const names = (
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lí Đinh Đào Đoàn Trịnh Trương Lâm Mai Cao Lương ' +
  'Lưu Tạ Tô Chu Châu Quách Thái Hà La Tống Thạch Kim Sơn Danh Tăng Phùng Đàm Kiều Vương Triệu Nông Hứa Bế Lò Quàng Cầm ' +
  'Đèo Giàng Vàng Sùng Thào Hầu Mã Lầu Sín Vi Hoàn Lục Nghiêm Bạch Âu Ứng Tiêu Khuất Khương Cù Viên Thân Tôn Nhâm Lại ' +
  'Điểu Mạc Thiều Rơ Siu Ksor Rmah Nay Puih Chamaléa Bloong Alăng Pơ Bríu Chế Bàn Tưởng Trạc Từ Văn Xa Giáp Hàn Hòa ' +
  'Khổng Ninh Phí Phù Tán Thi Tòng Ngân Uông Trang Đồng Đầu Điêu Cồ Ma Lù Tẩn Chảo Tráng Cháng Lô Lữ Lang Hạng Mùa Cư ' +
  'Niê Ayun Thòng Voòng Y A K Đỗng Bá Bồ Lộ Lãnh Lộc Hùng Tân Thẩm Tiết Trầm Tất Vòng ' +
  'Lường Chẩu Lèng Vừ Doãn Đậu Diệp Bành Chử Ngụy Nhữ Đới Khúc Mông Tào Thiệu Vưu Sầm Diêm Giản Hoắc Luyện Nhan Lèo Phàn Liêu Kha Mẫn Ly Nghê'
).split(' ')

const withMarks = new Set(names.map(name => name.toLowerCase()))
const withoutMarks = new Set(names.map(unmarked))

/** Whether a word, as it is written, is a family name. */
export function isSurname(word: string): boolean {
  return withMarks.has(word.toLowerCase())
}

/** The same for a word without its marks, as in texts typed without them or misread. */
export function isUnmarkedSurname(word: string): boolean {
  return withoutMarks.has(unmarked(word))
}

function unmarked(name: string): string {
  return name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
}
