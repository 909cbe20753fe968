export const words = {
  'sign_in.refused': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    en: 'The name or the password is not right.',
  },
  'sign_in.wait': {
    vi: 'Đã thử sai nhiều lần; vui lòng chờ {seconds} giây rồi thử lại.',
    en: 'Too many wrong tries; wait {seconds} seconds and try again.',
  },
  'sign_in.busy': {
    vi: 'Quá nhiều người đang đăng nhập cùng lúc; vui lòng thử lại sau ít giây.',
    en: 'Too many people are signing in at once; try again in a few seconds.',
  },
  'account.suspended': {
    vi: 'Tài khoản này đang tạm ngừng; liên hệ quản trị.',
    en: 'This account is suspended; ask the administrator.',
  },
  'account.second_factor_needed': {
    vi: 'Vai trò này cần xác thực hai lớp. Hãy đăng ký ứng dụng tạo mã hoặc khóa truy cập trước.',
    en: 'This role needs a second factor. Set up an authenticator or a passkey first.',
  },
  'account.auditor_not_now': {
    vi: 'Quyền kiểm tra chỉ có hiệu lực từ {startsOn} đến {endsOn}.',
    en: 'The right to audit is in force from {startsOn} to {endsOn} only.',
  },
  'session.in_person': {
    vi: 'Việc này phải do chính chủ tài khoản làm trong phiên đăng nhập của mình.',
    en: 'Only the account holder can do this, in a session of their own.',
  },
  'token.unknown': {
    vi: 'Mã truy cập này không tồn tại, đã hết hạn hoặc đã bị thu hồi.',
    en: 'This access token is unknown, has ended or was withdrawn.',
  },
  'assistance.none': {
    vi: 'Hôm nay không có ủy nhiệm trợ lý nào cho tài khoản này.',
    en: 'There is no assistance in force today for this account.',
  },
  'second_factor.wrong': { vi: 'Mã chưa đúng.', en: 'The code is not right.' },
  'second_factor.used': {
    vi: 'Mã này vừa được dùng; vui lòng chờ mã kế tiếp.',
    en: 'This code has just been used; wait for the next one.',
  },
  'second_factor.start_again': {
    vi: 'Đã hết thời gian hoặc thử sai nhiều lần; vui lòng nhập lại mật khẩu.',
    en: 'Too late, or too many wrong codes; enter the password again.',
  },
  'second_factor.not_enrolled': { vi: 'Chưa đăng ký ứng dụng tạo mã.', en: 'No authenticator is set up.' },
  'second_factor.already_enrolled': {
    vi: 'Ứng dụng tạo mã đã được đăng ký.',
    en: 'An authenticator is set up already.',
  },
  'second_factor.needs_other': {
    vi: 'Hãy đăng nhập bằng lớp xác thực đã có trước khi thêm lớp mới.',
    en: 'Sign in with the second factor that exists before adding another.',
  },
  'second_factor.compulsory': {
    vi: 'Vai trò của tài khoản bắt buộc xác thực hai lớp.',
    en: 'The roles of this account make a second factor compulsory.',
  },
  'passkey.refused': { vi: 'Khóa truy cập không được chấp nhận.', en: 'The passkey was not accepted.' },
  'passkey.unknown': { vi: 'Không tìm thấy khóa truy cập này.', en: 'There is no such passkey.' },
  'passkey.needs_host_name': {
    vi: 'Khóa truy cập cần tên máy chủ và kết nối bảo mật; lệnh "plenum tls" thiết lập cả hai.',
    en: 'Passkeys need a host name and a secure connection; "plenum tls" sets up both.',
  },
  'link.not_valid': {
    vi: 'Liên kết này không đúng, đã được dùng hoặc đã hết hạn; liên hệ văn thư để nhận liên kết mới.',
    en: 'This link is not right, was used or has expired; ask the records clerk for a new one.',
  },
  'device.pin_too_simple': {
    vi: 'Mã PIN này quá dễ đoán; hãy chọn sáu chữ số khác.',
    en: 'This PIN is too easy to guess; choose six other digits.',
  },
  'device.key_unfit': { vi: 'Khóa của thiết bị không đúng loại.', en: 'The key of the device is of the wrong kind.' },
  'device.start_again': {
    vi: 'Lượt đăng nhập đã hết thời gian; vui lòng thử lại.',
    en: 'This took too long; please try again.',
  },
  'device.unknown': {
    vi: 'Thiết bị này chưa được đăng ký hoặc không còn hiệu lực; liên hệ văn thư để nhận liên kết mới.',
    en: 'This device is not registered, or no longer; ask the records clerk for a new link.',
  },
  'device.pin_wrong': {
    vi: 'Mã PIN chưa đúng; còn {left} lần thử.',
    en: 'The PIN is not right; {left} tries are left.',
  },
  'device.locked': {
    vi: 'Thiết bị đã bị khóa sau nhiều lần nhập sai; liên hệ văn thư để nhận liên kết mới.',
    en: 'The device is locked after too many wrong PINs; ask the records clerk for a new link.',
  },
}
