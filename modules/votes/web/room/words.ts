export const words = {
  'vote.choose': { vi: 'Chọn một ý kiến', en: 'Choose one' },
  'vote.kept': { vi: 'Phiếu đã được ghi.', en: 'Your vote is recorded.' },
  'vote.kept_hand': { vi: 'Thư ký đã ghi phiếu giơ tay.', en: 'Your raised hand was entered.' },
  'vote.sending': { vi: 'Đang gửi: {choice}. Chưa được ghi.', en: 'Sending: {choice}. Not recorded yet.' },
  'vote.still_sending': {
    vi: 'Chưa gửi được: {choice}. Máy đang tự thử lại; nếu lâu, xin giơ tay để thư ký ghi.',
    en: 'Not sent yet: {choice}. This device keeps trying; if it takes long, raise a hand to have it entered.',
  },
  'vote.not_mine': {
    vi: 'Không có trong danh sách biểu quyết nội dung này.',
    en: 'You are not among those who vote on this.',
  },
  'vote.in_the_room': { vi: 'Biểu quyết bằng giơ tay trong phòng.', en: 'Hands are raised in the room.' },
} as const
