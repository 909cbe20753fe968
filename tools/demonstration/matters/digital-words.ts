// The fragments of which the long scheme is made: what each field of work is about, and what may be done in it.

/** A field of work: its name in a heading, what is made or kept in it, and who leads it. */
export interface Field {
  name: string
  what: string
  where: string
  leads: string
}

const office = 'Văn phòng Đảng ủy Khối'
const organisation = 'Ban Tổ chức Đảng ủy Khối'
const information = 'Ban Tuyên giáo và Dân vận Đảng ủy Khối'
const inspection = 'Ủy ban Kiểm tra Đảng ủy Khối'

export const fields: readonly Field[] = [
  { name: 'Văn bản điện tử', what: 'văn bản đi, văn bản đến', where: 'bộ phận văn thư', leads: office },
  { name: 'Ký số', what: 'văn bản ký số', where: 'các đơn vị được cấp chữ ký số', leads: office },
  { name: 'Hội nghị không giấy', what: 'tài liệu hội nghị', where: 'các kỳ họp cấp ủy', leads: office },
  { name: 'Cơ sở dữ liệu đảng viên', what: 'hồ sơ đảng viên', where: 'các cấp ủy trực thuộc', leads: organisation },
  { name: 'Sinh hoạt chi bộ', what: 'biên bản và nghị quyết chi bộ', where: 'các chi bộ', leads: organisation },
  { name: 'Chuyển sinh hoạt đảng', what: 'thủ tục chuyển sinh hoạt', where: 'nơi đi và nơi đến', leads: organisation },
  { name: 'Đảng phí', what: 'sổ thu, nộp đảng phí', where: 'các chi bộ và kế toán cấp ủy', leads: office },
  { name: 'Báo cáo, thống kê', what: 'báo cáo định kỳ', where: 'các cơ quan tham mưu', leads: office },
  { name: 'Lưu trữ', what: 'hồ sơ lưu trữ', where: 'kho lưu trữ cấp ủy', leads: office },
  { name: 'Kiểm tra, giám sát', what: 'hồ sơ kiểm tra, giám sát', where: 'các đoàn kiểm tra', leads: inspection },
  { name: 'Đơn thư', what: 'đơn thư và phản ánh', where: 'nơi tiếp đảng viên', leads: inspection },
  { name: 'Tuyên truyền', what: 'tin, bài và tài liệu học tập', where: 'trang thông tin của Khối', leads: information },
  { name: 'Dư luận xã hội', what: 'phiếu nắm tình hình', where: 'đội ngũ cộng tác viên', leads: information },
  { name: 'Bồi dưỡng kỹ năng số', what: 'khóa bồi dưỡng', where: 'các lớp của Khối', leads: organisation },
  { name: 'Mạng và đường truyền', what: 'đường truyền dùng chung', where: 'trụ sở các cơ quan', leads: office },
  { name: 'Máy tính và thiết bị', what: 'máy tính, máy quét', where: 'các phòng làm việc', leads: office },
  { name: 'An toàn thông tin', what: 'tài khoản và quyền truy cập', where: 'mọi hệ thống dùng chung', leads: office },
  { name: 'Thi đua, khen thưởng', what: 'hồ sơ khen thưởng', where: 'hội đồng thi đua các cấp', leads: organisation },
  { name: 'Quy hoạch cán bộ', what: 'hồ sơ quy hoạch', where: 'các cấp ủy có thẩm quyền', leads: organisation },
  { name: 'Tiếp nhận ý kiến', what: 'ý kiến đóng góp', where: 'nơi lấy ý kiến', leads: office },
  { name: 'Tài sản công', what: 'sổ theo dõi tài sản', where: 'bộ phận kế toán', leads: office },
  { name: 'Hỗ trợ người dùng', what: 'yêu cầu hỗ trợ', where: 'tổ hỗ trợ của Khối', leads: office },
]

