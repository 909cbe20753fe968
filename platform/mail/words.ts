export const words = {
  'mail.not_configured': {
    vi: 'Hệ thống chưa được cấu hình máy chủ thư, nên không gửi được thư. Hãy in phiếu và trao tay.',
    en: 'No mail server has been set up, so nothing can be sent. Print a slip and hand it over.',
  },
  'mail.trial_subject': { vi: 'Thư thử từ Plenum', en: 'A trial letter from Plenum' },
  'mail.trial_text': {
    vi: 'Nếu đọc được thư này thì việc gửi thư đã hoạt động.\n',
    en: 'Whoever can read this knows that mail works.\n',
  },
}
