export const words = {
  'config.faulty': {
    vi: 'Cấu hình chưa đúng: {faults}',
    en: 'The configuration is not right: {faults}',
  },
  'config.unknown_variable': {
    vi: 'Plenum không biết biến {variable}. Hãy bỏ biến này.',
    en: 'Plenum knows no variable {variable}. Remove it.',
  },
  'config.misspelt_variable': {
    vi: 'Plenum không biết biến {variable}. Có phải là {meant} không?',
    en: 'Plenum knows no variable {variable}. Did you mean {meant}?',
  },
  'config.partner_missing': {
    vi: '{variable} cần đi cùng {partner}, mà biến này chưa đặt.',
    en: '{variable} needs {partner} beside it, which is not set.',
  },
  'config.not_a_number': {
    vi: '{variable} phải là một số nguyên trong khoảng cho phép, ví dụ {example}.',
    en: '{variable} must be a whole number within its limits, such as {example}.',
  },
  'config.not_a_host': {
    vi: '{variable} phải là tên máy hoặc địa chỉ IP, ví dụ {example}.',
    en: '{variable} must be a host name or an IP address, such as {example}.',
  },
  'config.not_a_path': {
    vi: '{variable} phải là một đường dẫn, ví dụ {example}.',
    en: '{variable} must be a path, such as {example}.',
  },
  'config.not_a_database': {
    vi: '{variable} phải là địa chỉ PostgreSQL, ví dụ {example}.',
    en: '{variable} must be the address of a PostgreSQL, such as {example}.',
  },
  'config.not_a_choice': {
    vi: '{variable} phải là một trong: {choices}.',
    en: '{variable} must be one of: {choices}.',
  },
  'config.not_a_time_zone': {
    vi: '{variable} phải là tên múi giờ IANA, ví dụ {example}.',
    en: '{variable} must be the IANA name of a time zone, such as {example}.',
  },
  'config.not_an_origin': {
    vi: '{variable} phải là địa chỉ http(s) không kèm đường dẫn, ví dụ {example}.',
    en: '{variable} must be an http(s) address without a path, such as {example}.',
  },
  'config.not_a_mail_server': {
    vi: '{variable} phải là địa chỉ máy chủ gửi thư, ví dụ {example}.',
    en: '{variable} must be the address of a mail server, such as {example}.',
  },
  'config.not_a_sender': {
    vi: '{variable} phải là địa chỉ thư điện tử, ví dụ {example}.',
    en: '{variable} must be a mail address, such as {example}.',
  },
  'config.not_an_hour': {
    vi: '{variable} phải là giờ trong ngày như {example}, hoặc never.',
    en: '{variable} must be an hour of the day such as {example}, or never.',
  },
  'config.plain_http': {
    vi: 'HOST={host} mở Plenum cho mạng nhưng chưa có mã hóa. Hãy chạy "npm run plenum -- tls", hoặc đặt PLENUM_PUBLIC_URL là địa chỉ https của máy chủ trung gian, hoặc PLENUM_TRIAL=yes để chạy thử.',
    en: 'HOST={host} opens Plenum to the network without encryption. Run "npm run plenum -- tls", or set PLENUM_PUBLIC_URL to the https address of your proxy, or PLENUM_TRIAL=yes to try it out.',
  },
}
