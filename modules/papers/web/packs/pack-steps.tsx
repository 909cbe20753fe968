import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type PaperRow, readPack } from '../../contract.ts'
import styles from './packs.module.css'

/** Where one is in the pack that is read through, and the papers before and after. Nothing for a paper that is not of the pack. */
export function PackSteps({ packId, paperId }: { packId: string; paperId: string }) {
  const say = useWords()
  const pack = useAnswer(readPack, { id: packId })
  const papers = pack.data?.papers ?? []
  const at = papers.findIndex(({ id }) => id === paperId)
  if (!pack.data || at < 0) return null
  return (
    <nav className={styles.steps} aria-label={say('steps.label')} data-print="no">
      <Step name="previous" packId={packId} paper={papers[at - 1]} />
      <Link to="/papers/packs/$id" params={{ id: packId }} className={styles.stepsTitle}>
        {pack.data.title} · {say('steps.place', { place: at + 1, of: papers.length })}
      </Link>
      <Step name="next" packId={packId} paper={papers[at + 1]} />
    </nav>
  )
}

interface StepProps {
  name: 'previous' | 'next'
  packId: string
  paper: PaperRow | undefined
}

function Step({ name, packId, paper }: StepProps) {
  const say = useWords()
  if (!paper) return <span />
  return (
    <ButtonLink to="/papers/$id/read" params={{ id: paper.id }} search={{ pack: packId }} title={paper.title}>
      {say(`steps.${name}`)}
    </ButtonLink>
  )
}
