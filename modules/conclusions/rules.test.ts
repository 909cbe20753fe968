import { expect, test } from 'vitest'
import { loadRulebook } from '../rulebook/index.ts'
import { obstacleToConcluding, obstacleToOutcomes, sentenceFor } from './rules.ts'

test('a draft has one verdict, and nothing is issued of what was put off', () => {
  expect(obstacleToOutcomes(['approved', 'agreedToIssue', 'delegated', 'delegated'])).toBe(undefined)
  for (const kinds of [
    ['approved', 'noted'],
    ['agreedToIssue', 'agreedToIssue'],
    ['returned', 'agreedToIssue'],
  ] as const)
    expect(obstacleToOutcomes(kinds)?.code).toBe('conclusion.contradicts')
})

test('a meeting that was not opened concluded nothing, unless it is entered once its day is over', () => {
  expect(obstacleToConcluding({ state: 'before', on: '2026-10-14' }, '2026-10-14')?.status).toBe(409)
  expect(obstacleToConcluding({ state: 'before', on: '2026-10-13' }, '2026-10-14')).toBe(undefined)
  expect(obstacleToConcluding({ state: 'closed', on: '2026-10-14' }, '2026-10-14')).toBe(undefined)
})

test('every profile has a sentence for every kind of outcome, in both languages, whatever is known of a delegation', async () => {
  const details = [{}, { by: '20/10/2026' }, { through: 'Văn phòng' }, { by: '20/10/2026', through: 'Văn phòng' }]
  for (const { sentences } of (await loadRulebook()).values()) {
    const says = sentences.map(rule => rule.says)
    for (const language of ['vi', 'en'] as const) {
      for (const of of ['approved', 'inPrinciple', 'returned', 'deferred', 'noted'] as const)
        expect(sentenceFor(says, of, { language, known: { subject: 'Báo cáo' } })).toMatch(/Báo cáo.*\.$/)
      expect(sentenceFor(says, 'agreedToIssue', { language, known: { type: 'Nghị quyết' } })).toContain('Nghị quyết')
      expect(sentenceFor(says, 'task', { language, known: {} })).toBeTruthy()
      for (const more of details) {
        const known = { to: 'Ban Thường vụ', task: 'hoàn thiện', ...more }
        const sentence = sentenceFor(says, 'delegated', { language, known }) ?? ''
        for (const word of Object.values(known)) expect(sentence).toContain(word)
        expect(sentence).not.toMatch(/[{}]/)
      }
    }
  }
})

test('a sentence begins with a capital and keeps dollar signs as they are', () => {
  const sentences = [{ of: 'noted' as const, words: { vi: 'ghi nhận {subject}.', en: '{subject} was noted.' } }]
  const said = (language: 'vi' | 'en') => sentenceFor(sentences, 'noted', { language, known: { subject: 'ảnh $& 5$' } })
  expect([said('vi'), said('en')]).toEqual(['Ghi nhận ảnh $& 5$.', 'Ảnh $& 5$ was noted.'])
  expect(sentenceFor(sentences, 'noted', { language: 'vi', known: {} })).toBe(undefined)
})
