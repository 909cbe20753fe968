import { Buffer } from 'node:buffer'

/** What a text says over and over to cost a reader time: openers without ends, digits, strokes, half citations, tags. */
const units = [
  'số ',
  'số số số ',
  'và, và, ',
  '1/',
  '1-/',
  '/////',
  '-----',
  '((((',
  '1234567890',
  '1 ',
  'lllO0',
  '&#1',
  '<b ',
  '*',
  'NQ ',
  'NQ1',
  'NQ 1 ',
  'ra NQ 1 ',
  'Luật ',
  'Luật của 11 Luật ',
  'Luật sửa đổi, bổ sung một số điều của ',
  'Quyết định\t',
  'ngày 1 tháng ',
  'ngày 1/2, ra NQ 1 ',
  'ban hành ',
  'của Bộ ',
  'khóa ',
  'N G H Ị ',
  'CÔNG BÁO/Số ',
  '| a ',
  '{"so": "',
  '1-A-B-C-D-E-F-',
  '1 - NQ / TW - ',
  'Nghị quyết 12, 13, 14, ',
  '"12-QĐ/TU": ',
  '24-QĐ/TW\t',
  'e\u0323\u0302',
  '\u200b',
  '\n',
]

/** Each of them repeated to an equal share of so many bytes. */
export function hostileTexts(bytes: number): { unit: string; text: string }[] {
  const share = bytes / units.length
  return units.map(unit => ({ unit, text: unit.repeat(Math.ceil(share / Buffer.byteLength(unit))) }))
}

/** A text that is nothing but citations. */
export function denseText(bytes: number): string {
  const cited =
    'Nghị quyết số 12-NQ/TU, ngày 5/6/2020; Nghị định số 12/2020/NĐ-CP và các Quyết định số 217, 218/QĐ-UBND; 24-QĐ/TW; '
  return cited.repeat(Math.ceil(bytes / Buffer.byteLength(cited)))
}
