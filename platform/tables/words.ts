export const words = {
  'table.busy': {
    vi: 'Đang đọc nhiều tệp khác. Hãy thử lại sau ít phút.',
    en: 'Many other files are being read. Try again in a few minutes.',
  },
  'table.too_large': {
    vi: 'Tệp quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.',
    en: 'The file is too large. Divide it into smaller ones.',
  },
  'table.too_many_rows': {
    vi: 'Bảng có quá nhiều dòng (nhiều nhất {most}).',
    en: 'The table has too many rows ({most} at most).',
  },
  'table.too_many_columns': {
    vi: 'Dòng {row} có quá nhiều cột (nhiều nhất {most}).',
    en: 'Row {row} has too many columns ({most} at most).',
  },
  'table.cell_too_long': {
    vi: 'Một ô ở dòng {row} quá dài; có thể còn thiếu dấu nháy kép đóng.',
    en: 'A cell in row {row} is too long; perhaps a closing quotation mark is missing.',
  },
  'table.quote_open': {
    vi: 'Từ dòng {row} có dấu nháy kép mở mà không đóng.',
    en: 'A quotation mark opens in row {row} and is never closed.',
  },
  'table.unknown_encoding': {
    vi: 'Không đọc được bảng mã của tệp. Hãy lưu lại thành XLSX hoặc CSV UTF-8.',
    en: 'The encoding of this file cannot be read. Save it again as XLSX or as CSV in UTF-8.',
  },
  'table.old_workbook': {
    vi: 'Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không đặt mật khẩu.',
    en: 'This is an old (.xls) or protected workbook. Save it again as .xlsx without a password.',
  },
  'table.unreadable': {
    vi: 'Không đọc được tệp này như một bảng tính.',
    en: 'This file cannot be read as a workbook.',
  },
  'table.sheet_unknown': {
    vi: 'Bảng tính không có trang mang tên đã chọn.',
    en: 'The workbook has no sheet of that name.',
  },
}
