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
    vi: 'Khóa kiểm tra không đúng dạng "tên+mã+khóa". Hãy chép lại nguyên văn.',
    en: 'The verifier key does not have the form name+hash+key. Copy it word for word.',
  },
  'audit.key_needed': {
    vi: 'Cần khóa kiểm tra của nhật ký: --key "tên+mã+khóa". Khóa có trên màn hình Nhật ký và trong lệnh doctor.',
    en: 'The key of the log is needed: --key "name+hash+key". It stands on the Audit screen and in doctor.',
  },
  'audit.bad_evidence': {
    vi: 'Không dùng được điểm kiểm tra đưa vào: không phải của nhật ký này, không được ký bằng khóa đã cho, hoặc đã hỏng.',
    en: 'The checkpoints cannot be used: they are of another log, not signed with the given key, or damaged.',
  },
  'audit.file_unreadable': {
    vi: 'Không đọc được tệp {file}.',
    en: 'The file {file} cannot be read.',
  },
  'audit.sound': {
    vi: 'Nhật ký nguyên vẹn: các mục {from} đến {size} đúng như đã ký, lần cuối lúc {sealedAt}.',
    en: 'The log is sound: entries {from} to {size} are the ones that were signed, the last of them at {sealedAt}.',
  },
  'audit.sound_empty': {
    vi: 'Nhật ký chưa có mục nào được niêm phong.',
    en: 'Nothing has been sealed in this log.',
  },
  'audit.own_keys': {
    vi: 'Chỉ đối chiếu với khóa do chính cơ sở dữ liệu nêu ra. Hãy đưa khóa đã chép trước đây: --key.',
    en: 'It was checked with the keys that the database itself names. Give the key that was taken down before: --key.',
  },
  'audit.alone': {
    vi: 'Chưa đối chiếu với điểm kiểm tra nào lưu bên ngoài: người giữ khóa ký vẫn có thể đã viết lại tất cả.',
    en: 'It was held against no checkpoint from outside: whoever holds the signing key could still have rewritten all of it.',
  },
  'audit.agreed': {
    vi: 'Số điểm kiểm tra lưu bên ngoài khớp với nhật ký: {agreed}.',
    en: 'Checkpoints from outside that agree: {agreed}.',
  },
  'audit.unchecked': {
    vi: 'Số điểm kiểm tra thuộc phần trước bản xuất này nên không đối chiếu được: {unchecked}.',
    en: 'Checkpoints of the time before this export, which could not be checked: {unchecked}.',
  },
  'audit.compared': {
    vi: 'Số mục giống hệt bản xuất trước: {compared}.',
    en: 'Entries that are the same in the earlier export: {compared}.',
  },
  'audit.sealed_at': {
    vi: 'Phần này được niêm phong lúc {sealedAt}.',
    en: 'This batch was sealed at {sealedAt}.',
  },
  'audit.first_record': {
    vi: 'Mục đầu tiên khác với bản xuất trước: {record}.',
    en: 'First entry that differs from the earlier export: {record}.',
  },
  'audit.proof_good': {
    vi: 'Mục {position} có trong nhật ký {origin}, được niêm phong chậm nhất lúc {sealedAt}.',
    en: 'Entry {position} stands in the log {origin}, sealed at {sealedAt} at the latest.',
  },
  'audit.proof_bad': {
    vi: 'Tệp này không chứng minh được gì: nội dung đã bị thay đổi hoặc khóa không đúng.',
    en: 'This file proves nothing: it was changed, or the key is another one.',
  },
  'audit.fault.altered': {
    vi: 'Nhật ký đã bị sửa, trước hết ở các mục {from} đến {to}.',
    en: 'The log was altered, first in the entries {from} to {to}.',
  },
  'audit.fault.removed': {
    vi: 'Nhật ký đã bị xóa bớt, trước hết ở các mục {from} đến {to}.',
    en: 'Entries were removed from the log, first from {from} to {to}.',
  },
  'audit.fault.added': {
    vi: 'Nhật ký bị thêm mục không được ký, trước hết ở các mục {from} đến {to}.',
    en: 'Entries that were not signed were added to the log, first among {from} to {to}.',
  },
  'audit.fault.reordered': {
    vi: 'Thứ tự các mục đã bị đổi, trước hết trong các mục {from} đến {to}.',
    en: 'Entries were put into another order, first among {from} to {to}.',
  },
  'audit.fault.checkpoint-altered': {
    vi: 'Điểm kiểm tra của các mục {from} đến {to} không mang chữ ký đúng của nhật ký.',
    en: 'The checkpoint of the entries {from} to {to} does not bear the right signature of the log.',
  },
  'audit.fault.checkpoint-misplaced': {
    vi: 'Điểm kiểm tra trong các mục {from} đến {to} bị thiếu hoặc thuộc chỗ khác.',
    en: 'A checkpoint among the entries {from} to {to} is missing or belongs elsewhere.',
  },
  'audit.fault.rewritten': {
    vi: 'Nhật ký đã bị viết lại và ký lại trong các mục {from} đến {to}: trái với bản lưu bên ngoài.',
    en: 'The log was rewritten and signed anew within the entries {from} to {to}: it contradicts what was kept outside.',
  },
  'audit.fault.header': {
    vi: 'Dòng đầu của tệp không đúng với nội dung, hoặc đây không phải bản xuất nhật ký.',
    en: 'The first line of the file does not fit the rest, or this is no export of a log.',
  },
  'audit.fault.earlier-copy': {
    vi: 'Chính bản xuất trước dùng để so sánh không nguyên vẹn.',
    en: 'The earlier export to compare with is not sound itself.',
  },
}
