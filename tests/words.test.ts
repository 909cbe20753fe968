import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Endpoint } from '../platform/http/contract.ts'
import type { Words } from '../platform/words.ts'

const root = join(import.meta.dirname, '..')
const parts = '{platform,modules,server,web,ui,tools}'
const isTest = (path: string) => /\.test\.tsx?$|scene\.ts$/.test(path)

const sources = globSync(`${parts}/**/*.{ts,tsx}`, { cwd: root, exclude: path => /node_modules|dist/.test(path) })
  .filter(path => !isTest(path))
  .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const tables = await tablesOfWords()
const words: Words = Object.assign({}, ...tables.map(({ table }) => table)) as Words
const endpoints = await everyEndpoint()

test('every refusal has words', () => {
  const told = sources.flatMap(({ path, text }) => codesIn(text).map(code => ({ path, code })))
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter(({ code }) => !(code in words))).toEqual([])
})

test('what a contract says it may refuse with is refused somewhere, and has words', () => {
  const promised = endpoints.flatMap(({ path, refuses }) => refuses.map(code => ({ path, code })))
  expect(promised.length).toBeGreaterThan(50)
  const told = sources.filter(({ path }) => !path.endsWith('contract.ts') && !path.endsWith('words.ts'))
  const isTold = (code: string) => code in words && told.some(({ text }) => text.includes(`'${code}'`))
  expect(promised.filter(({ code }) => !isTold(code))).toEqual([])
})

test('every sentence is in every language, of the same facts, and belongs to one part of the house', () => {
  const factsIn = (sentence: string) => [...new Set(sentence.match(/\{\w+/g))].toSorted()
  const unequal = Object.entries(words).filter(
    ([, { vi, en }]) => !vi || !en || factsIn(vi).join() !== factsIn(en).join(),
  )
  expect(unequal).toEqual([])
  const keys = tables.flatMap(({ table }) => Object.keys(table))
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
})

test('every sentence is said somewhere', () => {
  const saying = sources.filter(({ path }) => !path.endsWith('words.ts')).map(({ text }) => text)
  const begun = new Set(
    saying.flatMap(text => [...text.matchAll(/[`'"]([\w.-]+[._])(?:\$\{|['"] \+)/g)].map(match => match[1] ?? '')),
  )
  const all = saying.join('\n')
  const isSaid = (key: string) => all.includes(`'${key}'`) || [...begun].some(beginning => key.startsWith(beginning))
  expect(Object.keys(words).filter(key => !isSaid(key))).toEqual([])
})

/** From docs on words: Vietnamese sentences have no second person, and both languages leave these to others. */
const leftToOthers = {
  vi: /(?<!\p{L})(bạn|phán quyết|bác bỏ|vấn đề|bản nháp|chưa đọc)(?!\p{L})/iu,
  en: /\b(summons|verdicts?|mandates?|organs?|body|bodies)\b/i,
}

test('tone marks stand where state papers set them: khóa, hủy, hòa', () => {
  const elsewhere = /(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu
  expect(Object.entries(words).filter(([, { vi }]) => elsewhere.test(vi))).toEqual([])
})

test('no sentence uses words that we leave to others', () => {
  const found = Object.entries(words).filter(([, sentence]) =>
    (['vi', 'en'] as const).some(language => {
      const said = sentence[language].replace(/\{[^}]*\}/g, '')
      return leftToOthers[language].test(said) || said !== said.normalize('NFC')
    }),
  )
  expect(found).toEqual([])
})

/** Codes as they are given to obstacles: on the spot, or chosen between two. */
function codesIn(text: string): string[] {
  const places =
    text.match(/\bcode(?:: string)?(?: =|:)(?:[^'\n]{0,60}\?)? '[a-z_]+\.[a-z_]+'(?: : '[a-z_]+\.[a-z_]+')?/g) ?? []
  return places.flatMap(place => place.match(/(?<=')[a-z_.]+(?=')/g) ?? [])
}

async function tablesOfWords(): Promise<{ path: string; table: Words }[]> {
  const paths = sources
    .map(({ path }) => path)
    .filter(path => path.endsWith('/words.ts') && path !== 'platform/words.ts')
  return Promise.all(
    paths.map(async path => ({ path, table: ((await import(join(root, path))) as { words: Words }).words })),
  )
}

async function everyEndpoint(): Promise<Endpoint[]> {
  const paths = sources.map(({ path }) => path).filter(path => path.endsWith('/contract.ts'))
  const modules = await Promise.all(paths.map(path => import(join(root, path)) as Promise<Record<string, unknown>>))
  return modules.flatMap(module => Object.values(module)).filter(isEndpoint)
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'refuses' in value && 'method' in value
}
