export const words = {
  'round.not_found': { vi: 'Không tìm thấy đợt lấy ý kiến này.', en: 'There is no such round of comments.' },
  'round.closed': { vi: 'Đợt lấy ý kiến đã kết thúc.', en: 'The round is closed.' },
  'round.changed_meanwhile': {
    vi: 'Đợt lấy ý kiến vừa được sửa ở nơi khác. Hãy xem lại rồi làm tiếp.',
    en: 'The round has just been changed elsewhere. Look at it again before going on.',
  },
  'consultation.runners_only': {
    vi: 'Chỉ người phụ trách đợt lấy ý kiến mới được làm việc này.',
    en: 'Only whoever runs the round may do this.',
  },
  'consultation.answerers_only': {
    vi: 'Chỉ cơ quan soạn thảo và cơ quan được giao mới xem và trả lời ý kiến.',
    en: 'Only those who write the text, or are assigned to answer, work in the register.',
  },
  'consultation.releaser_only': {
    vi: 'Chỉ người được giao duyệt trả lời của đợt này mới được làm việc này.',
    en: 'Only the person named for the round releases its answers.',
  },
  'consultation.asked_only': {
    vi: 'Việc này dành cho người hoặc tổ chức được hỏi ý kiến.',
    en: 'This is for those who were asked.',
  },
  'consultation.asked_not_found': {
    vi: 'Có {count} nơi nhận không tồn tại hoặc đã kết thúc hoạt động.',
    en: '{count} of those to be asked do not exist or are closed.',
  },
  'consultation.asked_outside': {
    vi: 'Có {count} nơi nhận không thuộc tổ chức đang lấy ý kiến nội bộ. Chỉ hỏi được thành viên và tổ chức trực thuộc.',
    en: '{count} of those to be asked do not belong to whoever gathers comments. Only its members and those below it can be asked.',
  },
  'consultation.answered_already': {
    vi: 'Ý kiến đã được gửi. Hãy rút lại trước khi sửa, nếu đợt còn mở.',
    en: 'The answer has been sent. Take it back before changing it, while the round is open.',
  },
  'consultation.not_answered': { vi: 'Chưa có trả lời để rút lại.', en: 'There is no answer to take back.' },
  'consultation.agreed_with_comments': {
    vi: 'Danh sách đang có {count} ý kiến. Hãy gửi danh sách, hoặc rút các ý kiến trước khi trả lời “đồng ý, không có ý kiến”.',
    en: 'There are {count} comments in the list. Send it, or withdraw them before answering “agree, no comment”.',
  },
  'consultation.nothing_to_send': {
    vi: 'Danh sách chưa có ý kiến nào để gửi.',
    en: 'There is no comment in the list to send.',
  },
  'consultation.being_answered': {
    vi: 'Có {count} ý kiến đang được trả lời hoặc đã ghép với ý kiến khác nên không rút lại được.',
    en: '{count} comments are being answered or stand together with others, so the answer cannot be taken back.',
  },
  'consultation.unanswered': {
    vi: 'Còn {count} ý kiến chưa được trả lời.',
    en: '{count} comments have no answer yet.',
  },
  'comment.not_recorded': {
    vi: 'Chỉ đính chính được ý kiến ghi thay đang có trong bảng tổng hợp.',
    en: 'Only a comment that was recorded for somebody and stands in the register can be put right.',
  },
  'comment.corrected_too_often': {
    vi: 'Ý kiến này đã đính chính đủ {most} lần.',
    en: 'This comment was put right {most} times already.',
  },
  'comment.already_sent': {
    vi: 'Ý kiến đã gửi thì không sửa nữa; có thể rút ý kiến hoặc rút lại cả danh sách.',
    en: 'A comment that was sent is not changed any more; withdraw it, or take the list back.',
  },
  'consultation.unbound_changes': {
    vi: 'Từ bản {from} đến bản {to} còn {count} chỗ sửa không theo ý kiến nào và chưa có lý do.',
    en: 'From version {from} to {to} there are {count} changes that nobody asked for and that have no reason.',
  },
  'binding.nothing_given': {
    vi: 'Hãy chọn ý kiến, hoặc ghi lý do sửa của cơ quan soạn thảo.',
    en: "Choose the comments, or give the drafter's own reason.",
  },
  'binding.not_found': {
    vi: 'Chỗ gắn này không còn. Hãy tải lại danh sách.',
    en: 'This binding is gone. Load the list again.',
  },
  'change.not_found': {
    vi: 'Giữa hai bản không có chỗ sửa này.',
    en: 'There is no such change between the two versions.',
  },
  'comment.no_wording': {
    vi: 'Ý kiến này không nêu câu chữ thay thế.',
    en: 'This comment proposes no wording.',
  },
  'comment.place_unclear': {
    vi: 'Không xác định được chỗ cần sửa trong bản đang soạn. Hãy sửa trực tiếp rồi gắn chỗ sửa với ý kiến.',
    en: 'The place cannot be told in the working copy. Make the change there, and bind it to the comment.',
  },
  'draft.words_changed': {
    vi: 'Câu chữ ở chỗ này đã khác so với khi góp ý. Hãy sửa trực tiếp rồi gắn chỗ sửa với ý kiến.',
    en: 'The words there are no longer those that were commented on. Make the change there, and bind it to the comment.',
  },
  'consultation.section_not_found': {
    vi: 'Có {count} mục không có trong bản đang lấy ý kiến.',
    en: '{count} of these sections do not stand in the version that was asked about.',
  },
  'consultation.nothing_to_release': {
    vi: 'Không có trả lời nào đang chờ duyệt.',
    en: 'There is no answer waiting to be released.',
  },
  'consultation.not_released': {
    vi: 'Trả lời cho ý kiến này chưa được duyệt.',
    en: 'The answer to this comment has not been released.',
  },
  'consultation.no_reactions': {
    vi: 'Ở đây người góp ý không phản hồi lại trả lời; ý kiến bảo lưu vẫn được ghi nhận.',
    en: 'Answers are not answered back here; a reserved opinion can still be put on record.',
  },
  'row.not_found': { vi: 'Không tìm thấy dòng ý kiến này trong đợt.', en: 'There is no such line in this round.' },
  'row.answered_meanwhile': {
    vi: 'Có {count} ý kiến vừa được người khác xử lý. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody else has just worked on {count} of these comments. Look at them again before going on.',
  },
  'row.released': {
    vi: 'Có {count} ý kiến đã được duyệt trả lời nên không sửa nữa.',
    en: 'The answers to {count} of these comments are released and not changed any more.',
  },
  'row.nothing_to_group': {
    vi: 'Hãy chọn ít nhất hai dòng để ghép.',
    en: 'Choose at least two lines to put together.',
  },
  'answer.words_needed': {
    vi: 'Tiếp thu một phần hoặc giải trình phải nêu rõ nội dung.',
    en: 'An answer that accepts only in part, or explains, must say how or why.',
  },
  'answer.row_needed': {
    vi: 'Hãy chọn ý kiến mà trả lời được dùng chung.',
    en: 'Choose the comment whose answer serves.',
  },
  'answer.merged_into_itself': {
    vi: 'Một ý kiến không thể gộp vào chính nó.',
    en: 'A comment cannot be merged into itself.',
  },
  'trace.title': { vi: 'Nguồn gốc câu chữ', en: 'Where a sentence came from' },
  'trace.exact': { vi: 'Có nguyên văn trong bản {number}.', en: 'It stands word for word in version {number}.' },
  'trace.like': {
    vi: 'Không có nguyên văn; đoạn gần giống nhất ở bản {number} là:',
    en: 'It stands nowhere word for word; what is most like it, in version {number}, is:',
  },
  'trace.several': {
    vi: 'Có ở nhiều chỗ trong bản {number} nên chưa xác định được:',
    en: 'It stands in several places of version {number}, so it is not decided which is meant:',
  },
  'trace.nowhere': { vi: 'Không có trong văn bản này.', en: 'It stands nowhere in this text.' },
  'trace.entered': { vi: 'Xuất hiện từ bản {number}', en: 'Entered with version {number}' },
  'trace.changed': { vi: 'Được sửa ở bản {number}', en: 'Changed in version {number}' },
  'trace.way_file': { vi: 'tệp được đưa lên', en: 'brought as a file' },
  'trace.way_word': { vi: 'bản sửa từ Word', en: 'edited in Word' },
  'trace.way_editor': { vi: 'soạn trên màn hình', en: 'written here' },
  'trace.asked': { vi: 'Theo ý kiến số {number}:', en: 'Asked for by comment {number}:' },
  'trace.proposed': { vi: '(chưa được xác nhận)', en: '(not confirmed yet)' },
  'trace.senders': { vi: 'Người góp ý:', en: 'Who asked:' },
  'trace.withheld': {
    vi: 'Có ý kiến không hiển thị với người xem này.',
    en: 'Comments that this reader may not see are withheld.',
  },
  'trace.answer_accepted': { vi: 'Tiếp thu.', en: 'Accepted.' },
  'trace.answer_partly': { vi: 'Tiếp thu một phần.', en: 'Accepted in part.' },
  'trace.answer_explained': { vi: 'Giải trình.', en: 'Explained.' },
  'trace.answer_noted': { vi: 'Ghi nhận.', en: 'Noted.' },
  'trace.answer_merged': { vi: 'Gộp với ý kiến khác.', en: 'Merged with another comment.' },
  'trace.released': { vi: 'Người duyệt trả lời:', en: 'Answer released by' },
  'trace.own': { vi: 'Cơ quan soạn thảo tự sửa:', en: "The drafter's own change:" },
  'trace.unasked': {
    vi: 'Không theo ý kiến nào và không có lý do.',
    en: 'Nobody asked for it, and no reason is given.',
  },
  'trace.original': {
    vi: 'Có từ đầu, không theo ý kiến nào.',
    en: 'It stood there from the beginning; nobody asked for it.',
  },
  'trace.proof': { vi: 'Dòng trong nhật ký:', en: 'Entries of the log:' },
  'trace.proof_proven': { vi: 'khớp với nhật ký đã niêm phong', en: 'proven by the sealed log' },
  'trace.proof_waiting': { vi: 'chờ niêm phong', en: 'waiting for its seal' },
  'trace.proof_unproven': { vi: 'KHÔNG khớp với nhật ký đã niêm phong', en: 'NOT proven by the sealed log' },
  'trace.proof_missing': { vi: 'KHÔNG còn trong nhật ký', en: 'GONE from the log' },
  'sheet.no_words_column': {
    vi: 'Không tìm thấy cột ý kiến góp ý. Hãy dùng phiếu góp ý của đợt này, hoặc đặt tên cột là “Ý kiến góp ý”.',
    en: 'There is no column of comments. Use the form of this round, or call the column “Comment”.',
  },
  'found.taken_already': {
    vi: 'Có {count} ý kiến đã được đưa vào đợt này từ cùng một nguồn.',
    en: '{count} of these comments have been taken from the same source before.',
  },
  'sheet.no_comment': { vi: 'Dòng không có ý kiến.', en: 'This line has no comment.' },
  'sheet.too_long': { vi: 'Ý kiến dài quá 20.000 ký tự.', en: 'The comment has more than 20,000 characters.' },
  'table.not_ours': {
    vi: 'Tệp này không phải bảng tổng hợp của đợt lấy ý kiến này.',
    en: 'This file is not a table of comments of this round.',
  },
}
