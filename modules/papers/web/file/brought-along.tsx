import type { Balloon, Proposal } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './brought-along.module.css'

interface Props {
  proposals: readonly Proposal[]
  balloons: readonly Balloon[]
  onShow: (provisionId: string) => void
}

/** Tracked changes and balloons that came with the file: listed with author, day and wording, and none of them accepted. */
export function BroughtAlong({ proposals, balloons, onShow }: Props) {
  const say = useWords()
  if (proposals.length + balloons.length === 0) return null
  return (
    <Section title={say('along.title')}>
      <p className={styles.why}>{say('along.why')}</p>
      <ul className={styles.list}>
        {proposals.map(proposal => (
          <li key={proposal.id} className={styles.one}>
            <By author={proposal.author} at={proposal.at} what={say(`along.${proposal.change}`)} />
            <p className={styles.wording}>
              {proposal.was !== '' && <del>{proposal.was}</del>}{' '}
              {proposal.proposed !== '' && <ins>{proposal.proposed}</ins>}
            </p>
            <Show provisionId={proposal.place.provisionId} onShow={onShow} />
          </li>
        ))}
        {balloons.map(balloon => (
          <li key={balloon.id} className={styles.one} data-answer={balloon.answers !== null}>
            <By
              author={balloon.author}
              at={balloon.at}
              what={say(balloon.answers === null ? 'along.balloon' : 'along.answer')}
            />
            {balloon.quoted.trim() !== '' && <q>{balloon.quoted.trim()}</q>}
            <p className={styles.wording}>{balloon.words}</p>
            {balloon.resolved && <Mark standing="settled">{say('along.resolved')}</Mark>}
            <Show provisionId={balloon.place.provisionId} onShow={onShow} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function By({ author, at, what }: { author: string; at: string | null; what: string }) {
  const say = useWords()
  return (
    <p>
      <Mark>{what}</Mark> <strong>{author || say('along.unknown')}</strong>{' '}
      <span className={styles.why}>{at ? say.moment(at) : say('along.no_date')}</span>
    </p>
  )
}

function Show({ provisionId, onShow }: { provisionId: string; onShow: Props['onShow'] }) {
  const say = useWords()
  return (
    <Button kind="quiet" onPress={() => onShow(provisionId)}>
      {say('along.show')}
    </Button>
  )
}
