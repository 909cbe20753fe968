import type { Words } from '../../platform/words.ts'

export const words: Words = {
  'sitting.leaders_only': {
    vi: 'Chỉ chủ tọa, thư ký và người chuẩn bị cuộc họp làm được việc này.',
    en: 'Only the chair, the recorders and those who prepared the meeting can do this.',
  },
  'sitting.never_called': {
    vi: 'Hãy gửi giấy triệu tập trước; chưa gửi thì người dự họp không thấy cuộc họp.',
    en: 'Send the invitations first; until then, nobody who comes can see the meeting.',
  },
  'sitting.not_open': { vi: 'Cuộc họp chưa khai mạc hoặc đã bế mạc.', en: 'The meeting is not open.' },
  'sitting.wrong_step': {
    vi: 'Việc này vừa được làm rồi, hoặc không còn làm được nữa. Hãy xem lại màn hình.',
    en: 'This was just done, or can no longer be done. Look at the screen again.',
  },
  'sitting.line_open': {
    vi: 'Còn một mục đang mở. Hãy kết thúc hoặc tạm dừng mục đó trước.',
    en: 'An item is still open. Close or suspend it first.',
  },
  'sitting.other_line_open': {
    vi: 'Người khác vừa mở một mục khác. Mỗi lúc chỉ mở một mục.',
    en: 'Somebody just opened another item. One item is open at a time.',
  },
  'sitting.line_not_found': {
    vi: 'Mục này không có trong chương trình họp.',
    en: 'This item is not on the agenda of the meeting.',
  },
  'sitting.line_dealt_with': {
    vi: 'Không bỏ được {count} mục đã được đưa ra xem xét tại cuộc họp.',
    en: '{count} {count|item|items} already dealt with at the meeting cannot be taken off the agenda.',
  },
  'sitting.was_opened': {
    vi: 'Cuộc họp đã khai mạc nên không hủy được. Hãy bế mạc tại bàn điều hành.',
    en: 'The meeting was opened and cannot be cancelled. Close it at the desk.',
  },
  'sitting.not_called': {
    vi: 'Người này không có trong danh sách triệu tập.',
    en: 'This person is not called to the meeting.',
  },
  'sitting.later_than_now': { vi: 'Thời điểm này chưa đến.', en: 'That time has not come yet.' },
  'sitting.move_not_found': {
    vi: 'Lần ghi nhận này không còn hiệu lực.',
    en: 'This entry of the attendance no longer counts.',
  },
  'sitting.no_code': {
    vi: 'Cuộc họp chưa mở điểm danh bằng mã. Hãy báo với thư ký.',
    en: 'No code is shown yet. Tell the recorder that you are here.',
  },
  'sitting.code_wait': {
    vi: 'Đã nhập sai nhiều lần. Chờ {seconds} giây, hoặc báo với thư ký.',
    en: 'Too many wrong codes. Wait {seconds} {seconds|second|seconds}, or tell the recorder.',
  },
  'speech.line_over': { vi: 'Mục này đã kết thúc.', en: 'This item is over.' },
  'speech.line_not_open': { vi: 'Mục này không còn mở.', en: 'This item is no longer open.' },
  'speech.asked_already': {
    vi: 'Đã đăng ký phát biểu ở mục này rồi.',
    en: 'Already on the list of speakers for this item.',
  },
  'speech.not_for_them': {
    vi: 'Người này không tham gia mục này.',
    en: 'This person does not take part in this item.',
  },
  'speech.not_found': { vi: 'Không có đăng ký phát biểu này.', en: 'There is no such request to speak.' },
  'speech.over': { vi: 'Lượt phát biểu này đã xong hoặc đã rút.', en: 'This speech is over, or was withdrawn.' },
  'speech.extended_already': {
    vi: 'Người khác vừa đổi thời lượng của lượt phát biểu này.',
    en: 'Somebody else has just changed the time of this speech.',
  },
  'speech.somebody_speaks': {
    vi: 'Vừa có người khác được mời phát biểu. Hãy xem lại danh sách.',
    en: 'Somebody else was just given the floor. Look at the list again.',
  },
  'jotting.not_found': { vi: 'Không có dòng ghi này.', en: 'There is no such note.' },
  'jotting.no_speaker': {
    vi: 'Hãy ghi rõ người phát biểu, là người có tài khoản, rồi đưa vào ý kiến.',
    en: 'Say first who said it; it has to be somebody with an account.',
  },
  'jotting.passed_on_already': {
    vi: 'Dòng này đã được đưa vào ý kiến.',
    en: 'This note already stands among the comments.',
  },
  'jotting.changed_meanwhile': {
    vi: 'Người khác vừa sửa dòng này.',
    en: 'Somebody else just changed this note.',
  },
}
