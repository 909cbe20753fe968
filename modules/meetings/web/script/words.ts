export const words = {
  'takeaways.title': { vi: 'Mang theo', en: 'To take along' },
  'takeaways.calendar': { vi: 'Đưa vào lịch', en: 'Add to my calendar' },
  'takeaways.pack': {
    vi: 'Gộp {count} tài liệu thành một tệp',
    en: 'Make one file of {count} {count|paper|papers}',
  },
  'takeaways.pack_waiting': { vi: 'Đang gộp tài liệu', en: 'Putting the papers together' },
  'takeaways.pack_ready': {
    vi: 'Tải {count} tài liệu trong một tệp ({size})',
    en: 'Download {count} {count|paper|papers} as one file ({size})',
  },
  'takeaways.script': { vi: 'Kịch bản điều hành', en: 'Script for the chair' },
  'interest.mark': { vi: 'Có liên quan', en: 'Interest declared' },
  'interest.away': { vi: '{name} không tham gia mục này.', en: '{name} takes no part in this item.' },
  'interest.closed': {
    vi: 'Tài liệu của mục này đã đóng với người có liên quan.',
    en: 'The papers of this item are closed to you because of a declared interest.',
  },
  'interest.declare': { vi: 'Báo có liên quan', en: 'Declare an interest' },
  'interest.declare_in': { vi: 'Báo có liên quan đến mục “{title}”', en: 'Declare an interest in “{title}”' },
  'interest.withdraw': { vi: 'Rút lại', en: 'Withdraw' },
  'interest.withdraw_of': {
    vi: 'Rút lại việc {name} có liên quan đến mục “{title}”',
    en: 'Withdraw the interest of {name} in “{title}”',
  },
  'interest.myself': { vi: 'Chính tôi', en: 'Myself' },
  'interest.who': { vi: 'Người có liên quan', en: 'Whose interest it is' },
  'interest.why': {
    vi: 'Người có liên quan không tham gia, không biểu quyết và không được tính ở mục này; tài liệu của mục đóng lại với họ. Việc này và lúc rút lại đều được lưu.',
    en: 'Whoever declares an interest takes no part in the item, does not vote on it and is not counted; its papers are closed to them. This stays on record, and so does withdrawing it.',
  },
  'interest.reason': { vi: 'Liên quan thế nào (không bắt buộc)', en: 'What the interest is (optional)' },
  'interest.reason_seen_by': {
    vi: 'Chỉ người chuẩn bị cuộc họp và người có liên quan đọc được.',
    en: 'Only those who prepare the meeting and the person concerned can read this.',
  },
  'spoken.to_meeting': { vi: 'Cuộc họp', en: 'The meeting' },
  'spoken.print': { vi: 'Tải bản in chữ lớn', en: 'Download in large print' },
  'spoken.opening': { vi: 'Khai mạc', en: 'Opening' },
  'spoken.closing': { vi: 'Bế mạc', en: 'Closing' },
  'spoken.chair': { vi: 'Chủ trì', en: 'Chair' },
  'spoken.recorder': { vi: 'Thư ký', en: 'Recorder' },
} as const
