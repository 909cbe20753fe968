export const words = {
  'audit.sight_limited': {
    vi: 'Quyền kiểm tra này chỉ gồm một số hồ sơ nên không xem được toàn bộ nhật ký.',
    en: 'This right to audit covers some subjects only, not the whole log.',
  },
}
