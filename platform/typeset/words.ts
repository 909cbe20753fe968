export const words = {
  'print.busy': {
    vi: 'Đang dàn nhiều bản in khác. Hãy thử lại sau ít phút.',
    en: 'Many other prints are being made. Try again in a few minutes.',
  },
  'print.too_large': {
    vi: 'Văn bản quá dài để in một lần.',
    en: 'The text is too long to be printed at once.',
  },
}
