export const words = {
  'data.not_writable': {
    vi: 'Không ghi được vào thư mục dữ liệu {folder}. Hãy cấp quyền cho người dùng đang chạy Plenum, hoặc đặt PLENUM_DATA sang thư mục khác.',
    en: 'The data folder {folder} cannot be written. Give it to the user who runs Plenum, or set PLENUM_DATA to another folder.',
  },
  'data.not_a_folder': {
    vi: '{folder} không phải là thư mục. Hãy đặt PLENUM_DATA sang nơi khác.',
    en: '{folder} is not a folder. Set PLENUM_DATA to another place.',
  },
  'data.not_ours': {
    vi: 'Thư mục {folder} đang chứa nội dung khác, không phải của Plenum. Hãy chọn một thư mục trống.',
    en: 'The folder {folder} holds other things, not those of a Plenum. Name an empty one.',
  },
  'data.other_layout': {
    vi: 'Thư mục dữ liệu {folder} thuộc phiên bản Plenum khác. Không thay đổi gì.',
    en: 'The data folder {folder} belongs to another version of Plenum. Nothing was changed.',
  },
  'data.in_use': {
    vi: 'Một Plenum khác (tiến trình {pid}) đang dùng thư mục dữ liệu {folder}.',
    en: 'Another Plenum (process {pid}) is using the data folder {folder}.',
  },
  'data.disk_full': {
    vi: 'Ổ đĩa của {folder} đã đầy nên chưa lưu được gì. Cần giải phóng dung lượng rồi thử lại.',
    en: 'The disk of {folder} is full, so nothing was saved. Free some space and try again.',
  },
  'socket.place_taken': {
    vi: 'Người dùng khác đã chiếm {folder}, nơi Plenum cần đặt socket. Hãy xóa thư mục đó hoặc đặt TMPDIR sang nơi khác.',
    en: 'Another user has taken {folder}, where Plenum needs its sockets. Remove it or set TMPDIR to another place.',
  },
  'operator.unknown_verb': {
    vi: 'Máy chủ đang chạy không biết lệnh "{verb}". Có thể nó thuộc phiên bản khác.',
    en: 'The running server does not know the verb "{verb}". It may be another version.',
  },
  'operator.malformed': {
    vi: 'Máy chủ đang chạy không hiểu yêu cầu vừa gửi.',
    en: 'The running server did not understand what was asked.',
  },
  'operator.gone': {
    vi: 'Máy chủ đã ngừng trước khi trả lời. Hãy xem nhật ký của máy chủ rồi thử lại.',
    en: 'The server stopped before it answered. See its log, then try again.',
  },
}
