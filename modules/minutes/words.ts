export const words = {
  'minutes.not_kept': { vi: 'Chưa có biên bản nào được lưu ở đây.', en: 'No minutes are kept here.' },
  'minutes.not_closed': {
    vi: 'Cuộc họp chưa kết thúc nên chưa lưu được biên bản.',
    en: 'The meeting has not been closed, so its minutes cannot be kept yet.',
  },
  'minutes.partial': {
    vi: 'Biên bản do người được xem mọi mục họp lưu. Ở đây chỉ có phần được xem.',
    en: 'Minutes are kept by somebody who may read every item. What is shown here is a part of them.',
  },
  'minutes.kept_already': { vi: 'Biên bản đã được lưu.', en: 'The minutes are kept already.' },
  'minutes.not_newest': {
    vi: 'Đã có bản mới hơn (bản {newest}). Hãy xem lại rồi làm tiếp.',
    en: 'There is a newer version ({newest}). Look at it before going on.',
  },
  'minutes.being_read': {
    vi: 'Tệp Word vừa đưa vào đang được đọc. Xin chờ một lát.',
    en: 'The Word file that came in is being read. Wait a moment.',
  },
  'minutes.agrees': {
    vi: 'Chỗ này không còn khác với ghi nhận của cuộc họp.',
    en: 'This no longer differs from what was recorded.',
  },
  'minutes.signed': {
    vi: 'Biên bản đã có chữ ký. Muốn sửa, trước hết hãy gỡ chữ ký và ghi lý do.',
    en: 'The minutes have been signed. To change them, take the signatures off first and say why.',
  },
  'minutes.approved': {
    vi: 'Biên bản đã được một cuộc họp thông qua.',
    en: 'A meeting has approved these minutes.',
  },
  'minutes.not_signed': { vi: 'Biên bản chưa có chữ ký.', en: 'Nobody has signed the minutes.' },
  'minutes.signed_already': { vi: 'Đã có chữ ký này.', en: 'This signature is there already.' },
  'minutes.no_such_signer': {
    vi: 'Theo thể thức của tổ chức, biên bản không có chữ ký này.',
    en: 'Minutes of this organisation do not have this signature.',
  },
  'minutes.not_mine': {
    vi: 'Chỉ chính người có tên ký tại đây. Chữ ký trên giấy thì thư ký ghi lại.',
    en: 'Only the person named signs here. A signature on paper is written down by whoever keeps the minutes.',
  },
  'minutes.differs': {
    vi: 'Biên bản khác với ghi nhận của cuộc họp ở {count} chỗ. Sửa lại, hoặc ký và ghi lý do.',
    en: 'The minutes and the record disagree in {count} {count|place|places}. Put that right, or sign and say why.',
  },
  'minutes.not_for_all': {
    vi: 'Biên bản này có mục chỉ dành cho một số người. Hãy chọn người xem cho mục họp, trong số những người được xem cả biên bản.',
    en: 'These minutes have an item for some only. Let the item be read only by those who may read all of them.',
  },
  'minutes.stay_apart': {
    vi: 'Tài liệu này là biên bản của một cuộc họp nên không ghép vào tài liệu khác được.',
    en: 'This paper is the minutes of a meeting, so it cannot become a version of another paper.',
  },
  'minutes.day_to_come': { vi: 'Ngày ký chưa đến.', en: 'That day is still to come.' },
  'minutes.scan_not_found': { vi: 'Không có tài liệu này.', en: 'There is no such paper.' },
}
