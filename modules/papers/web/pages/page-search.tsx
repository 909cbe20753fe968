import { type KeyboardEvent, useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { NextIcon, PreviousIcon } from '../../../../ui/icons.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { searchPages } from '../../contract.ts'
import styles from './page-search.module.css'
import type { PaperVersion } from './use-layers.ts'

export type Hit = AnswerOf<typeof searchPages>['hits'][number]

/** A search as its field shows it. */
export interface Searching {
  typed: string
  type: (search: string) => void
  count: number
  /** Undefined until an answer came. */
  answered: boolean
  /** Which hit is looked at, from 0. */
  at: number
  go: (at: number) => void
}

interface PageSearch extends Searching {
  hits: readonly Hit[]
}

/** Searching inside one version; `onHit` is told which hit to show. */
export function usePageSearch({ id, number }: PaperVersion, when: boolean, onHit: (hit: Hit) => void): PageSearch {
  const [typed, type] = useState('')
  const [at, setAt] = useState(0)
  const search = useSettled(typed.trim(), 300)
  const asks = when && search.length > 1
  const found = useAnswer(searchPages, { id, number, search }, asks)
  const hits = (asks && found.data?.hits) || []
  const go = (to: number) => {
    const wrapped = (to + hits.length) % Math.max(hits.length, 1)
    const hit = hits[wrapped]
    setAt(wrapped)
    if (hit) onHit(hit)
  }
  const retype = (text: string) => {
    setAt(0)
    type(text)
  }
  return { typed, type: retype, count: hits.length, hits, answered: asks && found.data !== undefined, at, go }
}

/** The field, how many places there are, and the way from one to the next: Enter and Shift with Enter, or the arrows. */
export function SearchField({ search: { typed, type, count, answered, at, go } }: { search: Searching }) {
  const say = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    go(event.shiftKey ? at - 1 : at + 1)
  }
  return (
    <search className={styles.search}>
      <input
        type="search"
        className={styles.field}
        aria-label={say('pages.search')}
        placeholder={say('pages.search')}
        value={typed}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className={styles.count}>
        {answered && (count > 0 ? say('pages.hits', { at: at + 1, count }) : say('pages.no_hits'))}
      </output>
      {count > 0 && (
        <>
          <Button
            kind="quiet"
            aria-label={say('pages.previous_hit')}
            icon={<PreviousIcon size={20} aria-hidden />}
            onPress={() => go(at - 1)}
          />
          <Button
            kind="quiet"
            aria-label={say('pages.next_hit')}
            icon={<NextIcon size={20} aria-hidden />}
            onPress={() => go(at + 1)}
          />
        </>
      )}
    </search>
  )
}

/** Where hits stand on one page; the one that is looked at has an edge as well as a colour. */
export function HitBoxes({ hits, current, size }: HitProps) {
  return hits.flatMap((hit, place) =>
    hit.boxes.map(({ x, y, w, h }, box) => (
      <span
        key={`${place}-${box}`}
        className={styles.hit}
        data-current={hit === current}
        style={{
          left: `${(x / size.width) * 100}%`,
          top: `${(y / size.height) * 100}%`,
          width: `${(w / size.width) * 100}%`,
          height: `${(h / size.height) * 100}%`,
        }}
      />
    )),
  )
}

interface HitProps {
  hits: readonly Hit[]
  current: Hit | undefined
  size: { width: number; height: number }
}
