import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Language } from '../../../platform/work/actor.ts'
import type { Words } from '../../../platform/words.ts'

export const languages: readonly Language[] = ['vi', 'en']

/** Chooses the language as another tab of the same browser would. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(chosen => {
    localStorage.setItem('plenum.language', chosen)
    dispatchEvent(Object.assign(new Event('storage'), { key: 'plenum.language' }))
  }, language)
  await page.locator(`html[lang=${language}]`).waitFor()
}

declare const localStorage: { setItem: (key: string, value: string) => void }
declare function dispatchEvent(event: Event): void

const root = join(import.meta.dirname, '../../..')
const words = await everyWord()
const firstParts = new Set(Object.keys(words).map(key => key.split('.')[0]))
const sentences = {
  vi: new Set(Object.values(words).map(({ vi }) => vi)),
  en: new Set(Object.values(words).map(({ en }) => en)),
}

/** Words that only the other language has, for sentences that are put together or come from elsewhere. */
const foreign: Record<Language, RegExp> = {
  vi: /\b(the|and|with|without|save|edit|cancel|search|loading|people|office|account|delete|unknown|undefined|error)\b/i,
  en: /(?<!\p{L})(không|của|được|người|ngày|chưa|hoặc|đã|undefined)(?!\p{L})/iu,
}

/** Texts of the screen that nobody has translated: names of words instead of the words, and sentences of the other language. */
export async function untranslatedOn(page: Page, language: Language): Promise<string[]> {
  const other = language === 'vi' ? 'en' : 'vi'
  const texts = await textsOn(page, other)
  const isForeign = (text: string) =>
    (sentences[other].has(text) && !sentences[language].has(text)) || foreign[language].test(text)
  return [...texts].filter(text => isKey(text) || isForeign(text))
}

/** As much of a node as is asked of it in the page. */
interface Node {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<Node>
  getAttribute: (name: string) => string | null
}

/** Everything that is written on the screen or said by a screen reader, but for what is marked as being in the other language. */
async function textsOn(page: Page, other: Language): Promise<Set<string>> {
  const said = ['aria-label', 'placeholder', 'title', 'alt']
  const texts = await page
    .locator(`body *:not(script, noscript, style, [lang=${other}], [lang=${other}] *)`)
    .evaluateAll(
      (elements: Node[], names) =>
        elements.flatMap(element => [
          ...[...element.childNodes]
            .filter(({ nodeType }) => nodeType === 3)
            .map(({ textContent }) => textContent ?? ''),
          ...names.map(name => element.getAttribute(name) ?? ''),
        ]),
      said,
    )
  return new Set(texts.map(text => text.trim()).filter(text => text !== ''))
}

function isKey(text: string): boolean {
  const [key, first] = /^([a-z_]+)(?:\.[a-z_]+)+$/.exec(text) ?? []
  return key !== undefined && firstParts.has(first ?? '')
}

async function everyWord(): Promise<Words> {
  const paths = globSync(['{platform,modules,server,web,ui}/**/words.ts'], { cwd: root })
  const tables = await Promise.all(paths.map(async path => (await import(join(root, path))) as { words?: Words }))
  return Object.assign({}, ...tables.map(table => table.words ?? {})) as Words
}
