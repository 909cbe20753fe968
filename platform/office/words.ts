export const words = {
  'office.missing': {
    vi: 'Máy chủ chưa cài LibreOffice nên không chuyển được tệp này.',
    en: 'LibreOffice is not installed on the server, so this file cannot be converted.',
  },
  'office.failed': {
    vi: 'LibreOffice không chuyển được tệp này; tệp có thể bị hỏng hoặc có mật khẩu.',
    en: 'LibreOffice could not convert this file; it may be damaged or have a password.',
  },
  'office.timed_out': {
    vi: 'LibreOffice chuyển tệp này quá lâu nên đã dừng lại.',
    en: 'LibreOffice took too long over this file and was stopped.',
  },
  'office.busy': {
    vi: 'Quá nhiều tệp đang chờ chuyển; vui lòng thử lại sau ít phút.',
    en: 'Too many files wait to be converted; try again in a few minutes.',
  },
}
