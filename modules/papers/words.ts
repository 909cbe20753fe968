export const words = {
  'paper.not_found': { vi: 'Không tìm thấy tài liệu này.', en: 'There is no such paper.' },
  'paper.keeper_only': {
    vi: 'Chỉ người giữ tài liệu mới được làm việc này.',
    en: 'Only whoever keeps the paper may do this.',
  },
  'paper.changed_meanwhile': {
    vi: 'Tài liệu vừa được sửa ở nơi khác. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'The paper has just been changed elsewhere. Compare and choose what to keep.',
  },
  'paper.withdrawn': {
    vi: 'Tài liệu đã được rút. Hãy đưa trở lại trước khi thêm bản mới.',
    en: 'The paper has been withdrawn. Put it back before you bring a new version.',
  },
  'paper.being_read': {
    vi: 'Tài liệu đang được đọc. Hãy thử lại sau ít phút.',
    en: 'The paper is still being read. Try again in a few minutes.',
  },
  'paper.has_versions': {
    vi: 'Tài liệu này có nhiều bản nên không thể ghép vào tài liệu khác.',
    en: 'This paper has several versions, so it cannot become a version of another.',
  },
  'paper.same_paper': { vi: 'Không thể ghép tài liệu vào chính nó.', en: 'A paper cannot be joined to itself.' },
  'paper.too_many_versions': {
    vi: 'Tài liệu đã có quá nhiều bản. Hãy đưa vào thành tài liệu mới.',
    en: 'The paper has too many versions. Bring this as a new paper.',
  },
  'paper.no_pages': {
    vi: 'Tài liệu này không có trang để hiển thị; có thể xem phần chữ hoặc tải tệp gốc.',
    en: 'This paper has no pages to show; read its text or download the file.',
  },
  'paper.no_text': {
    vi: 'Tài liệu này không có phần chữ tách theo mục.',
    en: 'This paper has no text as provisions.',
  },
  'text.busy': {
    vi: 'Máy chủ đang xử lý nhiều văn bản dài. Hãy thử lại sau ít phút.',
    en: 'The server is busy with many long texts. Try again in a few minutes.',
  },
  'text.too_hard': {
    vi: 'Văn bản quá dài hoặc quá khác nhau nên không xử lý được trong thời gian cho phép.',
    en: 'The texts are too long or too different to be dealt with in reasonable time.',
  },
  'paper.machine_stopped': {
    vi: 'Đã dừng để máy đọc; {count} trang còn là ảnh, chưa tìm kiếm được chữ trên đó.',
    en: 'Reading by machine was stopped; {count} {count|page is|pages are} still pictures, whose words cannot be searched.',
  },
  'paper.picture_unknown': { vi: 'Không tìm thấy hình này.', en: 'There is no such picture.' },
  'paper.not_unreadable': {
    vi: 'Bản này đã được đọc hoặc đang chờ đọc.',
    en: 'This version has been read, or is waiting to be.',
  },
  'paper.nothing_returned': {
    vi: 'Bản này không còn nội dung chờ xác nhận.',
    en: 'Nothing in this version is waiting to be confirmed.',
  },
  'note.not_found': { vi: 'Không tìm thấy ghi chú này.', en: 'There is no such note.' },
  'note.changed_meanwhile': {
    vi: 'Ghi chú vừa được sửa trên thiết bị khác. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'The note has just been changed on another device. Compare and choose what to keep.',
  },
  'comment.not_found': { vi: 'Không tìm thấy ý kiến này.', en: 'There is no such comment.' },
  'comment.changed_meanwhile': {
    vi: 'Ý kiến vừa được sửa trên thiết bị khác. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'The comment has just been changed on another device. Compare and choose what to keep.',
  },
  'pack.not_found': { vi: 'Không tìm thấy tập tài liệu này.', en: 'There is no such pack.' },
  'pack.changed_meanwhile': {
    vi: 'Tập tài liệu vừa được sửa ở nơi khác. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'The pack has just been changed elsewhere. Compare and choose what to keep.',
  },
  'printed.file': { vi: 'So sánh', en: 'Comparison' },
  'printed.before': { vi: 'Bản trước', en: 'Before' },
  'printed.after': { vi: 'Bản sau', en: 'After' },
  'printed.removed': { vi: 'Bỏ', en: 'Removed' },
  'printed.added': { vi: 'Thêm', en: 'Added' },
  'printed.moved': { vi: 'Chuyển chỗ', en: 'Moved' },
  'printed.renumbered': { vi: 'Đánh số lại', en: 'Renumbered' },
  'printed.restyled': { vi: 'Đổi cách trình bày', en: 'Restyled' },
  'printed.unchanged': { vi: '… {count} mục không đổi …', en: '… {count} provisions unchanged …' },
}
