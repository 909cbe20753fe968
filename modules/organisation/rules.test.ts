import { expect, test } from 'vitest'
import { obstacleToTaking, secrecyMarkIn } from './rules.ts'

test('a stamp on a line of its own is a mark, in any Unicode form and in brackets', () => {
  expect(secrecyMarkIn('ĐẢNG BỘ KHỐI\nTUYỆT MẬT\nSố 01')).toBe('mostSecret')
  expect(secrecyMarkIn('  [TỐI MẬT] '.normalize('NFD'))).toBe('topSecret')
  expect(secrecyMarkIn('Số 12-BC/ĐU\r\nMẬT\r\n')).toBe('secret')
  expect(secrecyMarkIn('Độ mật: Mật')).toBe('secret')
})

test('names and talk about secrecy are no marks', () => {
  for (const text of [
    'MẬT',
    'Nguyễn Thị Mật',
    'NGUYỄN THỊ MẬT',
    'Quy định về bí mật nhà nước',
    'tài liệu tối mật',
    'MẬT ONG\nMật ong',
  ])
    expect(secrecyMarkIn(text)).toBeUndefined()
})

test('an isolated network takes what a connected one refuses', () => {
  expect(obstacleToTaking('TỐI MẬT', 'connected')).toMatchObject({
    code: 'secret.not_here',
    facts: { mark: 'topSecret' },
  })
  expect(obstacleToTaking('TỐI MẬT', 'isolated-lan')).toBeUndefined()
})

test('a long text of blanks and empty lines is judged like any other', () => {
  const [blanks, lines] = [' \t\u00A0'.repeat(20_000), '\r\n'.repeat(20_000)]
  for (const filling of [blanks, lines, `độ mật${blanks}x\n`, `(${lines}`]) {
    expect(secrecyMarkIn(`${filling}x`)).toBeUndefined()
    expect(secrecyMarkIn(`x\n${filling}\nTỐI  MẬT  \r\n`)).toBe('topSecret')
  }
})
