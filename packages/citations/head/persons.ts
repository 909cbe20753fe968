import { isUnmarkedSurname } from './surnames.ts'
import type { Span, Written } from './written.ts'

/** How the name of an office begins, in plain letters. */
export const officeWord =
  /^(?:Q\.? ?|QUYEN )?(?:TONG )?(?:PHO |THUONG TRUC |UY VIEN|CHU TICH|CHU NHIEM|CHU TRI|CHU TOA|CHU HO|BI THU|TONG BI THU|THU TUONG|BO TRUONG|THU TRUONG|CHANH |GIAM DOC|TONG |THONG DOC|CUC TRUONG|VU TRUONG|VIEN TRUONG|TRUONG |TO TRUONG|HIEU TRUONG|DOI TRUONG|CHI CUC TRUONG|HANG TRUONG|TRUONG|CHI HUY TRUONG|CHINH UY|TU LENH|THANH TRA|HOI TRUONG|HIEU PHO|KE TOAN|THAM PHAN|PHO$|TM|DAI DIEN|NGUOI )/

const rank =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)|Chuẩn Đô đốc|Phó Đô đốc|Đô đốc|GS|PGS|TSKH|TS|ThS|Th\.S|BS|BSCKII|BSCKI|CKII|CKI|DS|KS|CN|LS|NGƯT|NGND|TTND|TTƯT|NSND|NSƯT|AHLĐ|Ông|Bà|Đ\/c|Đồng chí|Luật sư|Kỹ sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Giáo sư|Phó Giáo sư)[.,:;\s]+/iu

const word = "\\p{Lu}[\\p{L}'’]*"
const name = new RegExp(`^${word}(?:[ ]{1,2}-?[ ]?${word}){1,5}(?:\\s*\\([^)]*\\))?$`, 'u')

// With marks, because `Vũ` is a surname and `Vụ` a department.
const notNames =
  /^(?:Văn phòng|Ủy ban|Uỷ ban|Hội đồng|Ban|Bộ|Sở|Cục|Vụ|Công|Đảng|Tỉnh|Thành phố|Huyện|Xã|Phường|Trung ương|Chính phủ|Quốc hội|Việt Nam|Hà Nội|Nơi nhận|Lưu:|Lưu VT|Như|Độc lập|Hạnh phúc|Phụ lục|Trường|Ngân hàng|Chương|Điều|Mục|Phần|Căn cứ|Đã ký|Kính)(?=\s|$)/iu

const unmarkedBody = /^(?:UY BAN|HOI DONG|VAN PHONG|CONG TY|CONG AN|NGAN HANG|TONG CUC|TRUONG DAI|BAN CHAP)(?= )/

/**
 * The name of a person in a cell that holds nothing else, without rank, degree or address: two to six words with
 * capitals that begin with a known surname, or three that do not.
 */
export function nameIn({ text, plain }: Written, { start, end }: Span): Span | undefined {
  let from = start
  for (let titles = 0; titles < 4; titles += 1) {
    const title = rank.exec(text.slice(from, Math.min(end, from + 40)))
    if (!title) break
    from += title[0].length
  }
  const kept = text
    .slice(from, end)
    .replace(/\s*\(?(?:đã ký|Đã ký)\)?\.?$/u, '')
    .replace(/[.,]$/, '')
  const words = plain.slice(from, from + kept.length)
  if (!name.test(kept) || notNames.test(kept.replace(/\s+/g, ' ')) || unmarkedBody.test(words)) return undefined
  const parts = words.trim().split(/[ ]+/)
  if (!isUnmarkedSurname(parts[0] ?? '') && parts.length < 3) return undefined
  return { start: from, end: from + kept.length }
}
