export const words = {
  'file.too_large': {
    vi: 'Tệp lớn hơn {limitMegabytes} MB nên không được nhận.',
    en: 'The file is larger than {limitMegabytes} MB and was not taken.',
  },
  'file.empty': {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp gốc rồi gửi lại.',
    en: 'The file is empty. Check the original, then send it again.',
  },
  'file.broken_off': {
    vi: 'Tệp chưa được gửi trọn vẹn nên không được lưu. Hãy gửi lại.',
    en: 'The file did not arrive whole and was not kept. Send it again.',
  },
  'file.not_found': { vi: 'Không tìm thấy tệp.', en: 'The file was not found.' },
  'file.range_unsatisfiable': {
    vi: 'Phần được yêu cầu nằm ngoài tệp ({size} byte).',
    en: 'The part that was asked for lies outside the file ({size} bytes).',
  },
  'disk.full': {
    vi: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được gì. Hãy báo cho người quản trị.',
    en: 'The disk of the server is full, so nothing was saved. Tell the administrator.',
  },
}
