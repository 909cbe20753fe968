import type { Language } from '../work/actor.ts'
import { eachVariable } from './variables.ts'

/** The variables for `--help`: a name and what is taken without it, and below that what it means. */
export function variablesAsText(language: Language): string {
  const entries = eachVariable().map(
    ([name, { meaning, fallback }]) => `  ${name}${fallback ? `=${fallback}` : ''}\n      ${meaning[language]}`,
  )
  return entries.join('\n')
}

/** The variables as a Markdown table for the operator's handbook. */
export function variablesAsMarkdown(language: Language): string {
  const head = headings[language]
  const rows = eachVariable().map(([name, { meaning, fallback, example }]) => [
    `\`${name}\``,
    meaning[language],
    fallback ? `\`${fallback}\`` : '',
    `\`${example}\``,
  ])
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Biến', 'Ý nghĩa', 'Mặc định', 'Ví dụ'],
  en: ['Variable', 'Meaning', 'By itself', 'Example'],
}
