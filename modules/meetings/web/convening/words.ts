export const words = {
  'convening.body_find': { vi: 'Tổ chức nào họp', en: 'Who meets' },
  'convening.rules': { vi: 'Theo quy định', en: 'By the rules' },
  'convening.send_by': { vi: 'Hạn gửi giấy triệu tập', en: 'Invitations go out by' },
  'convening.send_by_nobody': {
    vi: 'Không có quy định chung; theo quy chế làm việc của tổ chức.',
    en: 'No rule sets a day; your own rules may.',
  },
  'convening.days_before': {
    vi: '{count} ngày làm việc trước ngày họp',
    en: '{count} working {count|day|days} before the meeting',
  },
  'convening.left_out': { vi: 'Không tính: {days}.', en: 'Not counted: {days}.' },
  'convening.quorum': { vi: 'Số người cần có mặt', en: 'Quorum' },
  'convening.members': { vi: 'Thành viên được triệu tập ({count})', en: 'Members who are invited ({count})' },
  'convening.done': {
    vi: 'Đã lập cuộc họp. Tiếp theo là đặt chương trình.',
    en: 'The meeting is convened. Next is its agenda.',
  },
  'meeting.day': { vi: 'Ngày họp', en: 'Day' },
  'meeting.from': { vi: 'Từ giờ', en: 'From' },
  'meeting.to': { vi: 'Đến giờ', en: 'To' },
  'meeting.chair_later': { vi: 'Chưa xác định', en: 'Not settled yet' },
  'meeting.invited': { vi: 'Khách mời', en: 'Guests' },
  'meeting.invited_find': { vi: 'Mời thêm, tìm theo tên', en: 'Add a guest, by name' },
  'meeting.recorders_find': { vi: 'Thêm thư ký, tìm theo tên', en: 'Add somebody, by name' },
  'meeting.remove_person': { vi: 'Bỏ {name}', en: 'Remove {name}' },
  'meeting.body_needed': { vi: 'Hãy chọn tổ chức họp.', en: 'Choose who meets.' },
  'meeting.day_needed': { vi: 'Hãy điền ngày họp.', en: 'Fill in the day of the meeting.' },
  'meeting.time_needed': {
    vi: 'Hãy điền giờ họp, ví dụ 08:30.',
    en: 'Fill in the time of the meeting, for example 08:30.',
  },
} as const
