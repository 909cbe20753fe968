export const words = {
  'draft.writers_only': {
    vi: 'Chỉ người giữ và những người được giao soạn thảo mới được làm việc này.',
    en: 'Only the keeper and those named as writers may do this.',
  },
  'draft.no_working_copy': { vi: 'Chưa có bản đang soạn.', en: 'There is no working copy.' },
  'draft.kept_elsewhere': {
    vi: 'Bản đang soạn vừa được lưu từ một thiết bị khác. Hãy xem cả hai rồi chọn bản giữ lại.',
    en: 'The working copy has just been kept from another device. Look at both and choose which to keep.',
  },
  'draft.saved_meanwhile': {
    vi: 'Đã có bản {newest} sau khi bắt đầu soạn từ bản {base}. Hãy xem cả hai và chọn ở từng mục.',
    en: 'Version {newest} came after this work began from version {base}. Look at both and choose for each provision.',
  },
  'draft.choice_missing': {
    vi: 'Còn {count} mục cả hai bên cùng sửa mà chưa chọn nội dung giữ lại.',
    en: 'For {count} provisions that both changed it is not yet chosen which to keep.',
  },
  'draft.nothing_changed': {
    vi: 'Nội dung giống bản trước nên không có gì để lưu.',
    en: 'The text is the same as the version before, so there is nothing to save.',
  },
  'draft.malformed': {
    vi: 'Nội dung gửi lên không đúng dạng nên chưa được lưu.',
    en: 'What was sent is not a text of the right form, so it was not kept.',
  },
  'draft.no_picture': {
    vi: 'Tệp này không phải hình PNG, JPEG hoặc GIF.',
    en: 'This file is no PNG, JPEG or GIF picture.',
  },
  'draft.too_many_pictures': {
    vi: 'Bản đang soạn đã có {most} hình, không thêm được nữa.',
    en: 'The working copy has {most} pictures already, and no more can be added.',
  },
  'draft.is_final': {
    vi: 'Bản {number} đã được đánh dấu hoàn thiện. Hãy bỏ đánh dấu trước khi sửa tiếp.',
    en: 'Version {number} is marked as final. Take the mark off before going on.',
  },
  'draft.not_final': { vi: 'Văn bản chưa được đánh dấu hoàn thiện.', en: 'The text is not marked as final.' },
  'draft.not_newest': {
    vi: 'Chỉ bản mới nhất (bản {newest}) mới có thể đánh dấu hoàn thiện.',
    en: 'Only the newest version ({newest}) can be marked as final.',
  },
}
