import type { Fact } from '../../platform/refused.ts'
import { formatDay, isDay } from './day.ts'
import type { Language } from './language.ts'

export type Facts = Readonly<Record<string, Fact | undefined>>

/**
 * Fills a sentence. `{count}` becomes the fact, with numbers and days as the language writes them;
 * `{count|row|rows}` becomes the first word when the fact is exactly 1 and the second otherwise.
 * A placeholder without a fact stays as it is, so that a mistake is seen and not hidden.
 */
export function fillSentence(sentence: string, facts: Facts, language: Language): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (asWritten, name: string, one: string | undefined, many: string) => {
      const fact = facts[name]
      if (fact === undefined) return asWritten
      if (one !== undefined) return fact === 1 ? one : many
      return write(fact, language)
    },
  )
}

function write(fact: Fact, language: Language): string {
  if (fact === null) return '–'
  if (typeof fact === 'number') return new Intl.NumberFormat(language).format(fact)
  if (typeof fact === 'string') return isDay(fact) ? formatDay(fact, language) : fact
  if (typeof fact === 'boolean') return fact ? '✓' : '–'
  return fact.map(part => write(part, language)).join(', ')
}
