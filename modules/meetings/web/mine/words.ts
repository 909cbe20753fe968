export const words = {
  'mymeetings.title': { vi: 'Cuộc họp sắp tới của tôi', en: 'My next meetings' },
  'mymeetings.assisted': { vi: 'Cuộc họp chuẩn bị thay', en: 'Meetings I prepare for others' },
  'mymeetings.for': { vi: 'Thay {name}', en: 'For {name}' },
  'mymeetings.open_for': { vi: '{title} (thay {name})', en: '{title} (for {name})' },
} as const
