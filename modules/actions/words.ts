import type { Words } from '../../platform/words.ts'

export const words: Words = {
  'action.not_found': { vi: 'Không có việc này.', en: 'There is no such action.' },
  'action.recorded_already': {
    vi: 'Dòng ghi này đã thành việc. Muốn sửa, hãy đính chính việc đó.',
    en: 'This note became an action already. It can be put right on record.',
  },
  'action.changed_meanwhile': {
    vi: 'Người khác vừa đính chính hoặc báo cáo việc này. Hãy xem lại rồi làm tiếp.',
    en: 'Somebody else has just put this action right or reported on it. Look at it again before going on.',
  },
  'action.said_already': {
    vi: 'Việc này đã được ghi như vậy rồi.',
    en: 'This has been said of the action already.',
  },
  'action.no_reason': {
    vi: 'Hãy ghi lý do không phải làm việc này nữa.',
    en: 'Say why this need not be done any more.',
  },
  'action.line_given': {
    vi: 'Không bỏ được {count} mục đã có việc được giao.',
    en: '{count} {count|item|items} with actions cannot be taken off the agenda.',
  },
}