/** What was found in a field. `{a}` and `{b}` are shares, `{n}` a count. */
export const findings: readonly string[] = [
  'Qua rà soát ở {where}, đã có {a}% {what} được xử lý trên máy, tăng {b} điểm phần trăm so với đầu nhiệm kỳ; phần còn lại vẫn làm trên giấy rồi nhập lại, vừa chậm vừa dễ sai lệch giữa các bản.',
  'Có {n} đơn vị tự xây dựng cách làm riêng đối với {what}, mỗi nơi một biểu mẫu, một cách đặt tên tệp; khi tổng hợp lên cấp trên phải sửa tay từng dòng và mất trung bình {b} ngày làm việc cho mỗi kỳ.',
  'Cán bộ phụ trách ở {where} phần lớn kiêm nhiệm; {a}% người được hỏi cho biết đã quen với công việc trên máy nhưng còn lúng túng khi phải phối hợp về {what} với đơn vị khác.',
  'Việc theo dõi {what} chưa nối được với việc giao và nhắc việc, nên {n} đầu việc của năm trước chỉ được phát hiện là quá hạn khi làm báo cáo cuối năm.',
  'Các cấp ủy phản ánh nhiều nhất là phải khai lại cùng một nội dung về {what} cho nhiều nơi; {b} biểu mẫu đang dùng có quá nửa số cột trùng nhau.',
  'Khi người phụ trách thay đổi, việc bàn giao {what} thường chỉ bằng lời; có {n} trường hợp trong hai năm gần đây phải tìm lại từ đầu, có việc mất đến {b} tuần mới đủ.',
]

/** What is to be done. `{day}` is a last day, `{organ}` who works along. */
export const actions: readonly string[] = [
  'Rà soát, thống nhất quy trình xử lý {what} trong toàn Khối, hoàn thành trước ngày {day}; nơi nào đã có quy trình riêng thì sửa lại cho phù hợp trong thời hạn {n} ngày.',
  'Ban hành một bộ biểu mẫu dùng chung cho {what}, bỏ các cột trùng nhau, mỗi thông tin chỉ khai một lần; áp dụng ở ít nhất {a}% đơn vị ngay trong năm đầu.',
  'Giao {leads} chủ trì, {organ} phối hợp, mỗi quý đánh giá một lần kết quả thực hiện ở {where} và thông báo công khai đến các cấp ủy trực thuộc.',
  'Cử mỗi đơn vị ít nhất {b} cán bộ làm đầu mối về {what}; người làm đầu mối được bồi dưỡng tối thiểu {n} giờ mỗi năm và được bố trí người thay khi đi vắng.',
  'Số hóa {what} đã có từ nhiệm kỳ trước theo thứ tự việc cần dùng làm trước; đến ngày {day} đạt {a}%, có đối chiếu ngẫu nhiên với bản giấy trước khi nhập kho.',
  'Bảo đảm {what} được tra cứu trong thời hạn {b} phút kể từ khi có yêu cầu, kể cả khi mất đường truyền; mỗi nơi giữ một bản sao được cập nhật hằng ngày.',
  'Quy định rõ ai được xem, ai được sửa {what} ở {where}; quyền được cấp theo chức vụ, thu hồi chậm nhất {b} ngày làm việc sau khi thôi giữ chức vụ.',
  'Bố trí kinh phí hằng năm cho {what}, trong đó dành ít nhất {b}% cho bảo trì và bồi dưỡng người sử dụng; không mua sắm khi chưa dùng hết năng lực thiết bị hiện có.',
  'Thí điểm cách làm mới ở {n} đơn vị trong sáu tháng, rút kinh nghiệm tại hội nghị chuyên đề rồi mới nhân rộng; kết thúc thí điểm trước ngày {day}.',
  'Mỗi kết luận liên quan đến {what} phải ghi rõ người chủ trì, thời hạn và kết quả phải có; {leads} nhắc việc trước hạn {b} ngày làm việc.',
  'Nối việc theo dõi {what} với lịch công tác của cấp ủy, để việc quá hạn hiện ngay trên màn hình của người phụ trách, không chờ đến kỳ báo cáo.',
  'Lấy ý kiến của người trực tiếp làm ở {where} ít nhất {b} lần mỗi năm; ý kiến được trả lời trong thời hạn {n} ngày và công bố cùng lý do tiếp thu hay chưa tiếp thu.',
  'Duy trì song song cách làm trên giấy trong {b} tháng đầu đối với {what}; chỉ bỏ bản giấy khi {a}% đơn vị đã vận hành ổn định và {organ} xác nhận bằng văn bản.',
  'Kiểm tra việc bảo vệ thông tin trong {what} mỗi năm ít nhất một lần, diễn tập khôi phục dữ liệu trước ngày {day} hằng năm và ghi kết quả vào sổ theo dõi chung.',
  'Đưa kết quả thực hiện đối với {what} vào tiêu chí xếp loại cuối năm của cấp ủy và người đứng đầu; đơn vị dưới {a}% phải có giải trình và kế hoạch khắc phục.',
  'Hướng dẫn bằng hình ảnh, mỗi việc một trang, cho {what}; người mới nhận nhiệm vụ ở {where} làm được việc sau nhiều nhất {b} buổi.',
  'Khi thay người phụ trách, việc bàn giao {what} được lập thành danh mục, có ký nhận của hai bên và xác nhận của cấp ủy trong thời hạn {b} ngày làm việc.',
  'Mỗi quý công bố một bảng ngắn về tình hình {what} ở {where}: số đã xong, số đang làm, số quá hạn và lý do; bảng được lấy thẳng từ số liệu, không nhập lại.',
  'Khuyến khích sáng kiến giảm bước, giảm giấy tờ trong {what}; sáng kiến được áp dụng ở từ {b} đơn vị trở lên thì được xét khen thưởng ngay trong năm, không chờ tổng kết.',
  'Định kỳ {b} tháng rà soát quyền truy cập và số liệu về {what} một lần; chênh lệch giữa sổ và thực tế phải được giải trình trước ngày {day} và sửa ngay trong kỳ.',
]

