export const words = {
  'engine.missing': {
    vi: 'Máy này ({platform}) không có cơ sở dữ liệu kèm theo. Hãy cài lại bằng "npm ci", hoặc đặt DATABASE_URL tới một PostgreSQL từ phiên bản 15.',
    en: 'There is no embedded database for this machine ({platform}). Install again with "npm ci", or set DATABASE_URL to a PostgreSQL 15 or later.',
  },
  'engine.not_as_root': {
    vi: 'Trên hệ điều hành này, cơ sở dữ liệu kèm theo không chạy được dưới quyền root. Hãy chạy bằng người dùng thường.',
    en: 'On this operating system the embedded database does not run as root. Run Plenum as an ordinary user.',
  },
  'engine.in_use': {
    vi: 'Một Plenum khác (tiến trình {pid}) đang chạy cơ sở dữ liệu trong {folder}.',
    en: 'Another Plenum (process {pid}) is running the database in {folder}.',
  },
  'engine.other_version': {
    vi: 'Cơ sở dữ liệu trong {folder} thuộc PostgreSQL {found}, chương trình này dùng PostgreSQL {needed}. Hãy chạy "npm run plenum -- upgrade".',
    en: 'The database in {folder} belongs to PostgreSQL {found}, and this program runs PostgreSQL {needed}. Run "npm run plenum -- upgrade".',
  },
  'engine.damaged': {
    vi: 'Thư mục {folder} có tệp nhưng không phải là một cơ sở dữ liệu trọn vẹn. Không thay đổi gì; hãy khôi phục từ bản sao lưu.',
    en: 'The folder {folder} holds files, but no whole database. Nothing was changed; restore a backup.',
  },
  'engine.failed': {
    vi: 'Cơ sở dữ liệu không khởi động được: {reason}',
    en: 'The database did not start: {reason}',
  },
}
