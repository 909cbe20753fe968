import { expect, test } from 'vitest'
import { understand } from './rows.ts'

async function understood(headings: readonly string[]) {
  return understand([headings, ['P1', 'Trần Văn Bảo']], { kind: 'people', order: 'family-first', today: '2026-10-14' })
}

test('what stands in brackets does not matter in a heading', async () => {
  const { columns, ignored } = await understood(['Code (số hiệu)', 'Họ và tên (chữ in hoa)'])
  expect([columns, ignored]).toEqual([['code', 'family_name', 'middle_name', 'given_name'], []])
})

test('a heading of nothing but open brackets is left aside at once', async () => {
  const { ignored } = await understood(['code', 'full_name', '('.repeat(400_000)])
  expect(ignored.map(({ length }) => length)).toEqual([400_000])
})
