export const words = {
  'import.not_found': {
    vi: 'Không tìm thấy danh sách này. Danh sách đã nhập được giữ một tuần.',
    en: 'There is no such list. Lists are kept for a week.',
  },
  'import.nothing': {
    vi: 'Chưa có dòng dữ liệu nào. Hãy dán danh sách hoặc chọn một tệp.',
    en: 'There are no rows. Paste a list or choose a file.',
  },
  'import.broken_upload': {
    vi: 'Tệp chưa tải lên trọn vẹn. Hãy thử lại.',
    en: 'The file did not arrive whole. Try again.',
  },
  'import.columns_unknown': {
    vi: 'Không nhận ra các cột. Dòng đầu của bảng cần có tên cột, ví dụ: Mã, Họ và tên, Ngày sinh.',
    en: 'The columns are not understood. The first row needs their names, such as code, full name, date of birth.',
  },
  'import.columns_missing': {
    vi: 'Bảng còn thiếu các cột: {columns}.',
    en: 'The table lacks these columns: {columns}.',
  },
  'import.column_unknown': { vi: 'Danh sách này không có cột đó.', en: 'This list has no such column.' },
  'import.row_unknown': { vi: 'Danh sách này không có dòng đó.', en: 'This list has no such row.' },

  'import.fault': { vi: '{column}: {reason}', en: '{column}: {reason}' },
  'column.code': { vi: 'Mã', en: 'Code' },
  'column.kind': { vi: 'Loại hình', en: 'Kind' },
  'column.name': { vi: 'Tên', en: 'Name' },
  'column.symbol': { vi: 'Ký hiệu', en: 'Symbol' },
  'column.parent': { vi: 'Trực thuộc', en: 'Under' },
  'column.precedence': { vi: 'Thứ tự', en: 'Order' },
  'column.valid_from': { vi: 'Thành lập ngày', en: 'Established' },
  'column.valid_to': { vi: 'Kết thúc ngày', en: 'Closed' },
  'column.body': { vi: 'Tổ chức', en: 'Where' },
  'column.ordinal': { vi: 'Nhiệm kỳ thứ', en: 'Term' },
  'column.from': { vi: 'Từ ngày', en: 'From' },
  'column.to': { vi: 'Đến ngày', en: 'To' },
  'column.family_name': { vi: 'Họ', en: 'Family name' },
  'column.middle_name': { vi: 'Tên đệm', en: 'Middle name' },
  'column.given_name': { vi: 'Tên', en: 'Given name' },
  'column.birth_date': { vi: 'Ngày sinh', en: 'Date of birth' },
  'column.sex': { vi: 'Giới tính', en: 'Sex' },
  'column.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'column.phone': { vi: 'Điện thoại', en: 'Telephone' },
  'column.person': { vi: 'Người', en: 'Person' },
  'column.office': { vi: 'Chức vụ', en: 'Office' },

  'import.cell_empty': { vi: 'Ô này không được để trống.', en: 'This cell must not be empty.' },
  'import.text_unfit': { vi: 'Nội dung quá dài hoặc có ký tự lạ.', en: 'The text is too long or has odd characters.' },
  'import.code_unfit': {
    vi: 'Mã gồm chữ, số và các dấu . _ / - (nhiều nhất 40 ký tự).',
    en: 'A code has letters, digits and . _ / - (at most 40 characters).',
  },
  'import.number_unfit': {
    vi: 'Cần một số nguyên từ {least} đến {most}.',
    en: 'A whole number from {least} to {most} is needed.',
  },
  'import.day_unfit': {
    vi: 'Không đọc được ngày. Hãy ghi ngày/tháng/năm (03/02/1990) hoặc 1990-02-03.',
    en: 'This is no day. Write day/month/year (03/02/1990) or 1990-02-03.',
  },
  'import.sex_unfit': { vi: 'Hãy ghi Nam hoặc Nữ, hoặc để trống.', en: 'Write male or female, or leave it empty.' },
  'import.email_unfit': { vi: 'Địa chỉ email không đúng.', en: 'This is no e-mail address.' },
  'import.phone_unfit': { vi: 'Số điện thoại không đúng.', en: 'This is no telephone number.' },

  'import.repeated': { vi: 'Lặp lại dòng {row}.', en: 'Repeats row {row}.' },
  'import.body_unknown': { vi: 'Không có tổ chức mang mã hoặc tên này.', en: 'No organisation has this code or name.' },
  'import.body_ambiguous': {
    vi: 'Có {count} tổ chức cùng tên này; hãy ghi mã.',
    en: '{count} organisations have this name; write the code.',
  },
  'import.name_ambiguous': {
    vi: 'Có {count} người trùng họ tên; hãy ghi mã hoặc ngày sinh.',
    en: '{count} people have this name; write the code or the date of birth.',
  },
  'import.parent_faulty': {
    vi: 'Dòng của tổ chức cấp trên có lỗi nên dòng này chưa nhập được.',
    en: 'The row of the organisation above is faulty, so this one has nowhere to stand.',
  },
  'import.parent_ring': {
    vi: 'Các tổ chức này trực thuộc lẫn nhau thành vòng.',
    en: 'These organisations stand below one another in a ring.',
  },
  'import.children_open': {
    vi: 'Còn tổ chức trực thuộc đang hoạt động sau ngày này.',
    en: 'Organisations below it are still open after that day.',
  },
  'import.person_faulty': {
    vi: 'Dòng {row} về cùng người này có lỗi nên chưa giao chức vụ được.',
    en: 'Row {row} about the same person is faulty, so no office can be given.',
  },
  'import.reason': { vi: 'Lý do chưa nhập', en: 'Reason' },
  'import.faulty_file': { vi: 'chua-nhap', en: 'left-out' },
}
