import type { Cell } from './cells.ts'
import { isCapital, plainWords, type Span, type Written } from './written.ts'

/** More lines than any abstract has: what runs on for longer has no end that could be seen. */
const longest = 40

// Words that cannot end an abstract, so that it goes on below whatever the next line begins with.
const wanting =
  /(?:[,-]$|\b(?:VA|CUA|VE|VOI|TRONG|CHO|THEO|TAI|TREN|THUOC|CAC|NHUNG|MOT|SO|DO|BOI|DOI|DEN|TU|LAN|THU|HOAC|NHU|DUOC|BANG|GIUA|O)$|^V ?\/ ?V$|^VE VIEC$)/

// Words that hardly end one: the beginnings of names and of names of documents.
const unfinished =
  /\b(?:NAM|THANG|NGAY|KHOA|TINH|HUYEN|XA|PHUONG|QUAN|THANH|PHO|BO|BAN|UY|NGHI|LUAT|QUYET|DINH|THONG|CHI|KE|DE|THUC|THE|VIEC|QUY|CHU|TRUONG|TRUNG|DANG|NHA|SU|NHAN)$/

// What no abstract goes on with, however it broke off.
const grounds = /^(?:CAN CU|KINH GUI|KINH TRINH|QUYET DINH ?:|QUYET NGHI ?:|DIEU \d|CHUONG I\b|[-+•]\s|\[)/

// How the body of a document begins: its grounds, its first heading, who acts.
const opening =
  /^(?:[-+•]\s|CAN CU\b|XET\b|THEO (?:DE NGHI|YEU CAU|QUY DINH|CHUONG TRINH|TO TRINH)|THUC HIEN\b|THI HANH\b|KINH (?:GUI|TRINH)\b|DIEU \d|CHUONG [IVX\d]+|PHAN (?:[IVX\d]|THU\b|MO DAU)|MUC LUC|MO DAU$|DAT VAN DE|LOI NOI|MUC [IVX\d]|[IVX]{1,5}\s?[.)/-]|[A-H\d]{1,2}\s?[.)/-]\s|QUYET (?:DINH|NGHI) ?:|\(?BAN HANH KEM|\(?KEM THEO|HOM NAY\b|VAO HOI\b|TRONG (?:THOI|NHUNG|NAM|CAC|BOI|QUA)|DE (?:THUC|TIEP|TRIEN|CHUAN|KIP|BAO|TANG|TO|GOP)|NHAM\b|QUA \w|SAU (?:KHI|MOT|\d)|VUA QUA|HIEN NAY|THOI GIAN|TREN CO SO|TIEP THEO|TIEP TUC THUC|NAM \d|NGAY \d|TU NGAY|TU NAM|DUOC SU|THUA |PHAT HUY|I,|1,|THANH PHAN|DIA DIEM|\[)/

// Whoever issues is named in capitals between the abstract and the grounds.
const issuer =
  /^(?:Q\.? ?)?(?:BO TRUONG|THU TUONG|CHU TICH|CHU NHIEM|TONG |THONG DOC|GIAM DOC|CHANH |VIEN TRUONG|CUC TRUONG|HIEU TRUONG|TRUONG BAN|UY BAN|UBND|HOI DONG|HDND|CHINH PHU|QUOC HOI|BO CHINH TRI|DOAN CHU TICH|BAN |BO |TINH UY|THANH UY|HUYEN UY|DANG UY|CHI BO|DAI HOI|LIEN )/

/** What a line in capitals begins with that belongs to the body; `NĂM 2022` goes on with an abstract in capitals. */
const heading =
  /^(?:CHUONG [IVX\d]+|PHAN (?:[IVX\d]|THU\b|MO DAU)|MUC LUC|MUC [IVX\d]|MO DAU$|DAT VAN DE|LOI NOI|[IVX]{1,5}\s?[.)/-]|[A-H\d]{1,2}\s?[.)/-]\s|DIEU \d|QUYET (?:DINH|NGHI) ?:)/

/** The offices and councils that issue, of which no abstract begins by its first words. */
export const officeOrCouncil =
  /^(?:BO TRUONG|THU TUONG|CHU TICH|CHU NHIEM|TONG (?:GIAM DOC|THANH TRA|KIEM TOAN|CUC TRUONG|BI THU)|THONG DOC|GIAM DOC|CHANH AN|VIEN TRUONG|UY BAN (?:NHAN|THUONG)|UBND|HOI DONG (?:NHAN DAN|CHINH PHU|BO TRUONG|NHA NUOC)|HDND|CHINH PHU|QUOC HOI|BO CHINH TRI|BAN (?:CHAP HANH|THUONG VU|BI THU)|DANG UY|HIEU TRUONG|CUC TRUONG)/

