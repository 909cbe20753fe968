export const words = {
  'first_run.link_wrong': {
    vi: 'Liên kết thiết lập không đúng; hãy dùng liên kết hiện ra ở lần khởi động gần nhất.',
    en: 'This is not the right link; use the one that was printed at the last start.',
  },
  'account.not_found': { vi: 'Không tìm thấy tài khoản này.', en: 'There is no such account.' },
  'account.name_missing': {
    vi: 'Cần nêu tên của tài khoản hoặc chọn người dùng nó.',
    en: 'Name the account, or choose the person whose it is.',
  },
  'account.person_unfit': {
    vi: 'Không tìm thấy người này, hoặc người này đã có tài khoản.',
    en: 'This person is not known, or has an account already.',
  },
  'account.login_taken': {
    vi: 'Tên đăng nhập này đã dùng cho tài khoản khác.',
    en: 'This sign-in name belongs to another account.',
  },
  'account.named_by_person': {
    vi: 'Tên của tài khoản theo tên của người dùng; hãy sửa ở mục Con người.',
    en: 'The account is called like its person; change the name there.',
  },
  'account.changed_meanwhile': {
    vi: 'Người khác vừa sửa tài khoản này. Hãy so sánh rồi chọn giữ nội dung nào.',
    en: 'Somebody else has just changed this account. Compare and choose what to keep.',
  },
  'account.roles_need_administrator': {
    vi: 'Tài khoản này được giao vai trò nên chỉ quản trị mới được thay đổi.',
    en: 'This account is trusted with a role, so only an administrator looks after it.',
  },
  'account.role_held': { vi: 'Tài khoản đã có vai trò này.', en: 'The account has this role already.' },
  'account.role_not_held': { vi: 'Tài khoản không có vai trò này.', en: 'The account does not have this role.' },
  'account.auditor_alone': {
    vi: 'Người kiểm tra không giữ vai trò nào khác.',
    en: 'An auditor holds no other role.',
  },
  'account.last_administrator': {
    vi: 'Đây là quản trị cuối cùng; hãy giao vai trò cho người khác trước.',
    en: 'This is the last administrator; appoint another one first.',
  },
  'account.ends_before_start': { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
  'account.no_login': {
    vi: 'Tài khoản chưa có tên đăng nhập nên chưa dùng được mật khẩu.',
    en: 'The account has no sign-in name, so a password would be of no use.',
  },
  'account.device_unfit': {
    vi: 'Vai trò của tài khoản cần xác thực hai lớp nên không dùng thiết bị với mã PIN; hãy dùng mật khẩu hoặc khóa truy cập.',
    en: 'The roles of this account need two factors, which a device with a PIN is not; use a password or a passkey.',
  },
  'session.not_found': { vi: 'Phiên đăng nhập này không còn.', en: 'There is no such session any more.' },
  'device.not_found': { vi: 'Không tìm thấy thiết bị này.', en: 'There is no such device.' },
  'token.not_found': { vi: 'Không tìm thấy mã truy cập này.', en: 'There is no such access token.' },
  'token.ends_badly': {
    vi: 'Ngày hết hạn phải từ hôm nay và không quá {days} ngày.',
    en: 'The last day must be today or later, within {days} days.',
  },
  'assistance.not_found': { vi: 'Không tìm thấy ủy nhiệm này.', en: 'There is no such assistance.' },
  'assistance.exists': {
    vi: 'Người này đã là trợ lý trong thời gian đó.',
    en: 'This person is an assistant in those days already.',
  },
  'assistance.unfit': {
    vi: 'Tài khoản này không thể làm trợ lý: chính chủ, đang tạm ngừng hoặc là người kiểm tra.',
    en: 'This account cannot assist: it is the same one, suspended, or an auditor.',
  },
  'account.no_address': {
    vi: 'Chưa ghi địa chỉ thư điện tử; hãy in phiếu và trao tay.',
    en: 'There is no e-mail address; print a slip and hand it over.',
  },
  'letter.link_subject': { vi: '{organisation}: liên kết dùng một lần', en: '{organisation}: a one-use link' },
  'letter.link_device': {
    vi: 'Kính gửi {name},\n\nMở liên kết này trên điện thoại hoặc máy tính bảng sẽ dùng, rồi chọn mã PIN. Liên kết dùng được một lần, đến hết ngày {day}:\n\n{url}\n',
    en: 'Dear {name},\n\nOpen this link on the phone or tablet that you will use, and choose a PIN. It is good once, until {day}:\n\n{url}\n',
  },
  'letter.link_password': {
    vi: 'Kính gửi {name},\n\nMở liên kết này để chọn mật khẩu mới. Liên kết dùng được một lần, đến hết ngày {day}:\n\n{url}\n',
    en: 'Dear {name},\n\nOpen this link to choose a new password. It is good once, until {day}:\n\n{url}\n',
  },
  'letter.link_recovery': {
    vi: 'Kính gửi {name},\n\nMở liên kết này để chọn mật khẩu mới; ứng dụng tạo mã, khóa truy cập và thiết bị cũ sẽ không còn dùng được. Liên kết dùng được một lần, đến hết ngày {day}:\n\n{url}\n',
    en: 'Dear {name},\n\nOpen this link to choose a new password; the authenticator, passkeys and devices of before are void then. It is good once, until {day}:\n\n{url}\n',
  },
}
