export const words = {
  'bundle.web_missing': {
    vi: 'Chưa có giao diện đã dựng; hãy chạy npm start một lần rồi đóng gói lại.',
    en: 'The web app is not built yet; run npm start once, then bundle again.',
  },
  'database.empty': {
    vi: 'Chưa có dữ liệu nào ở đây. Hãy khởi động Plenum một lần trước: npm start',
    en: 'There are no data here yet. Start Plenum once before: npm start',
  },
  'upgrade.needed': {
    vi: 'Dữ liệu thuộc phiên bản trước (bước {found} trong {known}). Hãy chạy: npm run plenum -- upgrade',
    en: 'The data belong to an earlier version (step {found} of {known}). Run: npm run plenum -- upgrade',
  },
  'upgrade.server_running': {
    vi: 'Plenum đang chạy trên dữ liệu này. Hãy dừng lại rồi nâng cấp.',
    en: 'Plenum is running on these data. Stop it, then upgrade.',
  },
  'upgrade.nothing_to_roll_back': {
    vi: 'Không có bản dữ liệu nào trước nâng cấp để quay lại.',
    en: 'There are no data of before an upgrade to go back to.',
  },
  'address.in_use': {
    vi: 'Cổng {port} đang có chương trình khác dùng. Đặt PORT khác, ví dụ: PORT=4001 npm start',
    en: 'Port {port} is used by another program. Choose another: PORT=4001 npm start',
  },
  'address.not_here': {
    vi: 'Địa chỉ HOST không thuộc máy này.',
    en: 'The address in HOST does not belong to this machine.',
  },
  'tls.key_does_not_fit': {
    vi: 'Khóa không thuộc về chứng chỉ này.',
    en: 'The key does not belong to this certificate.',
  },
  'tls.host_missing': {
    vi: 'Hãy cho biết tên máy hoặc địa chỉ mà các thiết bị sẽ mở, ví dụ: npm run plenum -- tls hall.lan 192.0.2.10',
    en: 'Say by which name or address devices will open Plenum, for example: npm run plenum -- tls hall.lan 192.0.2.10',
  },
  'operator.file_unreadable': { vi: 'Không đọc được tệp {file}.', en: 'The file {file} cannot be read.' },
  'operator.file_unwritable': { vi: 'Không ghi được vào tệp {file}.', en: 'The file {file} cannot be written.' },
  'operator.argument_missing': { vi: 'Thiếu tham số; xem --help.', en: 'An argument is missing; see --help.' },
}
