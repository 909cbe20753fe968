export const words = {
  'copy.title': { vi: 'Bản mang theo trên thiết bị này', en: 'Copy on this device' },
  'copy.keep': { vi: 'Mang theo ngoại tuyến', en: 'Keep a copy on this device' },
  'copy.why': {
    vi: 'Đọc được khi không có mạng; khoảng {size}. Bản mang theo chỉ dành cho tài khoản này và bị xóa khi đăng xuất.',
    en: 'To be read without a network; about {size}. The copy is for this account alone and is removed on signing out.',
  },
  'copy.kept': { vi: 'Đã mang theo lúc {moment} · {size}', en: 'Kept {moment} · {size}' },
  'copy.update': { vi: 'Cập nhật', en: 'Update' },
  'copy.behind': { vi: 'Chưa có bản mới nhất của: {titles}', en: 'Behind the newest version of: {titles}' },
  'copy.rearranged': {
    vi: 'Tập đã được sắp lại sau khi mang theo.',
    en: 'The pack was arranged anew after the copy was made.',
  },
  'copy.remove': { vi: 'Xóa bản mang theo', en: 'Remove the copy' },
  'copy.coming': { vi: 'Đang lấy về: {done}/{of} tài liệu', en: 'Fetching: {done} of {of} papers' },
  'copy.coming_papers': { vi: 'Tài liệu đang lấy về', en: 'Papers being fetched' },
  'copy.waits': { vi: 'chờ', en: 'waiting' },
  'copy.stop': { vi: 'Dừng', en: 'Stop' },
  'copy.kilobytes': { vi: '{size} kB', en: '{size} kB' },
  'copy.megabytes': { vi: '{size} MB', en: '{size} MB' },
  'copy.reading': {
    vi: 'Không có kết nối: đang đọc bản mang theo lúc {moment}.',
    en: 'No connection: reading the copy of {moment}.',
  },
  'copy.needs_https': {
    vi: 'Chỉ mang theo được khi Plenum chạy qua https; hãy hỏi người quản trị.',
    en: 'Copies need Plenum to be reached by https; ask the administrator.',
  },
  'copy.browser_without': {
    vi: 'Trình duyệt này, hoặc chế độ riêng tư của nó, không giữ được bản mang theo.',
    en: 'This browser, or its private mode, cannot keep copies.',
  },
  'copy.not_built': {
    vi: 'Không có ở máy chủ phát triển.',
    en: 'Not available on a development server.',
  },
  'copy.own_only': {
    vi: 'Không mang theo khi đang chuẩn bị thay người khác.',
    en: 'Copies are not kept while preparing for somebody else.',
  },
  'copy.not_installed': {
    vi: 'Chưa lấy đủ chương trình về thiết bị. Hãy thử lại khi mạng ổn định.',
    en: 'The program did not arrive whole. Try again when the network is steady.',
  },
  'copy.no_room': {
    vi: 'Thiết bị không còn đủ chỗ. Hãy xóa bớt bản mang theo khác.',
    en: 'There is not enough room on this device. Remove another copy.',
  },
  'copy.failed': {
    vi: 'Không giữ được bản mang theo trên thiết bị này.',
    en: 'The copy could not be kept on this device.',
  },
  'copy.mark': { vi: 'Đã mang theo', en: 'On this device' },
  'leaving.title': { vi: 'Đăng xuất', en: 'Sign out' },
  'leaving.go': { vi: 'Đăng xuất và xóa', en: 'Sign out and remove' },
  'leaving.copies': {
    vi: 'Mọi bản mang theo trên thiết bị này sẽ bị xóa khi đăng xuất.',
    en: 'All copies on this device are removed on signing out.',
  },
  'leaving.waiting': {
    vi: '{count} ghi chú chưa gửi được sẽ mất. Chờ có mạng rồi đăng xuất thì không mất.',
    en: '{count} {count|note|notes} not sent yet will be lost. Nothing is lost by signing out once the network is back.',
  },
} as const
