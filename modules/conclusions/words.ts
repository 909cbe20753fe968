export const words = {
  'conclusion.subject_line': { vi: 'nội dung “{title}”', en: '“{title}”' },
  'conclusion.subject_draft': { vi: 'dự thảo “{title}”', en: 'the draft “{title}”' },
  'conclusion.stays_away': {
    vi: 'Người đã báo có liên quan đến mục này không xem và không ghi được kết luận của mục.',
    en: 'Whoever stays away from this item neither sees nor records what was concluded on it.',
  },
  'conclusion.meeting_not_opened': {
    vi: 'Cuộc họp chưa khai mạc nên chưa có kết luận.',
    en: 'The meeting has not been opened, so nothing has been concluded yet.',
  },
  'conclusion.nothing_said': {
    vi: 'Hãy chọn ít nhất một kết quả hoặc ghi lời kết luận.',
    en: 'Choose what was decided, or write down the conclusion.',
  },
  'conclusion.on_break': { vi: 'Giờ giải lao không có kết luận.', en: 'Nothing is concluded in a break.' },
  'conclusion.draft_not_here': {
    vi: 'Dự thảo này không có trong mục họp, hoặc đã được thay bằng bản khác.',
    en: 'This draft is not on the item, or another version has taken its place.',
  },
  'conclusion.contradicts': {
    vi: 'Kết quả này trái với kết quả đã ghi cho cùng dự thảo. Hãy đính chính kết quả đã ghi.',
    en: 'This contradicts what is recorded of the same draft. Put that right instead.',
  },
  'conclusion.type_not_here': {
    vi: 'Theo quy định vào ngày họp, không có loại văn bản này.',
    en: 'Under the rules of the day of the meeting there is no such type of document.',
  },
  'conclusion.vote_not_here': {
    vi: 'Cuộc biểu quyết này không thuộc mục họp, hoặc chưa kết thúc.',
    en: 'This vote is not one on this item, or is not closed yet.',
  },
  'conclusion.not_carried': {
    vi: 'Cuộc biểu quyết này không đạt số phiếu cần thiết.',
    en: 'This vote was not carried.',
  },
  'conclusion.said_already': {
    vi: 'Đã có lời kết luận cho mục này. Muốn sửa, hãy đính chính.',
    en: 'The conclusion on this item is written down already. It can be put right on record.',
  },
  'conclusion.not_said': {
    vi: 'Mục này chưa có lời kết luận.',
    en: 'No conclusion is written down for this item yet.',
  },
  'conclusion.outcome_not_found': { vi: 'Không có kết quả này.', en: 'There is no such outcome.' },
  'conclusion.changed_meanwhile': {
    vi: 'Người khác vừa đính chính. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody else has just put this right. Look at it again before going on.',
  },
  'conclusion.line_concluded': {
    vi: 'Không bỏ được {count} mục đã có kết luận.',
    en: '{count} {count|item|items} with a conclusion cannot be taken off the agenda.',
  },
}