export const targets: readonly string[] = [
  'Đến hết năm 2028, ít nhất {a}% {what} được lập, xử lý và lưu trên môi trường số, trừ nội dung thuộc bí mật nhà nước.',
  'Rút ngắn {n}% thời gian xử lý {what} so với năm 2026; không để việc quá hạn mà không rõ lý do.',
  'Mỗi năm giảm ít nhất {b} biểu mẫu giấy liên quan đến {what}; đến năm 2030 không còn khai trùng.',
]

export const years: readonly string[] = ['Năm 2027', 'Năm 2028', 'Năm 2029', 'Năm 2030']

export const steps: readonly string[] = [
  'Hoàn thành chuẩn bị về quy trình, biểu mẫu và đầu mối đối với {what}; tổ chức hội nghị triển khai trước ngày {day} và giao chỉ tiêu cho từng đơn vị.',
  'Áp dụng ở {n} đơn vị đầu tiên, mỗi tháng giao ban một lần; {leads} tổng hợp vướng mắc về {what} và trả lời trong thời hạn {b} ngày làm việc.',
  'Mở rộng ra toàn Khối, đạt {a}% đơn vị thực hiện đầy đủ; sơ kết giữa kỳ và điều chỉnh chỉ tiêu về {what} nếu cần.',
  'Tổng kết, đánh giá hiệu quả so với mục tiêu; {organ} thẩm định số liệu về {what} trước khi trình Ban Thường vụ.',
]

export const duties: readonly string[] = [
  'Cụ thể hóa Đề án thành kế hoạch hằng năm, gửi về {leads} trước ngày {day} để theo dõi chung.',
  'Bố trí người, thời gian và phương tiện; phân công một đồng chí lãnh đạo trực tiếp phụ trách và chịu trách nhiệm về tiến độ.',
  'Báo cáo kết quả mỗi quý một lần, ngắn gọn không quá {b} trang, nêu rõ việc chậm, nguyên nhân và thời hạn khắc phục.',
  'Kiểm tra ít nhất {a}% đơn vị trực thuộc trong cả giai đoạn; kết quả kiểm tra được thông báo trong thời hạn {n} ngày.',
]

export const organs: readonly string[] = [office, organisation, information, inspection, 'Ban Nội chính Đảng ủy Khối']
