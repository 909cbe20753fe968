import type { Chart } from './chart.ts'
import { numberWords } from './number-words.ts'

/** What a chart says, for whoever cannot see it: its title, then every series with its values (at most 4,000 letters). */
export function chartWords({ title, categories, series }: Chart): string {
  const told = series.map(({ name, values, format }) => {
    const pairs = values.flatMap((value, index) =>
      value === null ? [] : [`${categories[index] ?? ''} = ${numberWords(value, format)}`],
    )
    return [name, pairs.join('; ')].filter(Boolean).join(': ')
  })
  const words = [title, ...told].filter(Boolean).join('. ')
  return words.length > longest ? `${words.slice(0, longest).toWellFormed()}…` : words
}

const longest = 4_000
