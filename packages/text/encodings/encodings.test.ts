import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned, convertByFont, convertOld, decodeText, detectOldEncoding } from './index.ts'
import { allLetters, smallLetters } from './letters.ts'
import { isSyllable } from './syllable.ts'
import { fromTcvn3, toTcvn3 } from './tcvn3.ts'
import { fromVni, toVni } from './vni.ts'

const speech =
  'Hội nghị thường kỳ của Ban Chấp hành thống nhất nhiều việc: đẩy mạnh chuyển đổi số, giữ vững kỷ cương, bảo đảm quyền lợi ' +
  'của đảng viên; nghỉ đúng hạn, xử lý kịp thời những vướng mắc ở cơ sở. Đồng chí Bí thư yêu cầu rõ người, rõ việc.'

test('every Vietnamese letter, small and capital, survives both old code pages', () => {
  expect([smallLetters.length, new Set(allLetters).size]).toEqual([67, 134])
  for (const letter of allLetters) expect(fromVni(toVni(letter))).toBe(letter)
  for (const letter of smallLetters) {
    expect(fromTcvn3(toTcvn3(letter))).toBe(letter)
    expect(convertByFont(toTcvn3(letter.toUpperCase()), '.VnTimeH').text).toBe(letter.toUpperCase())
  }
})

test('the codes are those of the standards', () => {
  expect(toTcvn3('Cộng hòa xã hội chủ nghĩa Việt Nam')).toBe('Céng hßa x· héi chñ nghÜa ViÖt Nam')
  expect(toVni('Cộng hòa xã hội chủ nghĩa Việt Nam')).toBe('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')
  expect(toVni('ĐỘC LẬP TỰ DO HẠNH PHÚC')).toBe('ÑOÄC LAÄP TÖÏ DO HAÏNH PHUÙC')
})

test('a text of an old code page is turned into Unicode', () => {
  expect(convertOld(toTcvn3(speech))).toEqual({ text: speech, from: 'tcvn3', sure: true })
  expect(convertOld(toVni(speech))).toEqual({ text: speech, from: 'vni', sure: true })
  expect(convertOld('CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM').text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(convertOld('TØNH ñy, UBND tØnh vµ c¸c së, ngµnh liªn quan').text).toBe(
    'TỈNH ủy, UBND tỉnh và các sở, ngành liên quan',
  )
})

test('what is Unicode, French or Portuguese stays as it is', () => {
  const texts = [
    speech,
    'Hà và Tú là hai người có công, có trí, có tâm và có tài.',
    'Le comité a décidé à l’unanimité que la réunion aura lieu là où elle était prévue; les élèves étaient très gênés.',
    'A reunião não será adiada; a comissão já decidiu, e as decisões são válidas até amanhã, à exceção da última.',
    'Plain words without any mark',
    '',
  ]
  for (const text of texts) expect(convertOld(text)).toMatchObject({ text, from: null })
})

test('what is short or mixed is kept and marked', () => {
  const { text, from, sure } = convertOld('NghÞ quyÕt 05')
  expect({ text, from, sure }).toEqual({ text: 'NghÞ quyÕt 05', from: 'tcvn3', sure: false })
})

test('a font names its code page, for a run of any length', () => {
  expect(convertByFont('Sè', '.VnTime')).toEqual({ text: 'Số', from: 'tcvn3', sure: true })
  expect(convertByFont('céng hßa', '.VnArialH').text).toBe('CỘNG HÒA')
  expect(convertByFont('Soá', 'VNI-Times').text).toBe('Số')
  expect(convertByFont('S\uF0E8', '.VnTime').text).toBe('Số')
  expect(convertByFont('t\u00ADîng', '.VnTime').text).toBe('tượng')
  expect(convertByFont('Café', 'Times New Roman')).toEqual({ text: 'Café', from: null, sure: true })
})

test('any words of old text come back, wherever they are cut', () => {
  const words = speech.split(' ')
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 25 }), chosen => {
      const text = chosen.join(' ')
      expect(convertOld(toTcvn3(text)).text).toBe(text)
      expect(convertOld(toVni(text)).text).toBe(text)
    }),
  )
})

test('a text file is decoded by its mark, as UTF-8, or as the code page that makes it Vietnamese', () => {
  const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
  const wide = Uint8Array.from(
    speech.split('').flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  )
  const swapped = Uint8Array.from(
    speech.split('').flatMap(letter => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]),
  )
  const utf8 = new TextEncoder().encode(speech)
  expect(decodeText(utf8)).toEqual({ text: speech, encoding: 'utf-8', sure: true })
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])).text).toBe(speech)
  expect(decodeText(wide)).toEqual({ text: speech, encoding: 'utf-16le', sure: true })
  expect(decodeText(new Uint8Array([0xfe, 0xff, ...swapped]))).toEqual({
    text: speech,
    encoding: 'utf-16be',
    sure: true,
  })
  expect(decodeText(latin(toTcvn3(speech)))).toEqual({ text: speech, encoding: 'tcvn3', sure: true })
  expect(decodeText(latin(toVni(speech)))).toEqual({ text: speech, encoding: 'vni', sure: true })
  expect(decodeText(latin('D\xee?ng'))).toMatchObject({ encoding: 'windows-1252', sure: false })
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', sure: true })
})

test('Windows-1258 keeps its tones apart from the letters', () => {
  const bytes = Uint8Array.from('Hôòi nghiò thýõÌng kyÌ cuÒa Ðaìng uÒy', letter => letter.charCodeAt(0))
  expect(decodeText(bytes)).toEqual({ text: 'Hội nghị thường kỳ của Đáng ủy', encoding: 'windows-1258', sure: true })
})

test('a syllable is told by onset, rime and tone', () => {
  for (const word of speech.match(/\p{L}+/gu) ?? []) expect([word, isSyllable(word)]).toEqual([word, true])
  for (const word of ['décidé', 'được'.replace('ợ', 'ờ'), 'zô', 'xãã']) expect(isSyllable(word)).toBe(false)
})

test('cleaning composes letters, also where the tone was typed first, and takes away what cannot be seen', () => {
  expect(cleaned('e\u0301\u0302')).toBe('ế')
  expect(cleaned('Tiê\u0301ng Viê\u0323t')).toBe('Tiếng Việt')
  expect(cleaned('\uFEFFa\u200Bb\u202Ec\u2066d\u00ADe\u0000f\u00A0g\r\nh\u2028i')).toBe('abcdef g\nh\ni')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => cleaned(cleaned(text)) === cleaned(text)))
})

test('a text says which old code page it may be', () => {
  expect(detectOldEncoding(toVni(speech))).toEqual({ from: 'vni', sure: true })
  expect(detectOldEncoding(speech)).toEqual({ from: null, sure: true })
})