/**
 * The lines under the title (or of a letter, under its number): up to a rule, the issuer in capitals, the grounds, or
 * the first sentence of the body. `first` is the index of the cell where they may begin.
 */
export function abstractLines(page: Written, cells: readonly Cell[], first: number): Span[] {
  const lines: Cell[] = []
  for (let at = first; at < cells.length && lines.length < longest; at += 1) {
    const cell = cells[at]
    if (!cell || isEndOfAbstract(page, lines, cells, at)) break
    if (hasLetters(page, cell)) lines.push(cell)
  }
  return lines
}

function isEndOfAbstract(page: Written, lines: readonly Cell[], cells: readonly Cell[], at: number): boolean {
  const [cell, last] = [cells[at], lines.at(-1)]
  if (!cell) return true
  const plain = plainWords(page, cell)
  if (!last) return grounds.test(plain) || (plain.length > 250 && isSentence(page, cell))
  if (!hasLetters(page, cell)) return true
  const before = plainWords(page, last)
  const text = page.text.slice(cell.start, cell.end)
  if (grounds.test(plain) || /\p{Ll}{2}\.$/u.test(page.text.slice(last.start, last.end))) return true
  if (/^\p{Ll}/u.test(text) || (wanting.test(before) && !/dược$/iu.test(page.text.slice(last.start, last.end))))
    return isSentence(page, cell)
  if (issuer.test(plain) && namesIssuer(page, lines, cell) && isBeforeGrounds(page, cells, at)) return true
  const isBelowCapitals = isCapital(page.text.slice(last.start, last.end))
  if (isCapital(text) && isBelowCapitals) return heading.test(plain) || isApart(cell, last)
  if (unfinished.test(before) && !isBelowCapitals) return isSentence(page, cell)
  if (opening.test(plain)) return true
  return isApart(cell, last) || isSentence(page, cell) || beginsSentence(page, cells, at)
}

function isApart(cell: Cell, last: Cell): boolean {
  return cell.line > last.line + 1
}

/** Whoever issues is named right above the grounds, or above what is decided. */
function isBeforeGrounds({ plain }: Written, cells: readonly Cell[], at: number): boolean {
  return cells
    .slice(at, at + 4)
    .some(({ start, end }) =>
      /^(?:[-+•]\s*)?(?:CAN\s|CAN$|XET\b|THEO\b|QUYET (?:DINH|NGHI)|THUC HIEN|DIEU \d|DE )/.test(
        plainWords({ plain }, { start, end }),
      ),
    )
}

/** Under an abstract in small letters any capitals will do; under one in capitals only the issuer's office or name. */
function namesIssuer({ text, plain }: Written, lines: readonly Cell[], cell: Cell): boolean {
  const words = text.slice(cell.start, cell.end)
  if (!isCapital(words) && !/^(?:\p{Lu}{2,}\s+){2}/u.test(words)) return false
  const first = lines[0]
  if (!first || !isCapital(text.slice(first.start, lines.at(-1)?.end))) return true
  return officeOrCouncil.test(plainWords({ plain }, cell))
}

/** A paragraph that ends as sentences do. */
function isSentence({ text }: Written, cell: Cell): boolean {
  const words = text.slice(cell.start, cell.end)
  return words.length > 60 && /[.;:]$/.test(words) && !/[A-ZĐ]\.$/u.test(words)
}

/** A line with a capital whose paragraph, up to the next gap, ends as sentences do. */
function beginsSentence(page: Written, cells: readonly Cell[], at: number): boolean {
  for (let next = at; next < Math.min(cells.length, at + 12); next += 1) {
    const [cell, before] = [cells[next], cells[next - 1]]
    if (!cell || (next > at && before && isApart(cell, before)) || !hasLetters(page, cell)) return false
    if (next > at && grounds.test(plainWords(page, cell))) return false
    if (isCapital(page.text.slice(cell.start, cell.end))) return false
    if (/[.;:]$/.test(page.text.slice(cell.start, cell.end))) return true
  }
  return false
}

function hasLetters({ text }: Written, cell: Cell): boolean {
  return /[\p{L}\d]/u.test(text.slice(cell.start, cell.end))
}
