export const words = {
  'request.malformed': {
    vi: 'Yêu cầu chưa đúng mẫu; xem các mục được đánh dấu.',
    en: 'The request does not fit; see the marked fields.',
  },
  'request.too_large': { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
  'request.wrong_media_type': {
    vi: 'Máy chủ chỉ nhận JSON tại địa chỉ này.',
    en: 'Only JSON is accepted at this address.',
  },
  'request.files_wanted': {
    vi: 'Máy chủ chỉ nhận tệp tại địa chỉ này.',
    en: 'Only files are accepted at this address (multipart/form-data).',
  },
  'request.no_files': { vi: 'Chưa có tệp nào được gửi.', en: 'No file was sent.' },
  'request.too_many_files': {
    vi: 'Mỗi lần gửi được nhiều nhất {most} tệp. Hãy chia ra nhiều lần.',
    en: 'At most {most} files can be sent at once. Send them in several parts.',
  },
  'request.too_many': {
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn; vui lòng chờ một phút.',
    en: 'Too many requests in a short time; wait a minute.',
  },
  'request.other_origin': {
    vi: 'Yêu cầu đến từ một trang khác nên không được thực hiện.',
    en: 'The request came from another site and was not carried out.',
  },
  'request.version_missing': {
    vi: 'Thiếu phiên bản đang sửa (If-Match).',
    en: 'The version being edited is missing (If-Match).',
  },
  'request.key_reused': {
    vi: 'Khóa của yêu cầu này đã dùng cho một nội dung khác.',
    en: 'The key of this request was used for different content.',
  },
  'request.already_done': {
    vi: 'Việc này đã làm xong; mã bí mật chỉ hiện một lần.',
    en: 'This has been done; its secret was shown only once.',
  },
  'request.not_found': { vi: 'Không tìm thấy.', en: 'Not found.' },
  'session.needed': { vi: 'Cần đăng nhập.', en: 'Sign-in is needed.' },
  'session.read_only': { vi: 'Phiên này chỉ được xem.', en: 'This session may only read.' },
  'server.fault': {
    vi: 'Máy chủ gặp lỗi ngoài dự kiến. Chưa có gì thay đổi; mã tra cứu nằm bên dưới.',
    en: 'The server met an unexpected fault. Nothing was changed; the reference is below.',
  },
}
