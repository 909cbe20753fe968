export const words = {
  'text.cites': { vi: 'Văn bản được dẫn', en: 'Documents cited' },
} as const
