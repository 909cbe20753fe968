import { expect, test } from 'vitest'
import type { Words } from '../ui/words/words.tsx'

const ours = import.meta.glob<Words>(['../ui/words.ts', './words.ts', '../modules/*/web/words.ts'], {
  eager: true,
  import: 'words',
})
const everybodys = import.meta.glob<Words>(['../platform/*/words.ts', '../modules/*/words.ts'], {
  eager: true,
  import: 'words',
})
const sources = import.meta.glob<string>(
  ['../ui/**/*.{ts,tsx}', './**/*.{ts,tsx}', '../modules/*/web/**/*.{ts,tsx}', '!**/*.test.ts', '!./dist/**'],
  { eager: true, query: '?raw', import: 'default' },
)

const sentences = Object.values(ours).flatMap(words =>
  Object.entries(words).map(([key, { vi, en }]) => ({ key, vi, en })),
)

test('every sentence is said in both languages, with the same facts', () => {
  const facts = (sentence: string) => new Set(Array.from(sentence.matchAll(/\{(\w+)/g), found => found[1]))
  const sayTheSame = (one: string, other: string) =>
    facts(one).size === facts(other).size && [...facts(one)].every(fact => facts(other).has(fact))
  expect(sentences.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([])
  expect(sentences.filter(({ vi, en }) => !sayTheSame(vi, en))).toEqual([])
})

test('no key is used twice', () => {
  const keys = [...Object.values(ours), ...Object.values(everybodys)].flatMap(words => Object.keys(words))
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
})

test('Vietnamese addresses nobody as "bạn" and never passes a verdict on a comment', () => {
  const unfit = /(^|[^\p{L}])(bạn|phán quyết|bác bỏ|bản nháp|vấn đề)([^\p{L}]|$)/iu
  expect(sentences.filter(({ vi }) => unfit.test(vi))).toEqual([])
})

test('English says what English committees say', () => {
  const unfit = /\b(summons|verdict|mandate|organ|body|bodies)\b/i
  expect(sentences.filter(({ en }) => unfit.test(en.replace(/\{\w+/g, '')))).toEqual([])
})

test('everything that a screen says has words', () => {
  const said = Object.values(sources).flatMap(text =>
    Array.from(text.matchAll(/\bsay\(\s*'([^']+)'/g), found => found[1] ?? ''),
  )
  const known = new Set([...Object.values(ours), ...Object.values(everybodys)].flatMap(words => Object.keys(words)))
  expect(said.length).toBeGreaterThan(200)
  expect(said.filter(key => !known.has(key))).toEqual([])
})
