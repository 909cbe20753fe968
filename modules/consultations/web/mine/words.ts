export const words = {
  'mine.title': { vi: 'Được hỏi ý kiến', en: 'Comments asked of me' },
  'mine.has_list': { vi: 'Xem danh sách', en: 'Look at the list' },
  'mine.running': { vi: 'Các đợt lấy ý kiến về tài liệu này', en: 'Rounds of comments on this paper' },
  'mine.counts': {
    vi: 'Hỏi {asked}: {agreed} đồng ý, {sent} có ý kiến, {waiting} còn chờ',
    en: '{asked} asked: {agreed} agreed, {sent} commented, {waiting} waiting',
  },
  'mine.late': { vi: '{count} quá hạn', en: '{count} late' },
  'mine.answered': { vi: 'Trả lời cho ý kiến đã gửi', en: 'Answers to my comments' },
  'mine.answers': { vi: '{count} ý kiến đã được trả lời', en: '{count} comments answered' },
  'mine.said': { vi: 'Ý kiến phát biểu chờ trả lời', en: 'Said at meetings, waiting for an answer' },
  'mine.said_at': { vi: '{count} ý kiến tại {title}', en: '{count} {count|comment|comments} at {title}' },
} as const
