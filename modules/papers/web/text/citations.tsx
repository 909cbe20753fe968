import { useWords } from '../../../../ui/words/words.tsx'
import type { Citation } from '../../../../packages/citations/citation.ts'
import { partialDay } from '../partial-day.ts'
import styles from './citations.module.css'

interface Props {
  citations: readonly Citation[]
  /** Which one is pointed at. */
  lit: string | undefined
  onLight: (key: string | undefined) => void
}

/** What a provision cites, beside it: document, date and organ. Pointing at one, or going to it by keyboard, shows its words in the text. */
export function Citations({ citations, lit, onLight }: Props) {
  const say = useWords()
  return (
    <aside className={styles.margin} aria-label={say('text.cites')}>
      <ul>
        {citations.map(cited => {
          const key = `${cited.start}`
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.note}
                aria-pressed={key === lit}
                onPointerEnter={() => onLight(key)}
                onPointerLeave={() => onLight(undefined)}
                onFocus={() => onLight(key)}
                onBlur={() => onLight(undefined)}
              >
                <strong>{nameOf(cited)}</strong>
                <span>{[cited.date && partialDay(say, cited.date), cited.organ].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}

/** As it is usually written: 12-NQ/TU, 30/2020/NĐ-CP. */
function nameOf({ type, number, year, symbol }: Citation): string {
  const digits = [number, year].filter(Boolean).join('/')
  if (!symbol) return [type, digits].filter(Boolean).join(' ')
  return `${digits}${year ? '/' : '-'}${symbol}`
}
