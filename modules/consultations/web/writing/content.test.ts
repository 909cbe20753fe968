import { expect, test } from 'vitest'
import { empty, proposalOf, quotedIn, saysSomething } from './content.ts'

test('a wording that is still what the draft says proposes nothing', () => {
  expect(proposalOf({ proposed: undefined }, 'báo cáo')).toBeNull()
  expect(proposalOf({ proposed: 'báo cáo' }, 'báo cáo')).toBeNull()
  expect(proposalOf({ proposed: 'báo cáo ngay' }, 'báo cáo')).toBe('báo cáo ngay')
})

test('to strike the words out is a proposal', () => {
  expect(proposalOf({ proposed: '' }, 'báo cáo')).toBe('')
  expect(saysSomething({ ...empty, proposed: '' }, 'báo cáo')).toBe(true)
})

test('blank words alone say nothing', () => {
  expect(saysSomething({ ...empty, words: ' \n' }, '')).toBe(false)
})

test('a wording begins with what is selected, or with the whole provision', () => {
  const anchor = { provisionId: 'p1', words: 'Chi bộ báo cáo.' }
  const selection = { start: 7, end: 14, exact: 'báo cáo', before: '', after: '' }
  expect(quotedIn({ page: null, point: null, anchor })).toBe('Chi bộ báo cáo.')
  expect(quotedIn({ page: null, point: null, anchor: { ...anchor, selection } })).toBe('báo cáo')
  expect(quotedIn(null)).toBe('')
})
