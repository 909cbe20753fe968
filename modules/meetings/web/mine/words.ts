export const words = {
  'mymeetings.title': { vi: 'Cuộc họp sắp tới của tôi', en: 'My next meetings' },
} as const
