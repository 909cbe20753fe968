export const words = {
  'matter.not_found': { vi: 'Không tìm thấy nội dung này.', en: 'There is no such matter.' },
  'matter.workers_only': {
    vi: 'Chỉ người phụ trách và những người cùng làm mới được làm việc này.',
    en: 'Only the owner and those who work on the matter may do this.',
  },
  'matter.changed_meanwhile': {
    vi: 'Nội dung vừa được sửa ở nơi khác. Hãy xem lại rồi làm tiếp.',
    en: 'The matter has just been changed elsewhere. Look at it again before going on.',
  },
  'matter.closed': {
    vi: 'Nội dung đã khép lại. Hãy mở lại trước khi sửa.',
    en: 'The matter is closed. Open it again first.',
  },
  'matter.not_closed': { vi: 'Nội dung chưa khép lại.', en: 'The matter is not closed.' },
  'matter.paper_elsewhere': {
    vi: 'Có {count} tài liệu đang nằm trong nội dung khác. Hãy đưa ra khỏi nội dung đó trước.',
    en: '{count} {count|paper stands|papers stand} in another matter. Take {count|it|them} out there first.',
  },
  'matter.paper_twice': { vi: 'Một tài liệu được nêu hai lần.', en: 'A paper is named twice.' },
  'matter.too_many_papers': {
    vi: 'Một nội dung có nhiều nhất {most} tài liệu.',
    en: 'A matter has at most {most} papers.',
  },
  'matter.incomplete': {
    vi: 'Còn {count} việc chưa xong. Hãy hoàn tất, hoặc ghi lý do và người chỉ đạo bỏ qua.',
    en: '{count} {count|thing is|things are} still missing. Settle {count|it|them}, or give a reason and who ordered to go on.',
  },
  'matter.no_papers': { vi: 'Nội dung chưa có tài liệu nào.', en: 'There is no paper in the matter.' },
  'matter.no_submission': { vi: 'Chưa có tờ trình.', en: 'There is no submission.' },
  'matter.part_incomplete': {
    vi: 'Một tài liệu ngoài phạm vi được xem còn việc chưa xong.',
    en: 'Something is missing in a paper that is not shared with you.',
  },
  'matter.round_open': { vi: 'Đợt lấy ý kiến còn mở.', en: 'A round of comments is still open.' },
  'matter.deadline_unmet': { vi: 'Mốc ngày {dueOn} chưa xong.', en: 'The deadline of {dueOn} is not met.' },
  'deadline.not_found': { vi: 'Không tìm thấy mốc thời hạn này.', en: 'There is no such deadline.' },
  'deadline.changed_meanwhile': {
    vi: 'Mốc thời hạn vừa được sửa ở nơi khác. Hãy xem lại rồi làm tiếp.',
    en: 'The deadline has just been changed elsewhere. Look at it again before going on.',
  },
  'deadline.reason_needed': {
    vi: 'Hãy ghi lý do dời thời hạn.',
    en: 'Give a reason for moving the deadline.',
  },
  'deadline.too_many_ever': {
    vi: 'Nội dung này đã đặt đủ {most} mốc thời hạn, tính cả các mốc đã bỏ; hãy sửa một mốc đang có.',
    en: 'This matter has had {most} deadlines, those taken away included; change one that stands.',
  },
  'deadline.moved_too_often': {
    vi: 'Mốc này đã dời đủ {most} lần; hãy bỏ mốc này và đặt mốc mới.',
    en: 'This deadline was moved {most} times; take it away and set another.',
  },
  'deadline.too_many': {
    vi: 'Một nội dung có nhiều nhất {most} mốc thời hạn.',
    en: 'A matter has at most {most} deadlines.',
  },
}
