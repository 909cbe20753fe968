export const words = {
  'vote.circulated': { vi: 'Lấy biểu quyết bằng văn bản', en: 'Votes between meetings' },
  'vote.circulate': { vi: 'Lấy biểu quyết', en: 'Circulate a vote' },
  'vote.circulated_to': { vi: 'Đã gửi {count} người biểu quyết.', en: 'Sent to {count} {count|member|members}.' },
  'vote.until': { vi: '{name} · đến {until}', en: '{name} · until {until}' },
  'vote.until_day': { vi: 'Hạn cuối', en: 'Until' },
  'vote.until_time': { vi: 'Giờ', en: 'Time' },
  'vote.by_name': { vi: 'Ghi tên cùng ý kiến', en: 'Keep names with what they chose' },
  'vote.show_over': { vi: 'Đã kết thúc ({count})', en: 'Closed ({count})' },
  'vote.hide_over': { vi: 'Ẩn phần đã kết thúc', en: 'Hide those that are closed' },
} as const
