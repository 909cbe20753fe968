export const words = {
  'file.password': {
    vi: 'Tệp có mật khẩu nên không hiển thị được. Hãy gỡ mật khẩu rồi gửi lại; bản gốc vẫn được giữ và tải về được.',
    en: 'The file has a password and cannot be shown. Remove it and send the file again; the original is kept.',
  },
  'file.damaged': {
    vi: 'Tệp bị hỏng hoặc bị cắt cụt. Hãy mở lại bản gốc, lưu lại rồi gửi lại; tệp đã nhận vẫn được giữ.',
    en: 'The file is damaged or cut off. Open the original, save it again and send that; this one is kept.',
  },
  'file.macros': {
    vi: 'Tệp có chứa macro nên không được mở. Hãy lưu thành tệp không có macro (.docx, .xlsx, .pptx) rồi gửi lại.',
    en: 'The file contains macros and is not opened. Save it without them (.docx, .xlsx, .pptx) and send it again.',
  },
  'file.too_much': {
    vi: 'Nội dung tệp khi giải nén lớn quá mức cho phép nên không được mở; bản gốc vẫn được giữ.',
    en: 'Unpacked, the file would be far too large, so it is not opened; the original is kept.',
  },
  'file.too_deep': {
    vi: 'Nội dung tệp lồng nhau quá sâu nên không đọc được. Hãy lưu lại thành PDF rồi gửi lại.',
    en: 'What is in the file nests too deeply to be read. Save it as PDF and send that.',
  },
  'file.too_hard': {
    vi: 'Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ. Hãy lưu lại thành PDF, hoặc chia nhỏ, rồi gửi lại.',
    en: 'Reading this file takes too much time or memory. Save it as PDF, or divide it, and send that.',
  },
  'file.too_many_pages': {
    vi: 'Tệp có quá nhiều trang (nhiều nhất {most}). Hãy chia nhỏ rồi gửi lại.',
    en: 'The file has too many pages ({most} at most). Divide it and send it again.',
  },
  'file.picture_too_large': {
    vi: 'Ảnh có kích thước quá lớn ({width} × {height} điểm ảnh). Hãy thu nhỏ rồi gửi lại.',
    en: 'The picture is too large ({width} × {height} pixels). Make it smaller and send it again.',
  },
  'file.not_docx': {
    vi: 'Tệp không phải là văn bản Word đọc được. Hãy lưu lại thành .docx rồi gửi lại.',
    en: 'This is no Word document that can be read. Save it as .docx and send it again.',
  },
  'file.needs_office': {
    vi: 'Muốn xem định dạng cũ này, máy chủ cần có LibreOffice. Hãy lưu lại thành .xlsx, .pptx hoặc PDF rồi gửi lại.',
    en: 'To show this old format the server needs LibreOffice. Save it as .xlsx, .pptx or PDF and send that.',
  },
  'file.unopened': {
    vi: 'LibreOffice không mở được tệp này; có thể tệp có mật khẩu hoặc bị hỏng. Hãy lưu thành PDF rồi gửi lại.',
    en: 'LibreOffice cannot open this file; it may have a password or be damaged. Save it as PDF and send that.',
  },
  'file.program': {
    vi: 'Đây là một chương trình, dù tên tệp nói gì, nên không được mở. Chỉ tải về nếu biết chắc nguồn gốc.',
    en: 'This is a program, whatever its name says, so it is not opened. Download it only if you know where it is from.',
  },
  'file.archive': {
    vi: 'Đây là tệp nén. Hãy giải nén rồi gửi từng tệp bên trong.',
    en: 'This is an archive. Unpack it and send the files in it.',
  },
  'file.mail': {
    vi: 'Thư ở dạng này (.msg, .mbox) chưa xem được. Hãy lưu thư thành .eml hoặc PDF rồi gửi lại; bản gốc vẫn được giữ.',
    en: 'Mail of this kind (.msg, .mbox) cannot be shown. Save it as .eml or PDF and send that; the original is kept.',
  },
  'file.heic': {
    vi: 'Ảnh HEIC của điện thoại chưa xem được ở đây. Hãy chuyển thành JPEG hoặc PDF rồi gửi lại.',
    en: 'HEIC pictures of telephones cannot be shown here. Turn it into JPEG or PDF and send that.',
  },
  'file.recording': {
    vi: 'Đây là tệp âm thanh hoặc phim; Plenum giữ và cho tải về, không phát.',
    en: 'This is a recording; Plenum keeps it for downloading and does not play it.',
  },
  'file.unsupported': {
    vi: 'Plenum không đọc được loại tệp này. Hãy chuyển thành PDF hoặc .docx rồi gửi lại; bản gốc vẫn được giữ.',
    en: 'Plenum cannot read files of this kind. Turn it into PDF or .docx and send that; the original is kept.',
  },
  'text.from_pages': {
    vi: 'Văn bản được ghép lại từ các dòng in trên trang PDF; bảng biểu có thể chỉ còn là các dòng chữ.',
    en: 'The text was put together from printed lines of a PDF; tables may be no more than lines in it.',
  },
  'text.no_layout': {
    vi: 'Chỉ đọc được phần chữ của định dạng Word đời cũ; bảng, hình và định dạng không có trong văn bản này.',
    en: 'Of this old Word format only the words were read; tables, pictures and looks are not in this text.',
  },
  'text.attached_apart': {
    vi: 'Tệp kèm theo thư ({count}) được đưa vào thành tài liệu riêng.',
    en: 'What is attached to the mail ({count}) was brought as papers of their own.',
  },
  'text.attached_left_out': {
    vi: 'Còn {count} tệp kèm theo chỉ có trong thư gốc.',
    en: 'Another {count} attached files are only in the original mail.',
  },
  'text.pages_left_out': {
    vi: 'Chỉ {shown} trên {pages} trang được hiển thị và tìm kiếm; bản gốc có đủ.',
    en: 'Only {shown} of {pages} pages are shown and searched; the original has all of them.',
  },
  'text.rows_left_out': {
    vi: 'Trang tính {sheet} chỉ được hiển thị một phần ({shown} trên {rows} dòng).',
    en: 'Sheet {sheet} is shown in part ({shown} of {rows} rows).',
  },
  'text.not_printed': {
    vi: 'LibreOffice không in được tệp này, nên chỉ có phần chữ.',
    en: 'LibreOffice could not print this file, so there are only its words.',
  },
  'text.parts_left_out': {
    vi: 'Một số hình hoặc đối tượng chỉ có trong tệp gốc.',
    en: 'Some pictures or objects are only in the original.',
  },
  'text.balloons_left_out': {
    vi: 'Một số ý kiến bên lề chỉ có trong tệp gốc.',
    en: 'Some notes in the margin are only in the original.',
  },
  'text.chart_as_image': {
    vi: 'Biểu đồ được vẽ lại từ số liệu trong tệp; kiểu dáng có thể khác bản gốc.',
    en: 'A chart was drawn once more from its figures; it may look different from the original.',
  },
  'text.chart_as_table': {
    vi: 'Biểu đồ được hiển thị thành bảng số liệu.',
    en: 'A chart is shown as a table of its figures.',
  },
  'text.chart_missing': {
    vi: 'Có biểu đồ chỉ xem được trong tệp gốc.',
    en: 'A chart can only be seen in the original.',
  },
  'text.diagram_as_image': {
    vi: 'Sơ đồ được vẽ lại; kiểu dáng có thể khác bản gốc.',
    en: 'A diagram was drawn once more; it may look different from the original.',
  },
  'text.diagram_as_words': { vi: 'Sơ đồ chỉ còn phần chữ.', en: 'Of a diagram only the words are shown.' },
  'text.embedded_left_out': {
    vi: 'Có tệp nhúng chỉ mở được từ tệp gốc.',
    en: 'An embedded file can only be opened from the original.',
  },
  'text.format_change': {
    vi: 'Đề nghị sửa định dạng chỉ có trong tệp gốc.',
    en: 'Proposed changes of looks are only in the original.',
  },
  'text.formula_as_words': { vi: 'Công thức được hiển thị thành chữ.', en: 'A formula is shown as words.' },
  'text.hidden_words': {
    vi: 'Tệp gốc có chữ ẩn, không hiển thị ở đây.',
    en: 'The original has hidden words, which are not shown here.',
  },
  'text.nested_table': {
    vi: 'Bảng nằm trong bảng được hiển thị thành các dòng chữ.',
    en: 'A table within a table is shown as lines.',
  },
  'text.picture_missing': {
    vi: 'Có hình thiếu trong tệp hoặc không hiển thị được.',
    en: 'A picture is missing in the file or cannot be shown.',
  },
  'text.picture_unshown': {
    vi: 'Có hình ở dạng mà trình duyệt không hiển thị được (như EMF, WMF); bản gốc vẫn có.',
    en: 'A picture is of a kind that browsers do not show (such as EMF or WMF); the original has it.',
  },
  'text.remote_picture': {
    vi: 'Có hình nằm ở máy chủ khác, không được tải về.',
    en: 'A picture lies on another server and was not fetched.',
  },
  'text.tracked_in_running': {
    vi: 'Có sửa đổi ở đầu hoặc chân trang chỉ xem được trong tệp gốc.',
    en: 'Changes in page headers or footers can only be seen in the original.',
  },
  'text.unknown_part': {
    vi: 'Có phần lạ trong tệp, không hiển thị được.',
    en: 'The file has a part of an unknown kind that cannot be shown.',
  },
}
