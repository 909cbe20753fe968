import { pick, type Random, type WeightedTable } from './random.ts'

export interface MadeUpName {
  family: string
  middle: string
  given: string
}

/** A made-up full name. The shares of family names follow common estimates for Vietnam, in percent. */
export function vietnameseName(random: Random, sex: 'male' | 'female'): MadeUpName {
  const family = pick(random, familyNames)
  const middle = pick(random, middleNames[sex])
  let given = pick(random, givenNames[sex])
  while (middle.endsWith(given)) given = pick(random, givenNames[sex])
  return { family, middle, given }
}

/** The letters of a name without marks, as they stand in an e-mail address. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd').toLowerCase()
}

export const familyNames: WeightedTable = weighted(`
  Nguyễn 38 Trần 11 Lê 9.5 Phạm 7.1 Phan 4.5 Hoàng 3.6 Vũ 2.4 Đặng 2.1 Bùi 2 Huỳnh 1.5 Võ 1.5 Đỗ 1.4 Hồ 1.3 Ngô 1.3
  Trương 1.2 Dương 1 Đinh 1 Trịnh 1 Đoàn 0.9 Đào 0.8 Mai 0.7 Lâm 0.7 Hà 0.7 Tạ 0.6 Cao 0.6 Lương 0.6 Lý 0.5 Phùng 0.5
  Tô 0.4 Chu 0.4 Thái 0.3 Quách 0.3 Kiều 0.2 Nghiêm 0.2 Vương 0.2`)

const middleNames: Record<'male' | 'female', WeightedTable> = {
  male: weighted(`
    Văn 22 Minh 8 Đức 8 Quang 7 Hữu 6 Xuân 6 Đình 6 Ngọc 5 Thanh 5 Quốc 5 Công 4 Mạnh 4 Tuấn 3 Anh 3 Hoàng 3 Duy 3
    Tiến 3 Bá 2 Viết 2 Hải 2 Thế 2 Như 1 Khắc 1`),
  female: weighted(`
    Thị 34 Thị_Thu 5 Thị_Thanh 5 Ngọc 5 Thu 5 Thanh 5 Thị_Hồng 4 Thị_Ngọc 4 Phương 4 Minh 4 Thùy 4 Thị_Minh 3 Thị_Bích 3
    Kim 3 Bích 2 Diệu 2 Khánh 2 Quỳnh 2 Mai 2 Hải 1 Tuyết 1`),
}

// Common names that, with common family names, are those of well-known leaders are left out on purpose.
const givenNames: Record<'male' | 'female', WeightedTable> = {
  male: weighted(`
    Tuấn 6 Hùng 5 Minh 5 Hải 5 Cường 4 Nam 4 Long 4 Trung 4 Thành 4 Hòa 3 Bình 3 Tùng 3 Hiếu 3 Kiên 3 Quân 3 Huy 3 Khánh 3
    Đạt 3 Phong 3 Tâm 2 An 2 Việt 2 Vinh 2 Toàn 2 Tân 2 Thái 2 Phương 2 Tài 2 Thịnh 2 Lộc 2 Khoa 2 Duy 2 Trường 2 Đông 1
    Quý 1 Thọ 1 Bảo 1 Hoàn 1 Khôi 1 Luân 1 Nhật 1 Tường 1`),
  female: weighted(`
    Hương 6 Lan 4 Hoa 4 Thủy 4 Hằng 4 Linh 4 Trang 4 Thảo 4 Hạnh 4 Nga 4 Yến 3 Dung 3 Nhung 3 Phương 3 Huyền 3 Hiền 3 Vân 3
    Loan 3 Anh 3 Oanh 2 Liên 2 Tuyết 2 Hòa 2 Quyên 2 Tâm 2 Thoa 2 Trâm 2 Chi 2 Diệp 2 Giang 2 Nguyệt 2 Phượng 2 Quỳnh 2
    Uyên 1 Vy 1 My 1 Nhàn 1 Trinh 1 Thơm 1 Ái 1 Lụa 1`),
}

function weighted(text: string): WeightedTable {
  const words = text.normalize('NFC').trim().split(/\s+/)
  return words
    .map((word, place) => [word.replace('_', ' '), Number(words[place + 1])] as const)
    .filter((_, place) => place % 2 === 0)
}
