export const words = {
  'secret.not_here': {
    vi: 'Nội dung mang dấu chỉ độ mật nên không được đưa vào hệ thống nối mạng này. Có thể ghi số, ngày và nơi giữ bản giấy.',
    en: 'This is marked secret, and a connected Plenum takes nothing secret in. Its number, date and the holder of the paper may be noted.',
  },
  'organisation.not_set_up': {
    vi: 'Hệ thống chưa được thiết lập. Hãy mở liên kết dùng một lần hiện ra khi khởi động.',
    en: 'This Plenum is not set up yet. Open the one-time link that was shown at the start.',
  },
  'organisation.already_set_up': { vi: 'Hệ thống đã được thiết lập.', en: 'This Plenum has been set up already.' },
  'organisation.profile_unknown': {
    vi: 'Không có loại hình tổ chức này.',
    en: 'There is no such kind of organisation.',
  },
  'organisation.changed_meanwhile': {
    vi: 'Người khác vừa sửa phần này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this. Compare and choose what to keep.',
  },
}
