export const words = {
  'body.not_found': { vi: 'Không tìm thấy tổ chức này.', en: 'There is no such organisation.' },
  'body.code_taken': { vi: 'Mã này đã dùng cho một tổ chức khác.', en: 'This code belongs to another organisation.' },
  'body.parent_unknown': { vi: 'Không tìm thấy tổ chức cấp trên đã chọn.', en: 'The chosen parent does not exist.' },
  'body.parent_closed': { vi: 'Tổ chức cấp trên đã chấm dứt hoạt động.', en: 'The chosen parent is closed.' },
  'body.parent_below': {
    vi: 'Không thể đặt một tổ chức dưới chính nó hoặc dưới cấp dưới của nó.',
    en: 'An organisation cannot be placed below itself or below one of its own.',
  },
  'body.changed_meanwhile': {
    vi: 'Người khác vừa sửa tổ chức này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this organisation. Compare and choose what to keep.',
  },
  'body.has_open_children': {
    vi: 'Còn {count} tổ chức trực thuộc đang hoạt động sau ngày này.',
    en: '{count} organisations under it are still open after that day.',
  },
  'body.closes_before_start': { vi: 'Ngày kết thúc trước ngày thành lập.', en: 'The last day is before the first.' },
  'term.not_found': { vi: 'Không tìm thấy nhiệm kỳ này.', en: 'There is no such term of office.' },
  'term.overlaps': {
    vi: 'Thời gian trùng với một nhiệm kỳ khác của tổ chức.',
    en: 'The days overlap another term of this organisation.',
  },
  'term.ordinal_taken': { vi: 'Nhiệm kỳ có số này đã được ghi.', en: 'A term with this number exists.' },
  'term.ends_before_start': { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
  'term.changed_meanwhile': {
    vi: 'Người khác vừa sửa nhiệm kỳ này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this term. Compare and choose what to keep.',
  },
}
