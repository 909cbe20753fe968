import { placeOf } from '../papers/files.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { remarksOn } from './remarks.ts'
import type { ShownAnswer, ShownComment, ShownRound } from './shown.ts'

/** The committees below the bloc that are asked, by their codes. */
const committees = Array.from({ length: 48 }, (_, place) => `DUK-${String(place + 1).padStart(2, '0')}`)
const university = 'DUK-23'
const answering = committees.filter((code, place) => code !== university && place % 6 !== 5)
const [agreeing, commenting] = [answering.slice(30), answering.slice(0, 30)]

const accepted: ShownAnswer = { kind: 'accepted', words: '' }
const noted: ShownAnswer = { kind: 'noted', words: '' }
const partly: ShownAnswer = {
  kind: 'partly',
  words: 'Tiếp thu về nguyên tắc; mức cụ thể giữ như dự thảo để các đơn vị có cùng một mốc.',
}
const explained: ShownAnswer = {
  kind: 'explained',
  words: 'Nội dung này đã có quy định riêng đang áp dụng; Đề án không nhắc lại để tránh trùng.',
}

export const digitalRound: ShownRound = {
  title: 'Lấy ý kiến lần 1 về Đề án chuyển đổi số',
  ask: 'Đề nghị các cấp ủy cho ý kiến về mục tiêu, lộ trình và phân công. Ý kiến cụ thể xin kèm câu chữ đề nghị sửa.',
  inDays: -3,
  releaser: 'bithu',
  asked: ['bithu', 'uyvien', 'DUK-UBKT', 'DUK-BTC', ...committees],
  agreed: agreeing,
  said: document => remarksOn(document, ['uyvien', 'DUK-UBKT', 'DUK-BTC', ...commenting], 204),
  gathering: {
    by: university,
    player: 'donvi',
    asked: ['DUK-23-01', 'DUK-23-02'],
    inDays: 2,
    said: {
      title: 'Ý kiến của các trường về Đề án chuyển đổi số',
      ask: 'Mỗi trường gửi ý kiến để Đảng ủy tổng hợp một bản.',
      comments: [
        { by: 'DUK-23-01', place: null, words: 'Nên cho đảng viên là sinh viên dùng chung hệ thống của Trường.' },
        { by: 'DUK-23-01', place: null, words: 'Đề nghị hướng dẫn ký số cho chi bộ sinh viên.' },
      ],
    },
  },
  assigned: [
    { heading: 'II- THỰC TRẠNG', body: 'DUK-VP', inDays: 6 },
    { heading: 'IV- NHIỆM VỤ VÀ GIẢI PHÁP', body: 'DUK-BTC', inDays: 8 },
  ],
  grouped: 4,
  merged: 3,
  answers: [accepted, partly, null, accepted, explained, null, noted, accepted, null, explained, null],
  absorbed: {
    most: 8,
    note: 'Tiếp thu đợt 1',
    own: [
      { was: 'Dự thảo lần 1', now: 'Dự thảo lần 2', reason: 'Đổi số lần dự thảo' },
      { was: 'Máy móc chỉ giúp khi', now: 'Công nghệ chỉ giúp khi' },
    ],
  },
}

const keptSecret = 'Nên bỏ ngoại lệ này: tên người có ý kiến luôn được giữ kín.'

export const rulesRound: ShownRound = {
  title: 'Lấy ý kiến về Quy chế trả lời ý kiến đảng viên',
  ask: 'Đề nghị cho ý kiến, nhất là về thời hạn trả lời.',
  inDays: -12,
  releaser: 'bithu',
  asked: ['uyvien', 'DUK-BNC', 'DUK-UBKT', 'DUK-01', 'DUK-02'],
  agreed: ['DUK-01', 'DUK-02'],
  said: document => [
    on(document, 'uyvien', 'trong thời hạn 30 ngày', 'Ba mươi ngày là quá dài.', 'trong thời hạn 20 ngày'),
    on(document, 'DUK-UBKT', 'trong thời hạn 30 ngày', 'Đề nghị rút ngắn thời hạn.', 'trong thời hạn 20 ngày'),
    on(document, 'DUK-BNC', 'Bí thư cấp ủy', 'Người đứng đầu có thể ủy quyền.', 'Bí thư hoặc phó bí thư cấp ủy'),
    on(document, 'uyvien', 'khi người đó đồng ý', keptSecret),
  ],
  grouped: 1,
  answers: [accepted, accepted, explained],
  absorbed: { most: 3, note: 'Tiếp thu ý kiến', own: [] },
  released: true,
  closed: true,
  reactions: [{ by: 'uyvien', words: keptSecret, reserved: 'Vẫn đề nghị giữ kín tên trong mọi trường hợp.' }],
}

export const planRound: ShownRound = {
  title: 'Lấy ý kiến về Kế hoạch học tập 2027',
  ask: 'Xin ý kiến về số chuyên đề và thời gian gửi tài liệu.',
  inDays: -1,
  releaser: 'bithu',
  asked: ['uyvien', 'DUK-BTC', 'DUK-03', 'DUK-04'],
  agreed: ['DUK-03', 'DUK-04'],
  said: document => [
    on(document, 'uyvien', 'bốn chuyên đề', 'Bốn chuyên đề là nhiều so với năm trước.', 'ba chuyên đề'),
    on(document, 'DUK-BTC', 'bốn chuyên đề', 'Nên để chi bộ tự chọn số chuyên đề.', 'từ hai đến bốn chuyên đề'),
  ],
  grouped: 0,
  answers: [explained, partly],
  closed: true,
}

export const schemeRound: ShownRound = {
  title: 'Lấy ý kiến về Đề án sinh hoạt chi bộ',
  ask: 'Xin ý kiến trước phiên họp Ban Thường vụ.',
  inDays: 3,
  releaser: 'bithu',
  asked: ['bithu', 'uyvien', 'DUK-BTC', 'DUK-05', 'DUK-09', university],
  agreed: ['DUK-09'],
  said: document => [
    on(document, 'DUK-BTC', 'không quá 90 phút', 'Nên để linh hoạt theo số đảng viên.', 'khoảng 90 phút'),
    on(document, 'DUK-BTC', 'trước ngày 15/12/2026', 'Đề nghị lùi sang đầu năm.', 'trước ngày 15/01/2027'),
  ],
  letter: {
    by: 'DUK-05',
    paper: 'scan',
    number: '85-CV/ĐU',
    date: '2026-10-20',
    said: [
      'Bổ sung quy định về sinh hoạt trực tuyến đối với đảng viên đi công tác dài ngày.',
      'Hướng dẫn mẫu biên bản thống nhất cho các chi bộ.',
    ],
  },
  grouped: 0,
  answers: [null],
}

function on(document: TextDocument, by: string, quoted: string, words: string, proposed?: string): ShownComment {
  return { by, place: placeOf(document, quoted), words, ...(proposed !== undefined && { proposed }) }
}
