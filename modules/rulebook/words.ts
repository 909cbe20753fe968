export const words = {
  'rulebook.kind_unknown': {
    vi: 'Không có loại tổ chức “{kind}” trong bộ quy định đang dùng.',
    en: 'The rulebook in use has no kind “{kind}”.',
  },
  'rulebook.kind_not_in_force': {
    vi: 'Loại tổ chức này không được lập mới vào ngày {day}.',
    en: 'On {day} nothing of this kind can be set up.',
  },
  'rulebook.kind_needs_parent': {
    vi: 'Loại tổ chức này phải trực thuộc một tổ chức khác.',
    en: 'This kind always stands under another; choose which.',
  },
  'rulebook.kind_not_under': {
    vi: 'Loại tổ chức này không đặt trực thuộc tổ chức đã chọn.',
    en: 'This kind cannot stand under the chosen one.',
  },
  'rulebook.office_unknown': {
    vi: 'Không có chức vụ “{office}” trong bộ quy định đang dùng.',
    en: 'The rulebook in use has no office “{office}”.',
  },
  'rulebook.office_not_in_force': {
    vi: 'Chức vụ này không áp dụng vào ngày {day}.',
    en: 'This office does not exist on {day}.',
  },
  'rulebook.office_not_here': {
    vi: 'Tổ chức này không có chức vụ đã chọn.',
    en: 'This office is not held here.',
  },
}
