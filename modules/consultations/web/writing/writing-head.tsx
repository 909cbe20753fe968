import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { untilWhen } from '../shown/until-when.ts'
import styles from './writing.module.css'

interface Props {
  round: RoundView
  asked: RoundView['asked'][number] | undefined
}

/** What is asked, by whom and until when. */
export function WritingHead({ round, asked }: Props) {
  const say = useWords()
  const { id, paper, number, title, openedBy, ask, mayRun, mayRelease } = round
  const below = [
    say('round.version', { number }),
    untilWhen(say, round),
    openedBy.name,
    asked?.party.kind === 'body' ? say('round.for_body', { name: asked.party.name }) : undefined,
  ]
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to="/papers/$id" params={{ id: paper.id }} search={{ version: number }}>
            {paper.title}
          </Link>
        }
        below={below.filter(Boolean).join(' · ')}
      >
        {(mayRun || mayRelease) && (
          <ButtonLink to="/rounds/$id" params={{ id }}>
            {say('writing.progress')}
          </ButtonLink>
        )}
      </PageHeader>
      {ask !== '' && <p className={styles.ask}>{ask}</p>}
    </>
  )
}
