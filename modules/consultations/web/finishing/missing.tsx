import { Link } from '@tanstack/react-router'
import { LinkList } from '../../../../ui/controls/link-list.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { FinalLack } from '../../contract.ts'

interface Props {
  paperId: string
  lacks: readonly FinalLack[]
  /** Called when one of the links is followed. */
  onGo: () => void
}

/** What is missing before a text can be final, each leading to where it is settled. */
export function Missing({ paperId, lacks, onGo }: Props) {
  const say = useWords()
  if (lacks.length === 0) {
    return (
      <Notice standing="settled">
        <p>{say('finishing.nothing')}</p>
      </Notice>
    )
  }
  return (
    <section aria-label={say('finishing.missing')}>
      <h3>{say('finishing.missing')}</h3>
      <LinkList>
        {lacks.map(lack => (
          <li key={`${lack.code} ${lack.roundId}`}>
            <ToLack paperId={paperId} lack={lack} onGo={onGo} />
          </li>
        ))}
      </LinkList>
    </section>
  )
}

function ToLack({ paperId, lack, onGo }: { paperId: string; lack: FinalLack; onGo: () => void }) {
  const say = useWords()
  const { code, facts, roundId } = lack
  const sentence = say.reason({ code, facts, status: 409 })
  if (roundId !== null) {
    return (
      <Link to="/rounds/$id/register" params={{ id: roundId }} search={{ state: 'open' }} onClick={onGo}>
        {sentence}
      </Link>
    )
  }
  const { from = 1, to = 1 } = facts
  return (
    <Link to="/papers/$id/changes" params={{ id: paperId }} search={{ from, to, show: 'unasked' }} onClick={onGo}>
      {sentence}
    </Link>
  )
}
