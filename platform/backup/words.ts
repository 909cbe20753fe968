export const words = {
  'backup.damaged': {
    vi: 'Bản sao lưu bị hỏng hoặc thiếu phần ({part}). Không có gì được khôi phục.',
    en: 'The backup is damaged or incomplete ({part}). Nothing was restored.',
  },
  'backup.not_ours': {
    vi: 'Tệp này không phải là bản sao lưu của Plenum.',
    en: 'This file is not a backup of Plenum.',
  },
  'backup.newer': {
    vi: 'Bản sao lưu do Plenum phiên bản mới hơn tạo ra; hãy dùng đúng phiên bản đó.',
    en: 'The backup was written by a newer Plenum; use that version.',
  },
  'backup.log_altered': {
    vi: 'Nhật ký trong bản sao lưu đã bị sửa (từ vị trí {from} đến {to}). Không có gì được khôi phục.',
    en: 'The log in the backup was altered (positions {from} to {to}). Nothing was restored.',
  },
  'restore.not_empty': {
    vi: 'Nơi khôi phục đã có dữ liệu. Hãy chọn thư mục dữ liệu hoặc cơ sở dữ liệu trống.',
    en: 'There is data already. Restore into an empty data folder or database.',
  },
}
