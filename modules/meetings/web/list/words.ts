export const words = {
  'meetings.list': { vi: 'Các cuộc họp', en: 'Meetings' },
  'meetings.convene': { vi: 'Lập cuộc họp', en: 'Convene a meeting' },
  'meetings.search': { vi: 'Tìm theo tên cuộc họp', en: 'Search titles' },
  'meetings.which': { vi: 'Thời gian', en: 'Time' },
  'meetings.coming': { vi: 'Sắp tới', en: 'Coming up' },
  'meetings.past': { vi: 'Đã qua', en: 'Past' },
  'meetings.when': { vi: 'Thời gian họp', en: 'When' },
  'meetings.state': { vi: 'Tình trạng', en: 'State' },
  'meetings.mine': { vi: 'Trả lời của tôi', en: 'My reply' },
  'meetings.none': { vi: 'Chưa có cuộc họp nào sắp tới', en: 'No meetings coming up' },
  'meetings.none_why': {
    vi: 'Lập cuộc họp trước: chọn tổ chức và ngày; tên, số lần, thành viên được điền sẵn. Sau đó đặt chương trình rồi gửi giấy triệu tập.',
    en: 'Convene one: choose who meets and on which day; title and members are filled in. Then set the agenda and send the invitations.',
  },
  'meetings.none_member': {
    vi: 'Khi được triệu tập hoặc được mời, cuộc họp sẽ hiện ở đây cùng chương trình và tài liệu.',
    en: 'Once you are invited to a meeting, it is shown here with its agenda and papers.',
  },
  'meetings.none_found': { vi: 'Không có cuộc họp nào khớp.', en: 'No meeting fits.' },
  'meetings.none_past': { vi: 'Chưa có cuộc họp nào đã qua.', en: 'No past meetings yet.' },
} as const
