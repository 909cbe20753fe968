export const words = {
  'after.unheard': { vi: 'Ý kiến phát biểu về dự thảo', en: 'What was said on drafts' },
  'after.count': {
    vi: '{count} ý kiến phát biểu về {title} chưa chuyển đến cơ quan soạn thảo.',
    en: '{count} {count|thing|things} said on {title} {count|is|are} not yet with those who write it.',
  },
  'after.draft': { vi: 'Dự thảo', en: 'Draft' },
  'after.pass_on': { vi: 'Chuyển tất cả vào bảng ý kiến', en: 'Send all to the register' },
}
