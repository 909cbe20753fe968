export const words = {
  'person.not_found': { vi: 'Không tìm thấy người này.', en: 'There is no such person.' },
  'person.unknown': { vi: 'Không tìm thấy người đã chọn.', en: 'The chosen person does not exist.' },
  'person.code_taken': { vi: 'Mã này đã dùng cho một người khác.', en: 'This code belongs to somebody else.' },
  'person.born_later': { vi: 'Ngày sinh ở trong tương lai.', en: 'The date of birth lies in the future.' },
  'person.changed_meanwhile': {
    vi: 'Người khác vừa sửa thông tin của người này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this person. Compare and choose what to keep.',
  },
  'person.erased': {
    vi: 'Thông tin của người này đã được xóa theo quy định về dữ liệu cá nhân.',
    en: 'What was known of this person has been erased, as the law on personal data demands.',
  },
  'person.holds_office': {
    vi: 'Người này còn giữ {count} chức vụ. Hãy kết thúc các chức vụ trước khi xóa thông tin.',
    en: 'This person still holds {count} offices. End them before erasing.',
  },
  'mandate.not_found': { vi: 'Không tìm thấy chức vụ đã giao này.', en: 'There is no such office held.' },
  'mandate.ends_before_start': { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
  'mandate.outside_body': {
    vi: 'Tổ chức không hoạt động trong suốt thời gian này.',
    en: 'The organisation does not exist during all of these days.',
  },
  'mandate.seat_taken': {
    vi: 'Chức vụ này đã có người giữ trong thời gian đó (từ {fromDay}).',
    en: 'Somebody else holds this office during that time (from {fromDay}).',
  },
  'mandate.held_already': {
    vi: 'Người này đã giữ chức vụ đó trong thời gian này (từ {fromDay}).',
    en: 'This person holds that office already during that time (from {fromDay}).',
  },
  'mandate.changed_meanwhile': {
    vi: 'Người khác vừa sửa chức vụ này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this office. Compare and choose what to keep.',
  },
}
