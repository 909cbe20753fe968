import { expect, test } from 'vitest'
import type { Lack, Stage } from './contract.ts'
import { partOf } from './part-of.ts'
import { obstacleToClosing, stageOf } from './rules.ts'

const draft = (...stages: Stage[]) => ({ part: 'draft' as const, stages })
const stage = (...papers: ReturnType<typeof draft>[]) => stageOf({ closedAt: null, papers })

test('a matter is as far as its papers: out for comments first, final with the last of its drafts', () => {
  expect(stage()).toBe('preparing')
  expect(stage(draft(), draft('absorbing', 'commenting'))).toBe('commenting')
  expect(stage(draft('final', 'absorbing'), draft('final'))).toBe('final')
  expect(stage(draft('final'), draft())).toBe('absorbing')
  expect(stage(draft('absorbing'))).toBe('absorbing')
  expect(stageOf({ closedAt: '2026-10-14T01:00:00Z', papers: [draft('commenting')] })).toBe('closed')
})

test('an appendix that is final does not make its matter final', () => {
  const appendix = { part: 'appendix' as const, stages: ['final'] as const }
  expect(stageOf({ closedAt: null, papers: [appendix, draft()] })).toBe('absorbing')
})

test('a gate without a source is passed on an order, and one that a rule with a source keeps shut is not', () => {
  const gate = (code: string, source: string | null): Lack => ({
    code,
    facts: {},
    blocks: source !== null,
    source,
    to: '/',
  })
  const [open, shut] = [gate('draft.not_final', null), gate('vote.not_held', '294-QĐ/TW')]
  expect(obstacleToClosing([open], ['draft.not_final'])).toBeUndefined()
  expect(obstacleToClosing([open, shut], ['draft.not_final', 'vote.not_held'])).toMatchObject({
    code: 'matter.incomplete',
    facts: { count: 1, codes: ['vote.not_held'] },
    current: { lacks: [shut] },
  })
})

test('what a paper is follows from an appendix’s name, then its kind, then how it begins', () => {
  const of = (clues: object) => partOf({ type: null, title: '', fileName: '', firstWords: '', ...clues })
  expect(of({ type: 'TTr', title: 'Phụ lục 2 kèm theo Tờ trình' })).toEqual({ part: 'appendix', because: 'title' })
  expect(of({ type: 'TTr', fileName: '03_Bieu-so-lieu.xlsx' })).toEqual({ part: 'appendix', because: 'file-name' })
  expect(of({ type: 'KL', title: 'Tờ trình' })).toEqual({ part: 'draft', because: 'type' })
  expect(of({ title: 'Dự thảo Tờ trình về kinh phí' })).toEqual({ part: 'submission', because: 'title' })
  expect(of({ fileName: '2. DT_De-an.docx' })).toEqual({ part: 'other', because: null })
  expect(of({ fileName: '2. Du thao de an.docx' })).toEqual({ part: 'draft', because: 'file-name' })
  expect(of({ firstWords: 'ĐỀ ÁN\nchuyển đổi số' })).toEqual({ part: 'draft', because: 'first-words' })
  expect(of({ type: 'BC', title: 'Báo cáo' })).toEqual({ part: 'other', because: null })
})
