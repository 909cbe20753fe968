import { expect, test } from 'vitest'
import { documentOf, paragraph } from '../../tests/invented-text.ts'
import { sectionsNotIn } from './sections.ts'

const [aims, tasks] = [
  { vi: 'Mục tiêu', en: 'Aims' },
  { vi: 'Nhiệm vụ', en: 'Tasks' },
]

test('a section is there when a heading names it, with or without diacritics, in either language', () => {
  const document = documentOf([paragraph('a', 'I- QUAN ĐIỂM, MỤC TIÊU'), paragraph('b', 'Nội dung khác.')])
  expect(sectionsNotIn(document, [aims, tasks])).toEqual([tasks])
  expect(sectionsNotIn(documentOf([paragraph('a', 'II. Tasks for next year')]), [aims, tasks])).toEqual([aims])
})

test('a long line that only speaks of it is no heading', () => {
  const long = `Các nhiệm vụ ${'được giao cho từng đơn vị '.repeat(10)}`
  expect(sectionsNotIn(documentOf([paragraph('a', long)]), [tasks])).toEqual([tasks])
})
