export const words = {
  'meeting.not_found': { vi: 'Không tìm thấy cuộc họp này.', en: 'There is no such meeting.' },
  'meeting.runners_only': {
    vi: 'Chỉ người được giao chuẩn bị cuộc họp mới làm được việc này.',
    en: 'Only those who prepare the meeting may do this.',
  },
  'meeting.cancelled': { vi: 'Cuộc họp đã hủy.', en: 'The meeting is cancelled.' },
  'meeting.changed_meanwhile': {
    vi: 'Cuộc họp vừa được sửa ở nơi khác. Hãy xem lại rồi làm tiếp.',
    en: 'The meeting has just been changed elsewhere. Look at it again before going on.',
  },
  'meeting.kind_not_here': {
    vi: 'Theo quy định vào ngày đó, tổ chức này không có loại cuộc họp đã chọn.',
    en: 'Under the rules of that day no meetings of that kind are held here.',
  },
  'meeting.number_taken': {
    vi: 'Đã có cuộc họp mang số {number}. Hãy chọn số khác.',
    en: 'Another meeting has number {number}. Choose another one.',
  },
  'meeting.not_counted': {
    vi: 'Loại cuộc họp này không đánh số.',
    en: 'Meetings of this kind are not counted.',
  },
  'meeting.ends_before_start': { vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'It has to end after it begins.' },
  'meeting.not_called': {
    vi: 'Người này không có trong danh sách triệu tập.',
    en: 'This person is not called to the meeting.',
  },
  'meeting.nobody_called': {
    vi: 'Chưa có ai trong danh sách triệu tập.',
    en: 'Nobody is called to this meeting yet.',
  },
  'meeting.no_substitutes': {
    vi: 'Ở cuộc họp này, người này không có người dự thay.',
    en: 'Nobody can sit in for this person at this meeting.',
  },
  'meeting.seated_already': {
    vi: 'Người được cử dự thay đã có mặt trong danh sách của cuộc họp này.',
    en: 'The substitute has a place at this meeting already.',
  },
  'meeting.reason_needed': { vi: 'Hãy ghi lý do vắng mặt.', en: 'Say why you cannot come.' },
  'meeting.pack_not_made': {
    vi: 'Tập tài liệu này chưa được lập, hoặc tài liệu đã thay đổi. Hãy lập lại.',
    en: 'This pack has not been made yet, or its papers have changed. Have it made again.',
  },
  'entries.not_sent_yet': {
    vi: 'Hãy gửi giấy triệu tập trước; liên kết dẫn thẳng đến cuộc họp.',
    en: 'Send the invitations first; the links lead straight to the meeting.',
  },
  'entries.over': { vi: 'Cuộc họp đã qua.', en: 'The meeting is over.' },
  'script.title': { vi: 'Kịch bản điều hành', en: 'Script for the chair' },
  'script.opening': { vi: 'Khai mạc', en: 'Opening' },
  'script.closing': { vi: 'Bế mạc', en: 'Closing' },
  'script.chair': { vi: 'Chủ trì', en: 'Chair' },
  'script.recorder': { vi: 'Thư ký', en: 'Recorder' },
  'pack.agenda': { vi: 'Chương trình', en: 'Agenda' },
  'pack.when': { vi: 'Thời gian', en: 'When' },
  'pack.place': { vi: 'Địa điểm', en: 'Where' },
  'pack.chair': { vi: 'Chủ trì', en: 'Chair' },
  'pack.minutes': { vi: '{count} phút', en: '{count} min' },
  'pack.for_others': { vi: 'Mục dành cho một số thành viên', en: 'For some members only' },
  'pack.left_out': {
    vi: 'Tài liệu này không đưa được vào tập. Xin xem trên Plenum.',
    en: 'This paper could not be put into the pack. It can be read in Plenum.',
  },
  'interest.declared_already': {
    vi: 'Người này đã báo có liên quan đến mục này.',
    en: 'An interest in this line has been declared already.',
  },
  'interest.not_declared': {
    vi: 'Người này chưa báo có liên quan đến mục này.',
    en: 'No interest in this line has been declared.',
  },
  'agenda.line_not_found': {
    vi: 'Một mục không còn trong chương trình. Hãy xem lại chương trình.',
    en: 'A line is no longer on the agenda. Look at the agenda again.',
  },
  'agenda.paper_of_others': {
    vi: 'Tài liệu “{paper}” ở mục “{line}” do người khác giữ; người giữ phải đưa vào chương trình hoặc giao quyền soạn.',
    en: '“{paper}”, in the line “{line}”, is kept by somebody else: they have to put it on the agenda, or name you as a writer.',
  },
  'meeting.not_agreed': {
    vi: '{name} chưa đồng ý trình {count} tài liệu.',
    en: '{name} has not agreed yet to {count} {count|paper|papers} on the agenda.',
  },
  'agreement.not_asked': {
    vi: 'Cuộc họp này không cần đồng ý trước.',
    en: 'Nobody has to agree first to what is put to this meeting.',
  },
  'agreement.paper_not_here': {
    vi: 'Tài liệu này không có trong các mục của chương trình.',
    en: 'This paper is in no item of the agenda.',
  },
  'agreement.in_future': { vi: 'Ngày đồng ý không thể sau hôm nay.', en: 'That day has not come yet.' },
  'agreement.not_found': { vi: 'Không tìm thấy lần đồng ý này.', en: 'There is no such agreement.' },
  'agenda.not_called': {
    vi: 'Có {count} người được nêu trong chương trình nhưng không được triệu tập.',
    en: '{count} {count|person|people} named on the agenda {count|is|are} not called to the meeting.',
  },
}
