export const words = {
  'notice.not_found': { vi: 'Không có thông báo này.', en: 'There is no such notice.' },
  'notice.nothing_concluded': {
    vi: 'Mục đã chọn chưa có kết luận.',
    en: 'Nothing was concluded on an item that was chosen.',
  },
  'notice.cannot_sign': {
    vi: 'Người này không giữ chức vụ ký được thông báo vào ngày họp, hoặc không được đọc nội dung đã chọn.',
    en: 'This person holds no office in which they could sign on the day, or may not read what was chosen.',
  },
  'notice.not_for_recipient': {
    vi: '{count} nơi nhận không được đọc nội dung đã chọn. Hãy bỏ nội dung hoặc bỏ nơi nhận đó.',
    en: '{count} {count|recipient|recipients} may not read what was chosen. Leave out the item, or the recipients.',
  },
  'notice.changed_meanwhile': {
    vi: 'Người khác vừa sửa. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody else has just changed this. Look at it again before going on.',
  },
}
