export const words = {
  'finishing.title': { vi: 'Đánh dấu bản {number} hoàn thiện', en: 'Mark version {number} as final' },
  'finishing.mark': { vi: 'Đánh dấu hoàn thiện', en: 'Mark as final' },
  'finishing.done': { vi: 'Bản {number} đã được đánh dấu hoàn thiện.', en: 'Version {number} is marked as final.' },
  'finishing.effect': {
    vi: 'Sau đó không lưu thêm bản mới, cho đến khi bỏ đánh dấu.',
    en: 'No version is saved after it until the mark is taken off.',
  },
  'finishing.missing': { vi: 'Còn thiếu', en: 'Still missing' },
  'finishing.nothing': { vi: 'Không còn thiếu gì.', en: 'Nothing is missing.' },
  'finishing.pass': { vi: 'Vẫn hoàn thiện theo chỉ đạo', en: 'Final all the same, on an order' },
  'finishing.order_needed': {
    vi: 'Ghi lý do và người chỉ đạo, hoặc giải quyết những mục còn thiếu trước.',
    en: 'Give the reason and who ordered it, or settle what is missing first.',
  },
  'finishing.blocked': {
    vi: 'Còn mục bắt buộc phải giải quyết trước khi hoàn thiện.',
    en: 'Something must be settled before the text can be final.',
  },
} as const
