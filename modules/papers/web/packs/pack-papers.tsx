import { useState } from 'react'
import { Heard } from '../../../../ui/controls/heard.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PackView, PaperRow } from '../../contract.ts'
import { moved } from './order.ts'
import { Handle } from './handle.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { PaperFacts } from './paper-facts.tsx'
import styles from './packs.module.css'

interface Props {
  pack: PackView
  papers: readonly PaperRow[]
  /** Left out where the order is not for this person to change. */
  onArrange?: ((papers: readonly PaperRow[]) => void) | undefined
  onRemove: (paper: PaperRow) => void
}

/** The papers of a pack in their order, which a hand, the arrow keys or two buttons change. */
export function PackPapers({ pack, papers, onArrange, onRemove }: Props) {
  const say = useWords()
  const [said, setSaid] = useState('')
  const put = (paper: PaperRow, to: number) => {
    const from = papers.indexOf(paper)
    const place = Math.min(Math.max(to, 0), papers.length - 1)
    if (place === from) return
    onArrange?.(moved(papers, from, place))
    setSaid(say('pack.moved', { title: paper.title, place: place + 1, of: papers.length }))
  }
  return (
    <>
      <ol className={styles.papers} aria-label={say('pack.papers')}>
        {papers.map((paper, place) => (
          <li key={paper.id} className={styles.paper}>
            {onArrange && <Handle title={paper.title} place={place} onPut={to => put(paper, to)} />}
            <span className={styles.place}>{place + 1}</span>
            <PaperFacts paper={paper} pack={pack} />
            {onArrange && (
              <PaperButtons
                title={paper.title}
                place={place}
                of={papers.length}
                onPut={to => put(paper, to)}
                onRemove={() => onRemove(paper)}
              />
            )}
          </li>
        ))}
      </ol>
      <output>
        <Heard>{said}</Heard>
      </output>
    </>
  )
}
