import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { printedNumber } from '../printed-number.ts'
import { DocumentFacts } from '../text/citations.tsx'
import type { Cited } from '../text/cited.ts'
import type { OnShelf } from '../text/use-on-shelf.ts'
import styles from './cited-list.module.css'

interface Props {
  cited: readonly Cited[]
  onShelf: OnShelf
  onShow: (provisionId: string) => void
}

/** Every document that the text cites, once: who issued it and when, where it is cited, and the paper where the shelf has it. */
export function CitedList({ cited, onShelf, onShow }: Props) {
  const say = useWords()
  return (
    <Section title={say('paper.citations', { count: cited.length })}>
      <ul className={styles.list}>
        {cited.map(document => (
          <li key={document.key} className={styles.document}>
            <p className={styles.facts}>
              <DocumentFacts document={document} />
            </p>
            {onShelf.get(document.key)?.map(({ id, title }) => (
              <Link key={id} to="/papers/$id" params={{ id }} className={styles.paper}>
                {title}
              </Link>
            ))}
            <Places places={document.places} name={printedNumber(document.name)} onShow={onShow} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Goes to the places one after another, and from the last to the first. */
function Places({ places, name, onShow }: Pick<Cited, 'places' | 'name'> & Pick<Props, 'onShow'>) {
  const say = useWords()
  const [at, setAt] = useState(-1)
  const words =
    at < 0
      ? say('paper.cited_in', { count: places.length })
      : say('paper.cited_at', { at: at + 1, count: places.length })
  const go = () => {
    const next = (at + 1) % places.length
    const place = places[next]
    setAt(next)
    if (place !== undefined) onShow(place)
  }
  return (
    <Button kind="quiet" aria-label={`${name}: ${words}`} onPress={go}>
      {words}
    </Button>
  )
}
