import type { Language } from '../work/actor.ts'

/** One environment variable, as an operator has to know it. */
export interface Variable {
  meaning: Readonly<Record<Language, string>>
  /** What is taken when it is not set; absent when there is nothing then. */
  fallback?: string
  /** All that it may be, where that is a short list. */
  choices?: readonly string[]
  example: string
}

/** Every variable that Plenum reads, in the order in which they are explained. */
export const variables = {
  PORT: {
    meaning: { vi: 'Cổng phục vụ; 0 là một cổng trống bất kỳ.', en: 'Port to serve on; 0 means any free one.' },
    fallback: '4000',
    example: '8443',
  },
  HOST: {
    meaning: {
      vi: 'Địa chỉ phục vụ. Mặc định chỉ máy này truy cập được; 0.0.0.0 là mở cho cả mạng.',
      en: 'Address to serve on. By itself only this machine gets in; 0.0.0.0 opens it to the network.',
    },
    fallback: '127.0.0.1',
    example: '0.0.0.0',
  },
  PLENUM_DATA: {
    meaning: {
      vi: 'Thư mục dữ liệu. Không đặt thì là ./data; với quyền root là /var/lib/plenum.',
      en: 'The data folder. When not set it is ./data; as root /var/lib/plenum.',
    },
    example: '/srv/plenum',
  },
  DATABASE_URL: {
    meaning: {
      vi: 'PostgreSQL từ phiên bản 15 có sẵn; không đặt thì Plenum tự chạy cơ sở dữ liệu kèm theo.',
      en: 'A PostgreSQL 15 or later of your own; when not set, Plenum runs its embedded one.',
    },
    example: 'postgres://plenum:…@db.example.vn/plenum',
  },
  PLENUM_CLASS: {
    meaning: {
      vi: 'Hạng triển khai: connected (nối mạng, từ chối mọi nội dung mật) hoặc isolated-lan (mạng nội bộ tách biệt).',
      en: 'Deployment class: connected (refuses whatever is marked secret) or isolated-lan (a network of its own).',
    },
    fallback: 'connected',
    choices: ['connected', 'isolated-lan'],
    example: 'isolated-lan',
  },
  PLENUM_TIME_ZONE: {
    meaning: {
      vi: 'Múi giờ của cơ quan, theo tên IANA; quyết định một ngày bắt đầu lúc nào.',
      en: 'Time zone of the organisation by its IANA name; it decides when a day begins.',
    },
    fallback: 'Asia/Ho_Chi_Minh',
    example: 'Europe/Paris',
  },
  PLENUM_PUBLIC_URL: {
    meaning: {
      vi: 'Địa chỉ mà người dùng gõ vào trình duyệt, không kèm đường dẫn; cần khi có máy chủ trung gian phía trước.',
      en: 'The address that people type into their browsers, without a path; needed behind a proxy.',
    },
    example: 'https://plenum.example.vn',
  },
  PLENUM_TLS_CERT: {
    meaning: { vi: 'Tệp chứng thư TLS (PEM, cả chuỗi).', en: 'File with the TLS certificate (PEM, whole chain).' },
    example: '/etc/plenum/fullchain.pem',
  },
  PLENUM_TLS_KEY: {
    meaning: {
      vi: 'Tệp khóa riêng của chứng thư đó (PEM).',
      en: 'File with the private key of that certificate (PEM).',
    },
    example: '/etc/plenum/key.pem',
  },
  PLENUM_SMTP_URL: {
    meaning: {
      vi: 'Máy chủ gửi thư. Không đặt thì giấy mời và mã đặt lại mật khẩu được in ra giấy.',
      en: 'Server that sends mail. When not set, invitations and resets are printed slips.',
    },
    example: 'smtps://plenum:…@mail.example.vn',
  },
  PLENUM_MAIL_FROM: {
    meaning: {
      vi: 'Địa chỉ gửi đi của thư; cần khi có PLENUM_SMTP_URL.',
      en: 'Sender of mail; needed with PLENUM_SMTP_URL.',
    },
    example: 'Plenum <plenum@example.vn>',
  },
  PLENUM_LOG_LEVEL: {
    meaning: { vi: 'Nhật ký vận hành ghi từ mức nào.', en: 'From which level on the log of the program is kept.' },
    fallback: 'info',
    choices: ['debug', 'info', 'warn', 'error'],
    example: 'warn',
  },
  PLENUM_TRIAL: {
    meaning: {
      vi: 'Chạy thử: có băng báo, dữ liệu bỏ đi, được dùng http trong mạng nội bộ.',
      en: 'Trial: a banner, throw-away data, plain http allowed on a local network.',
    },
    fallback: 'no',
    choices: ['yes', 'no'],
    example: 'yes',
  },
  PLENUM_BACKUP_AT: {
    meaning: {
      vi: 'Giờ sao lưu hằng đêm theo múi giờ của cơ quan, hoặc never.',
      en: 'Hour of the nightly backup in the time zone of the organisation, or never.',
    },
    fallback: '02:00',
    example: '23:30',
  },
  PLENUM_BACKUP_KEEP: {
    meaning: { vi: 'Giữ lại bao nhiêu bản sao lưu hằng đêm.', en: 'How many nightly backups are kept.' },
    fallback: '14',
    example: '60',
  },
  PLENUM_BACKUP_FOLDER: {
    meaning: {
      vi: 'Nơi cất bản sao lưu, tốt nhất là một ổ đĩa khác. Không đặt thì trong thư mục dữ liệu.',
      en: 'Where backups go, best another disk. When not set, into the data folder.',
    },
    example: '/mnt/backup/plenum',
  },
  PLENUM_CHECKPOINT_FILE: {
    meaning: {
      vi: 'Tệp nhận thêm từng mốc đã ký của nhật ký, tốt nhất ở một máy khác chỉ cho ghi nối.',
      en: 'File to which each signed checkpoint of the log is appended, best on another machine that only lets it grow.',
    },
    example: '/mnt/auditors/plenum-checkpoints.txt',
  },
  PLENUM_CHECKPOINT_MAIL: {
    meaning: {
      vi: 'Địa chỉ nhận mốc đã ký của nhật ký mỗi ngày một lần; cần có PLENUM_SMTP_URL.',
      en: 'Address that gets the signed checkpoint of the log once a day; needs PLENUM_SMTP_URL.',
    },
    example: 'auditors@example.vn',
  },
  PLENUM_LIBREOFFICE: {
    meaning: {
      vi: 'Chương trình LibreOffice dùng để hiện tệp văn phòng theo trang. Không đặt thì Plenum tự tìm trên máy.',
      en: 'The program of LibreOffice, which shows office files page by page. When not set, Plenum looks for it.',
    },
    example: '/opt/libreoffice/program/soffice',
  },
} as const satisfies Record<string, Variable>

export type VariableName = keyof typeof variables

/** The variables one by one, with the type that they share. */
export function eachVariable(): readonly (readonly [name: string, variable: Variable])[] {
  return Object.entries<Variable>(variables)
}
