import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Words } from '../ui/words/words.tsx'

const root = new URL('../', import.meta.url)
const all = (await readdir(root, { recursive: true })).filter(path => !/node_modules|\/dist\/|^\.git|^data/.test(path))
const inBrowser = /^(ui|web|modules\/[^/]+\/web)\//
const ours = await tablesIn(all.filter(path => inBrowser.test(path) && path.endsWith('/words.ts')))
const everybodys = await tablesIn(all.filter(path => /^(platform|modules)\/[^/]+\/words\.ts$/.test(path)))

interface Table {
  path: string
  words: Words
}

async function tablesIn(paths: readonly string[]): Promise<Table[]> {
  return Promise.all(
    paths.map(async path => ({ path, ...((await import(new URL(path, root).href)) as { words: Words }) })),
  )
}

const sentences = ours.flatMap(({ words }) => Object.entries(words).map(([key, { vi, en }]) => ({ key, vi, en })))

test('every sentence is said in both languages, with the same facts', () => {
  const facts = (sentence: string) => [...new Set(Array.from(sentence.matchAll(/\{(\w+)/g), found => found[1]))].sort()
  expect(sentences.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([])
  expect(sentences.filter(({ vi, en }) => String(facts(vi)) !== String(facts(en)))).toEqual([])
})

test('no key is used twice', () => {
  const keys = [...ours, ...everybodys].flatMap(({ words }) => Object.keys(words))
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

test('everything that a screen says has words', async () => {
  const sources = all.filter(path => inBrowser.test(path) && /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  const texts = await Promise.all(sources.map(path => readFile(new URL(path, root), 'utf8')))
  const said = texts.flatMap(text => Array.from(text.matchAll(/\bsay\(\s*'([^']+)'/g), found => found[1] ?? ''))
  const known = new Set([...ours, ...everybodys].flatMap(({ words }) => Object.keys(words)))
  expect(said.length).toBeGreaterThan(200)
  expect(said.filter(key => !known.has(key))).toEqual([])
})
