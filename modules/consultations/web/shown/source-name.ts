import type { Say } from '../../../../ui/words/words.tsx'
import type { Source } from '../../contract.ts'

/** How something reached us: "Công văn 15-CV/ĐU, ngày 12/10/2026". */
export function sourceName(say: Say, { kind, number, date }: Source): string {
  const head = [say(`said.by_${kind}`), number].filter(Boolean).join(' ')
  return date === null ? head : `${head}, ${say('said.of_day', { day: say.day(date) })}`
}
