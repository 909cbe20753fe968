export const words = {
  'waiting.count': {
    vi: '{count} ghi chú làm khi không có mạng đang chờ gửi.',
    en: '{count} {count|note|notes} made without a network {count|waits|wait} to be sent.',
  },
  'waiting.refused': {
    vi: 'Ghi chú lúc {moment} cho “{title}” chưa được nhận.',
    en: 'The note of {moment} on “{title}” was not taken.',
  },
  'waiting.mine': { vi: 'Ghi tại đây: {words}', en: 'Written here: {words}' },
  'waiting.theirs': { vi: 'Ghi ở nơi khác: {words}', en: 'Written elsewhere: {words}' },
  'waiting.keep_mine': { vi: 'Giữ bản ghi tại đây', en: 'Keep what was written here' },
  'waiting.keep_theirs': { vi: 'Giữ bản ghi ở nơi khác', en: 'Keep what was written elsewhere' },
  'waiting.again': { vi: 'Gửi lại', en: 'Send again' },
  'waiting.discard': { vi: 'Bỏ ghi chú này', en: 'Discard this note' },
} as const
