export const words = {
  'settings.title': { vi: 'Thiết lập', en: 'Settings' },
  'settings.organisation': { vi: 'Đơn vị', en: 'Organisation' },
  'settings.name': { vi: 'Tên đơn vị', en: 'Name' },
  'settings.language': { vi: 'Ngôn ngữ ban đầu', en: 'First language' },
  'settings.language_hint': {
    vi: 'Dùng ở trang đăng nhập; mỗi người tự chọn ngôn ngữ của mình.',
    en: 'Used at the sign-in page; everybody chooses their own.',
  },
  'settings.save': { vi: 'Lưu', en: 'Save' },
  'settings.saved': { vi: 'Đã lưu thiết lập.', en: 'The settings are saved.' },
  'mail.title': { vi: 'Gửi thư', en: 'Mail' },
  'mail.from': { vi: 'Gửi từ {from}; đang chờ gửi: {waiting}.', en: 'Sent from {from}; waiting: {waiting}.' },
  'mail.printed_instead': {
    vi: 'Chưa cấu hình máy chủ gửi thư (PLENUM_SMTP_URL), nên liên kết dùng một lần được in ra phiếu.',
    en: 'No mail server is configured (PLENUM_SMTP_URL), so one-use links are printed on slips.',
  },
  'mail.try': { vi: 'Gửi thử', en: 'Send a trial letter' },
  'mail.try_to': { vi: 'Gửi thử đến địa chỉ', en: 'To this address' },
  'mail.try_waits': { vi: 'Đang chờ máy chủ thư trả lời.', en: 'Waiting for the mail server to answer.' },
  'mail.try_sent': {
    vi: 'Máy chủ thư đã nhận. Hãy xem hộp thư.',
    en: 'The mail server took it. Look into the mailbox.',
  },
  'mail.try_failed': { vi: 'Không gửi được ({reason}).', en: 'It could not be sent ({reason}).' },
}
