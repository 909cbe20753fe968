export const words = {
  'database.newer': {
    vi: 'Cơ sở dữ liệu thuộc phiên bản Plenum mới hơn (bước {found}, chương trình này biết đến bước {known}). Hãy dùng đúng phiên bản đó.',
    en: 'The database belongs to a newer Plenum (step {found}; this program knows {known}). Use that version.',
  },
  'database.other_history': {
    vi: 'Lịch sử cơ sở dữ liệu khác với chương trình ở bước {migration}. Không thay đổi gì.',
    en: 'The history of this database differs from the program at step {migration}. Nothing was changed.',
  },
  'database.unreachable': {
    vi: 'Không kết nối được cơ sở dữ liệu. Nội dung đã nhập vẫn còn trên màn hình; vui lòng thử lại sau ít phút.',
    en: 'The database cannot be reached. What was typed is still on the screen; try again in a few minutes.',
  },
  'database.full': {
    vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy nên chưa lưu được gì. Cần giải phóng dung lượng rồi thử lại.',
    en: 'The disk of the database is full, so nothing was saved. Free some space and try again.',
  },
}
