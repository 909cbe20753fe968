import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Obstacle } from '../../platform/refused.ts'
import { useStoredChoice } from '../stored-choice.ts'
import { formatDay, formatMoment } from './day.ts'
import { language as chosenLanguage, type Language } from './language.ts'
import { fillSentence, type Facts } from './sentence.ts'

/** One folder's words: every key in every language. */
export type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>

/** Says a key in the person's language; an unknown key is shown as it is. */
export interface Say {
  (key: string, facts?: Facts): string
  language: Language
  /** Whether there are words for this key. */
  knows(key: string): boolean
  /** Why something was refused, in a whole sentence. */
  reason(obstacle: Obstacle): string
  day(day: string): string
  moment(moment: string, options?: { seconds?: boolean }): string
}

interface Voice {
  words: Words
  timeZone?: string | undefined
}

const VoiceContext = createContext<Voice>({ words: {} })

interface Props extends Voice {
  children: ReactNode
}

/** Gives the screens below their words. Later entries of `words` win, so a profile's own words come last. */
export function WordsProvider({ words, timeZone, children }: Props) {
  const voice = useMemo(() => ({ words, timeZone }), [words, timeZone])
  return <VoiceContext value={voice}>{children}</VoiceContext>
}

/** The words of this screen; it renders again when the person changes the language. */
export function useWords(): Say {
  const { words, timeZone } = use(VoiceContext)
  const language = useStoredChoice(chosenLanguage)
  return useMemo(() => sayIn(language, words, timeZone), [language, words, timeZone])
}

/** The time zone in which this organisation reads its clocks. */
export function useTimeZone(): string | undefined {
  return use(VoiceContext).timeZone
}

function sayIn(language: Language, words: Words, timeZone: string | undefined): Say {
  const say = (key: string, facts: Facts = {}) => {
    const entry = words[key]
    return entry ? fillSentence(entry[language], facts, language) : key
  }
  // A fact may be a code that has words of its own: `kind: 'cell'` is said as the words of `kind.cell`.
  const inWords = (facts: Facts = {}) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        (typeof fact === 'string' && words[`${name}.${fact}`]?.[language]) || fact,
      ]),
    )
  return Object.assign(say, {
    language,
    knows: (key: string) => key in words,
    reason: (obstacle: Obstacle) =>
      obstacle.code in words
        ? say(obstacle.code, inWords(obstacle.facts))
        : say('refused.without_words', { code: obstacle.code }),
    day: (day: string) => formatDay(day, language),
    moment: (moment: string, options = {}) => formatMoment(moment, language, { timeZone, ...options }),
  })
}
