export const words = {
  'vote.not_found': { vi: 'Không tìm thấy cuộc biểu quyết này.', en: 'There is no such vote.' },
  'vote.leaders_only': {
    vi: 'Chỉ người chủ trì, thư ký hoặc người chuẩn bị mới điều hành biểu quyết.',
    en: 'Votes are opened and closed by whoever chairs, takes the minutes or prepared this.',
  },
  'vote.rule_not_here': {
    vi: 'Quy định vào ngày này không cho phép biểu quyết theo tỷ lệ đã chọn.',
    en: 'Under the rules of this day nothing is decided here by that majority.',
  },
  'vote.secret_needed': {
    vi: 'Nội dung này phải bỏ phiếu kín, không biểu quyết công khai.',
    en: 'This needs a secret ballot, not an open vote.',
  },
  'vote.nobody_entitled': { vi: 'Chưa có ai được quyền biểu quyết.', en: 'Nobody is there who may vote.' },
  'vote.meeting_not_open': { vi: 'Cuộc họp chưa khai mạc hoặc đã bế mạc.', en: 'The meeting is not open.' },
  'vote.line_over': { vi: 'Nội dung này đã kết thúc hoặc đã hoãn.', en: 'This line is closed or postponed.' },
  'vote.another_open': {
    vi: 'Đang có một cuộc biểu quyết. Hãy kết thúc cuộc đó trước.',
    en: 'A vote is going on. Close it first.',
  },
  'vote.no_quorum': {
    vi: 'Chưa đủ số người dự họp để biểu quyết: có mặt {present} trên {of}.',
    en: 'Too few are there to vote: {present} of {of}.',
  },
  'vote.too_few': {
    vi: 'Có mặt {present}, cần {needed} người đồng ý; không thể thống nhất thông qua.',
    en: 'With {present} there and {needed} needed, this cannot be agreed to.',
  },
  'vote.due_past': { vi: 'Thời hạn phải ở sau lúc này.', en: 'The deadline has to be later than now.' },
  'vote.not_due': {
    vi: 'Chưa hết hạn và mới có {voted}/{present} người biểu quyết.',
    en: 'The deadline has not come, and {voted} of {present} have voted.',
  },
  'vote.closed': { vi: 'Biểu quyết đã kết thúc.', en: 'The vote is closed.' },
  'vote.withdrawn': { vi: 'Cuộc biểu quyết đã bị hủy.', en: 'The vote was called off.' },
  'vote.not_entitled': {
    vi: 'Không có trong danh sách biểu quyết lúc mở cuộc này.',
    en: 'Not among those who could vote when this was opened.',
  },
  'vote.not_by_device': {
    vi: 'Cuộc này biểu quyết chung trong phòng, không ghi từng người.',
    en: 'In this vote nobody votes one by one.',
  },
  'vote.already_cast': {
    vi: 'Đã biểu quyết rồi; phiếu đã ghi không thay đổi được.',
    en: 'This vote has been cast already and cannot be changed.',
  },
  'vote.hand_entered': {
    vi: 'Thư ký đã ghi phiếu giơ tay cho người này.',
    en: 'The hand of this person has been entered already.',
  },
  'vote.device_used': {
    vi: 'Người này đã biểu quyết trên thiết bị.',
    en: 'This person has voted on their device.',
  },
  'vote.counts_needed': { vi: 'Hãy nhập số người giơ tay đã đếm.', en: 'Enter how many hands were counted.' },
  'vote.counts_not_wanted': {
    vi: 'Cuộc này tự đếm phiếu, không nhập số.',
    en: 'This vote is counted by itself; no totals are entered.',
  },
  'vote.too_many': {
    vi: 'Đã đếm {voted} nhưng chỉ có {present} người được biểu quyết.',
    en: '{voted} were counted, but only {present} may vote.',
  },
  'vote.still_open': { vi: 'Biểu quyết chưa kết thúc.', en: 'The vote is not closed.' },
  'vote.not_tied': {
    vi: 'Kết quả không ngang nhau, hoặc quy định không để người chủ trì quyết định.',
    en: 'There is no tie that the chair decides.',
  },
  'vote.not_counted': {
    vi: 'Cuộc này không có số phiếu để đính chính.',
    en: 'Nothing was counted in this vote that could be put right.',
  },
}
