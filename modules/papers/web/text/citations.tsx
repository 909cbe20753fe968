import { Link } from '@tanstack/react-router'
import { useWords } from '../../../../ui/words/words.tsx'
import { partialDay } from '../partial-day.ts'
import { printedNumber } from '../printed-number.ts'
import type { Cited, Mention } from './cited.ts'
import styles from './citations.module.css'
import type { OnShelf } from './use-on-shelf.ts'

interface Props {
  mentions: readonly Mention[]
  onShelf: OnShelf | undefined
  /** Which document is pointed at, by its key. */
  lit: string | undefined
  onLight: (key: string | undefined) => void
}

/**
 * What a provision cites, beside it, each document once. Pointing at one, or going to it by keyboard, shows its words in the text;
 * one that is on the shelf opens from here.
 */
export function Citations({ mentions, onShelf, lit, onLight }: Props) {
  const say = useWords()
  const documents = [...new Set(mentions.map(({ document }) => document))]
  return (
    <aside className={styles.margin} aria-label={say('text.cites')}>
      <ul>
        {documents.map(document => {
          const { key } = document
          const [paper] = onShelf?.get(key) ?? []
          const pointed = {
            onPointerEnter: () => onLight(key),
            onPointerLeave: () => onLight(undefined),
            onFocus: () => onLight(key),
            onBlur: () => onLight(undefined),
          }
          return (
            <li key={key}>
              {paper ? (
                <Link
                  to="/papers/$id"
                  params={{ id: paper.id }}
                  title={paper.title}
                  className={styles.note}
                  {...pointed}
                >
                  <DocumentFacts document={document} />
                </Link>
              ) : (
                <button type="button" className={styles.note} aria-pressed={key === lit} {...pointed}>
                  <DocumentFacts document={document} />
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </aside>
  )
}

/** Its number, its day, and who issued it. */
export function DocumentFacts({ document: { name, date, organ } }: { document: Cited }) {
  const say = useWords()
  return (
    <>
      <strong>{printedNumber(name)}</strong>
      <span>{[date && partialDay(say, date), organ].filter(Boolean).join(' · ')}</span>
    </>
  )
}
