import type { BodyRow, TermRow } from './organisation.ts'
import { dayBefore, dayBetween, type Random, wholeBetween } from './random.ts'

/** The bloc committee, and the day on which its 13th term began: the day after its congress closed. */
export const bloc = 'DUK'
export const thirteenthTerm = '2025-08-15'
export const twelfthTerm = '2020-08-21'

/** The one body that has been closed: it was merged into the information commission. */
export const closed = { code: 'DUK-BDV', lastDay: '2025-02-14' }

/** The bloc committee with its own bodies, 61 committees below it, and some cells below those; parents first. */
export function blocBodies(random: Random): BodyRow[] {
  const committees = [...agencies.map(upperCommittee), ...units.map(grassrootsCommittee)].map(row => ({
    ...row,
    valid_from: dayBetween(random, '1978-01-01', '2012-12-31'),
  }))
  return [
    body(bloc, 'directCommittee', 'Đảng ủy Khối các cơ quan An Bình', 'ĐUK', '', 10, '1966-05-20'),
    ...ownBodies,
    ...committees,
    ...committees.slice(0, 6).flatMap(organsOf),
    ...faculties,
    ...[...committees.slice(agencies.length, agencies.length + 6), ...faculties].flatMap(cellsOf),
  ]
}

/** Terms of the bloc committee and of those below it: lower congresses are held before the upper one. */
export function blocTerms(random: Random, bodies: readonly BodyRow[]): TermRow[] {
  const committees = bodies.filter(({ kind }) => isSubordinate(kind))
  return [
    term(bloc, 11, '2015-08-22', dayBefore(twelfthTerm)),
    term(bloc, 12, twelfthTerm, dayBefore(thirteenthTerm)),
    term(bloc, 13, thirteenthTerm, ''),
    ...committees.flatMap(({ code }) => {
      const ordinal = wholeBetween(random, 4, 18)
      const start = dayBetween(random, '2025-04-21', '2025-07-18')
      const before = dayBetween(random, '2020-04-20', '2020-07-10')
      return [term(code, ordinal - 1, before, dayBefore(start)), term(code, ordinal, start, '')]
    }),
  ]
}

/** Whether bodies of this kind are committees of the organisations below the bloc. */
export function isSubordinate(kind: string): boolean {
  return kind === 'upperCommittee' || kind === 'grassrootsCommittee'
}

const ownBodies = [
  body('DUK-BTV', 'standingCommittee', 'Ban Thường vụ Đảng ủy Khối', 'ĐUK', bloc, 10, '1966-05-20'),
  body('DUK-UBKT', 'inspectionCommittee', 'Ủy ban Kiểm tra Đảng ủy Khối', 'UBKTĐUK', bloc, 20, '1971-10-16'),
  body('DUK-VP', 'office', 'Văn phòng Đảng ủy Khối', 'VPĐUK', bloc, 30, '1970-10-18'),
  body('DUK-BTC', 'organisationCommission', 'Ban Tổ chức Đảng ủy Khối', 'BTCĐUK', bloc, 40, '1970-10-14'),
  body(
    'DUK-BTG',
    'informationCommission',
    'Ban Tuyên giáo và Dân vận Đảng ủy Khối',
    'BTGDVĐUK',
    bloc,
    50,
    '1974-08-01',
  ),
  body('DUK-BNC', 'internalAffairsCommission', 'Ban Nội chính Đảng ủy Khối', 'BNCĐUK', bloc, 60, '2013-06-03'),
  body(
    closed.code,
    'massMobilisationCommission',
    'Ban Dân vận Đảng ủy Khối',
    'BDVĐUK',
    bloc,
    70,
    '1983-10-15',
    closed.lastDay,
  ),
]

const agencies = [
  'Văn phòng Ủy ban nhân dân',
  'Văn phòng Hội đồng nhân dân',
  'Cơ quan Ủy ban Mặt trận Tổ quốc',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa và Thể thao',
  'Sở Du lịch',
  'Sở Ngoại vụ',
  'Sở Dân tộc và Tôn giáo',
  'Thanh tra',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Thi hành án dân sự',
  'Thuế',
  'Hải quan',
  'Đại học An Bình',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước Chi nhánh',
  'Bảo hiểm xã hội',
  'Thống kê',
  'Bệnh viện Đa khoa',
  'Báo và Đài Phát thanh, Truyền hình',
  'Tổng công ty Cảng',
  'Tổng công ty Lương thực',
  'Công ty Điện lực',
  'Viễn thông',
  'Trường Đại học Y Dược',
]

const units = [
  'Trường Chính trị',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
  'Hội Cựu chiến binh',
  'Liên đoàn Lao động',
  'Liên minh Hợp tác xã',
  'Hội Nhà báo',
  'Hội Văn học Nghệ thuật',
  'Hội Chữ thập đỏ',
  'Hội Luật gia',
  'Liên hiệp các Hội Khoa học và Kỹ thuật',
  'Quỹ Đầu tư phát triển',
  'Ban Quản lý Khu công nghiệp',
  'Ban Quản lý dự án Giao thông',
  'Ban Quản lý dự án Nông nghiệp',
  'Trung tâm Kiểm soát bệnh tật',
  'Trung tâm Khuyến nông',
  'Trung tâm Chuyển đổi số',
  'Trung tâm Lưu trữ lịch sử',
  'Bảo tàng',
  'Thư viện',
  'Nhà hát Nghệ thuật truyền thống',
  'Vườn quốc gia',
  'Trường Cao đẳng Kỹ thuật',
  'Công ty Cấp nước',
  'Bưu điện',
]

const university = `DUK-${agencies.indexOf('Đại học An Bình') + 1}`
const faculties = [
  body(`${university}-01`, 'grassrootsCommittee', 'Đảng ủy Trường Kinh tế', 'ĐU', university, 10, '2014-09-05'),
  body(`${university}-02`, 'grassrootsCommittee', 'Đảng ủy Trường Bách khoa', 'ĐU', university, 20, '2014-09-05'),
]

function upperCommittee(name: string, place: number): BodyRow {
  return committee('upperCommittee', name, place + 1)
}

function grassrootsCommittee(name: string, place: number): BodyRow {
  return committee('grassrootsCommittee', name, agencies.length + place + 1)
}

function committee(kind: string, name: string, number: number): BodyRow {
  const full = name.endsWith('An Bình') ? `Đảng ủy ${name}` : `Đảng ủy ${name} An Bình`
  return body(`${bloc}-${String(number).padStart(2, '0')}`, kind, full, 'ĐU', bloc, 100 + number, '')
}

function organsOf({ code, name, valid_from }: BodyRow): BodyRow[] {
  return [
    body(`${code}-BTV`, 'standingCommittee', `Ban Thường vụ ${name}`, 'ĐU', code, 10, valid_from),
    body(`${code}-UBKT`, 'inspectionCommittee', `Ủy ban Kiểm tra ${name}`, 'UBKTĐU', code, 20, valid_from),
  ]
}

function cellsOf({ code, valid_from }: BodyRow): BodyRow[] {
  return [1, 2].map(number => body(`${code}-CB${number}`, 'cell', `Chi bộ ${number}`, 'CB', code, number, valid_from))
}

function body(
  code: string,
  kind: string,
  name: string,
  symbol: string,
  parent: string,
  precedence: number,
  from: string,
  to = '',
): BodyRow {
  return { code, kind, name, symbol, parent, precedence: String(precedence), valid_from: from, valid_to: to }
}

function term(code: string, ordinal: number, from: string, to: string): TermRow {
  return { body: code, ordinal: String(ordinal), from, to }
}
