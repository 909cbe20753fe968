export const words = {
  'notice_form.recipients': { vi: 'Nơi nhận:', en: 'Copies to:' },
  'notice_form.recipient': { vi: '- {name},', en: '- {name}' },
  'notice_form.end_changed': { vi: 'Đổi người ký, nơi nhận', en: 'Changed who signs or gets it' },
  'notice_form.kept': { vi: '- Lưu {organ}.', en: '- file, {organ}.' },
  'extract_form.title': { vi: 'TRÍCH KẾT LUẬN', en: 'EXTRACT OF CONCLUSIONS' },
  'extract_form.when': { vi: 'Thời gian: {when}', en: 'Time: {when}' },
  'extract_form.place': { vi: 'Địa điểm: {place}', en: 'Place: {place}' },
  'extract_form.chair': { vi: 'Chủ trì: {name}', en: 'Chair: {name}' },
  'extract_form.item': { vi: 'Nội dung: {title}', en: 'Item: {title}' },
  'extract_form.vote': {
    vi: 'Biểu quyết: {words} Tán thành {yes}, không tán thành {no}, ý kiến khác {other}.',
    en: 'Vote: {words} For {yes}, against {no}, other {other}.',
  },
  'extract_form.agreed': {
    vi: 'Biểu quyết: {words} Thống nhất, không đếm.',
    en: 'Vote: {words} Agreed without a count.',
  },
  'extract_form.signs': { vi: 'CHỦ TRÌ', en: 'CHAIR' },
  'extract_form.file': { vi: 'Trích kết luận', en: 'Extract' },
}
