import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, test } from '../../tests/hall.ts'

test('papers are found by the number at their head, and only by those who may read them', async ({ hall }) => {
  const number = '4321-NQ/ĐU'
  const head = ['ĐẢNG BỘ PHƯỜNG AN HÒA', 'BAN CHẤP HÀNH', '*', `Số ${number}`, 'ĐẢNG CỘNG SẢN VIỆT NAM']
  const content = [...head, 'An Hòa, ngày 05 tháng 9 năm 2026', '', 'NGHỊ QUYẾT', 'về công tác kiểm tra', '', 'Hết.']
  const { id } = await bringRead(hall, 'member', { name: `${fresh('tệp')}.txt`, content: content.join('\n') })
  const asked = `/papers/numbered?numbers=${encodeURIComponent(`30/2020/NĐ-CP,${number}`)}`
  const found = { items: [{ id, number, date: '2026-09-05', title: expect.stringContaining(number) as string }] }
  expect((await hall.get('member', asked)).body).toEqual(found)
  expect((await hall.get('clerk', asked)).body).toEqual({ items: [] })
  await hall.post('member', `/papers/${id}/withdraw`)
  expect((await hall.get('member', asked)).body).toEqual({ items: [] })
})
