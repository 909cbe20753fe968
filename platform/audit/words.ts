export const words = {
  'audit.gap': {
    vi: 'Nhật ký kiểm toán thiếu mục số {position}: có người đã can thiệp vào cơ sở dữ liệu. Đã dừng niêm phong; hãy đối chiếu với bản xuất trước đó.',
    en: 'Entry {position} is missing from the audit log: somebody tampered with the database. Sealing has stopped; compare with an earlier export.',
  },
  'audit.went_back': {
    vi: 'Nhật ký kiểm toán đã niêm phong đến mục {seen} nhưng nay chỉ còn đến mục {found}: có người đã can thiệp vào cơ sở dữ liệu. Đã dừng niêm phong.',
    en: 'The audit log was sealed up to entry {seen} and now ends at {found}: somebody tampered with the database. Sealing has stopped.',
  },
  'audit.altered': {
    vi: 'Nhật ký kiểm toán không còn khớp với bản đã niêm phong. Hãy chạy verify-log để biết phần nào đã bị thay đổi.',
    en: 'The audit log no longer matches what was sealed. Run verify-log to learn which part was changed.',
  },
  'audit.no_such_entry': {
    vi: 'Nhật ký không có mục này.',
    en: 'The log has no such entry.',
  },
  'audit.not_sealed': {
    vi: 'Mục này chưa được niêm phong. Việc niêm phong diễn ra sau vài giây; hãy thử lại.',
    en: 'This entry is not sealed yet. That happens within seconds; try again.',
  },
  'audit.not_a_key': {
    vi: 'Khoá kiểm tra không đúng dạng "tên+mã+khoá". Hãy chép lại nguyên văn.',
    en: 'The verifier key does not have the form name+hash+key. Copy it word for word.',
  },
  'audit.key_needed': {
    vi: 'Cần khoá kiểm tra của nhật ký: --key "tên+mã+khoá". Khoá có trên màn hình Nhật ký và trong lệnh doctor.',
    en: 'The key of the log is needed: --key "name+hash+key". It stands on the Audit screen and in doctor.',
  },
  'audit.bad_evidence': {
    vi: 'Không dùng được dữ liệu đối chiếu: {reason}.',
    en: 'The evidence cannot be used: {reason}.',
  },
  'audit.file_unreadable': {
    vi: 'Không đọc được tệp {file}.',
    en: 'The file {file} cannot be read.',
  },
  'audit.sound': {
    vi: 'Nhật ký nguyên vẹn: các mục {from}–{size} đúng như đã ký, lần cuối lúc {sealedAt}.',
    en: 'The log is sound: entries {from} to {size} are the ones that were signed, the last of them at {sealedAt}.',
  },
  'audit.sound_empty': {
    vi: 'Nhật ký chưa có mục nào được niêm phong.',
    en: 'Nothing has been sealed in this log.',
  },
  'audit.alone': {
    vi: 'Chưa đối chiếu với điểm kiểm tra nào lưu bên ngoài: người giữ khoá ký vẫn có thể đã viết lại tất cả.',
    en: 'It was held against no checkpoint from outside: whoever holds the signing key could still have rewritten all of it.',
  },
  'audit.agreed': {
    vi: 'Khớp với {agreed} điểm kiểm tra lưu bên ngoài.',
    en: 'It agrees with {agreed} checkpoints from outside.',
  },
  'audit.unchecked': {
    vi: '{unchecked} điểm kiểm tra thuộc phần trước bản xuất này nên không đối chiếu được.',
    en: '{unchecked} checkpoints speak of the time before this export and could not be checked.',
  },
  'audit.compared': {
    vi: '{compared} mục giống hệt bản xuất trước.',
    en: '{compared} entries are the same as in the earlier export.',
  },
  'audit.proof_good': {
    vi: 'Mục {position} có trong nhật ký {origin}, được niêm phong chậm nhất lúc {sealedAt}.',
    en: 'Entry {position} stands in the log {origin}, sealed at {sealedAt} at the latest.',
  },
  'audit.proof_bad': {
    vi: 'Tệp này không chứng minh được gì: nội dung đã bị thay đổi hoặc khoá không đúng.',
    en: 'This file proves nothing: it was changed, or the key is another one.',
  },
  'audit.fault.altered': {
    vi: 'Có mục đã bị SỬA.',
    en: 'Entries were ALTERED.',
  },
  'audit.fault.removed': {
    vi: 'Có mục đã bị XOÁ.',
    en: 'Entries were REMOVED.',
  },
  'audit.fault.added': {
    vi: 'Có mục bị THÊM vào, không được ký cùng.',
    en: 'Entries were ADDED that were not signed.',
  },
  'audit.fault.reordered': {
    vi: 'Thứ tự các mục đã bị ĐỔI.',
    en: 'Entries were put into ANOTHER ORDER.',
  },
  'audit.fault.checkpoint-altered': {
    vi: 'Điểm kiểm tra không mang chữ ký đúng của nhật ký.',
    en: 'A checkpoint does not bear the right signature of the log.',
  },
  'audit.fault.checkpoint-misplaced': {
    vi: 'Điểm kiểm tra đứng trước bị thiếu hoặc là của chỗ khác.',
    en: 'The checkpoint before is missing or another one.',
  },
  'audit.fault.rewritten': {
    vi: 'Nhật ký đã được VIẾT LẠI và ký lại: nội dung trái với bản lưu bên ngoài.',
    en: 'The log was REWRITTEN and signed anew: it contradicts what was kept outside.',
  },
  'audit.fault.header': {
    vi: 'Dòng đầu của tệp không đúng với nội dung, hoặc đây không phải bản xuất nhật ký.',
    en: 'The first line of the file does not fit the rest, or this is no export of a log.',
  },
  'audit.fault.earlier-copy': {
    vi: 'Chính bản xuất trước dùng để so sánh không nguyên vẹn.',
    en: 'The earlier export to compare with is not sound itself.',
  },
  'audit.where': {
    vi: 'Phần đầu tiên có vấn đề: mục {from}–{to}.',
    en: 'First wrong batch: entries {from} to {to}.',
  },
  'audit.when': {
    vi: 'Phần này được niêm phong lúc {sealedAt}.',
    en: 'It was sealed at {sealedAt}.',
  },
  'audit.which': {
    vi: 'Mục đầu tiên khác bản trước: mục {record}.',
    en: 'First entry that differs from the earlier export: {record}.',
  },
}
