import type { Fact } from './refused.ts'
import type { Language } from './work/actor.ts'

/** Sentences by key, each in every language; `{name}` stands for a fact. */
export type Words = Record<string, Record<Language, string>>

export type Say = (key: string, facts?: Record<string, Fact>) => string

/** Joins the words of all parts of the house; a key that is used twice is a fault of ours. */
export function joinWords(tables: readonly Words[]): Words {
  const joined: Words = {}
  for (const table of tables) {
    for (const [key, sentences] of Object.entries(table)) {
      if (key in joined) throw new Error(`the word "${key}" is defined twice`)
      joined[key] = sentences
    }
  }
  return joined
}

/** Says a key in one language. A key without words comes back as it is, so that nothing on a screen is ever empty. */
export function sayIn(words: Words, language: Language): Say {
  return (key, facts = {}) => {
    const sentence = words[key]?.[language] ?? key
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole))
  }
}
