import { Link } from '@tanstack/react-router'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PackView, PaperRow } from '../../contract.ts'
import { partialDay } from '../partial-day.ts'
import { StageMark } from '../shelf/stage-mark.tsx'
import { isClosedTo } from './closed-papers.ts'
import styles from './packs.module.css'
import { printedNumber } from '../printed-number.ts'

/** One paper of a pack: its title, leading to its reading, and what tells it from the others. */
export function PaperFacts({ paper, pack }: { paper: PaperRow; pack: PackView }) {
  const say = useWords()
  const { id, title, head, latest } = paper
  const facts = [
    head.symbol && printedNumber(head.symbol),
    head.date && partialDay(say, head.date),
    say('paper.versions', { number: latest.number }),
    latest.pageCount !== null && say('pack.pages', { count: latest.pageCount }),
  ]
  return (
    <div className={styles.words}>
      <Link to="/papers/$id/read" params={{ id }} search={{ pack: pack.id }} className={styles.title}>
        {title}
      </Link>
      <span className={styles.facts}>
        {facts.filter(Boolean).join(' · ')}
        {latest.stage !== 'ready' && <StageMark {...latest} />}
        {pack.mayKeep && isClosedTo(pack, paper) && (
          <span data-print="no">
            <Mark standing="waiting">{say('pack.is_closed')}</Mark>
          </span>
        )}
      </span>
    </div>
  )
}
