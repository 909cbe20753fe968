import type { DemonstrationProfile } from './load.ts'

/** A meeting to come, as somebody would find it on a working day. */
export interface ShownMeeting {
  /** Who convenes it and sends the invitations. */
  keeper: string
  body: string
  kind: string
  /** Where it is counted, and not the first one. */
  number?: number
  inDays: number
  from: string
  to: string
  place: string
  lines: readonly ShownLine[]
  /** Who has answered already: those who come in the order of precedence, then one who cannot. */
  coming: number
  excused: string
}

export interface ShownLine {
  kind: 'formality' | 'item' | 'consent' | 'break'
  title: string
  minutes: number
  paper?: 'scheme' | 'scan'
  /** Who presents it, and for how many of the first members it is alone: by their place in the order of precedence. */
  presenter?: number
  readers?: number
  /** The code of the body whose papers are still to come. */
  awaits?: string
}

export const nextMeetings: Readonly<Record<DemonstrationProfile, ShownMeeting>> = {
  'vn-party': {
    keeper: 'vanthu',
    body: 'DUK',
    kind: 'regularMeeting',
    number: 6,
    inDays: 12,
    from: '08:00',
    to: '11:30',
    place: 'Hội trường lớn, tầng 3',
    lines: [
      { kind: 'formality', title: 'Khai mạc, thông qua chương trình', minutes: 15, presenter: 0 },
      { kind: 'item', title: 'Đề án nâng cao chất lượng sinh hoạt chi bộ', minutes: 60, presenter: 1, paper: 'scheme' },
      { kind: 'break', title: 'Giải lao', minutes: 15 },
      { kind: 'item', title: 'Kế hoạch kiểm tra, giám sát năm tới', minutes: 40, presenter: 2, awaits: 'DUK-UBKT' },
      { kind: 'item', title: 'Công tác cán bộ', minutes: 30, presenter: 0, readers: 4 },
      { kind: 'consent', title: 'Lịch công tác quý tới', minutes: 5 },
      { kind: 'formality', title: 'Kết luận, bế mạc', minutes: 15, presenter: 0 },
    ],
    coming: 17,
    excused: 'Đi công tác nước ngoài',
  },
  general: {
    keeper: 'secretary',
    body: 'BOARD',
    kind: 'boardMeeting',
    inDays: 9,
    from: '19:00',
    to: '20:30',
    place: 'Community room, Alderbeck House',
    lines: [
      { kind: 'consent', title: 'Minutes of the last meeting', minutes: 5 },
      { kind: 'item', title: 'House rules: what tenants said', minutes: 25, presenter: 0, paper: 'scheme' },
      { kind: 'item', title: 'Repairs budget for the winter', minutes: 30, presenter: 2, awaits: 'FIN' },
      { kind: 'item', title: 'A complaint about a member of staff', minutes: 15, presenter: 0, readers: 3 },
      { kind: 'item', title: 'Any other business', minutes: 10 },
    ],
    coming: 4,
    excused: 'On holiday',
  },
}
