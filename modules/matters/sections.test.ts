import { expect } from 'vitest'
import { bringRead } from '../../tests/forms.ts'
import { fresh, test } from '../../tests/hall.ts'
import { latestVersions, shortLinesOf } from '../papers/index.ts'
import { longestHeading, sectionsNotIn } from './sections.ts'

const [aims, tasks] = [
  { vi: 'Mục tiêu', en: 'Aims' },
  { vi: 'Nhiệm vụ', en: 'Tasks' },
]

test('a section is there when a heading names it, with or without diacritics, in either language', () => {
  expect(sectionsNotIn(['I- QUAN ĐIỂM, MỤC TIÊU', 'Nội dung khác.'], [aims, tasks])).toEqual([tasks])
  expect(sectionsNotIn(['II. Tasks for next year'], [aims, tasks])).toEqual([aims])
})

test('a long line that only speaks of it is no heading, and is not even loaded', async ({ hall }) => {
  const long = `Các nhiệm vụ ${'được giao cho từng đơn vị '.repeat(10)}`
  const content = `I. Mục tiêu ${fresh('x')}\n\n${long}`
  const { id } = await bringRead(hall, 'member', { name: `${fresh('dự thảo')}.txt`, content })
  const { reader } = hall.plenum.database
  const version = (await latestVersions(reader, [id])).get(id)
  const lines = (await shortLinesOf(reader, [version?.id ?? ''], longestHeading)).get(version?.id ?? '') ?? []
  expect(lines).toEqual([expect.stringContaining('Mục tiêu')])
  expect(sectionsNotIn(lines, [aims, tasks])).toEqual([tasks])
})
